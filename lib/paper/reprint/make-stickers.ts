import 'server-only'
import { STOCKS, type StockName } from '@/lib/paper/sheet/label-stock'
import { typesetStickers } from '@/lib/paper/sheet/typeset-stickers'
import { changeAs } from '@/lib/staff/call/change-as'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import type { StickerWait } from './sticker-waits'
import { planStickers, type StickerFile } from './stickers'

export type Stickers =
  | { status: 'made'; pdf: Uint8Array; file: StickerFile }
  | { status: 'waiting'; lines: StickerWait[] }
  | { status: 'nothing' | 'too-many' }

/**
 * The label sheets of one stock.
 * @param fallbacks lines (by base service) that are to be printed without the numbers that wait to be rung
 * @returns `nothing` where none of that stock is needed, `too-many` beyond MOST_STICKERS of all stocks, `waiting` with
 *   the lines that have such numbers and are not among `fallbacks`
 * @throws as planStickers
 */
export async function makeStickers(
  actor: Actor,
  editionIds: number[],
  stock: StockName,
  fallbacks: ReadonlySet<number>,
): Promise<Stickers> {
  const { files, papers, waits, isTooMany } = await planStickers(actor, editionIds)
  if (isTooMany) return { status: 'too-many' }
  const file = files.find(one => one.stock === stock)
  if (!file) return { status: 'nothing' }
  const lines = waits.filter(({ baseServiceId }) => !fallbacks.has(baseServiceId))
  if (lines.length > 0) return { status: 'waiting', lines }
  const pdf = await typesetStickers(file.stickers, STOCKS[stock], 'batch')
  const summary = `给${papers.length}次印刷打更正贴${file.copies}张`
  const line = { actor, areaId: actor.area.id, action: 'edition.stickers', summary } as const
  await changeAs(actor, db => writeLog(db, line))
  return { status: 'made', pdf, file }
}
