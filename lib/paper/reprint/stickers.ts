import 'server-only'
import { loadCards } from '@/lib/directory/card/bulk'
import { formatMainNumber, formatPhoneNumber } from '@/lib/directory/phone/format'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { compareWords, type LineChange } from '@/lib/paper/edition/diff'
import { type EditionSnapshot, HOTLINE_ID, listLines } from '@/lib/paper/edition/snapshot'
import { readToday } from '@/lib/paper/edition/today'
import { bindPdfs } from '@/lib/paper/press/press'
import { typesetTemplate } from '@/lib/paper/sheet/typeset-2'
import { changeAs } from '@/lib/staff/call/change-as'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getDatabase, getPrisma } from '@/lib/system/database/database'

/** At most five by sixteen on an A4 label sheet. */
export const STICKERS_A_SHEET = 80
/** More in one file is no afternoon's work, and no printer's. */
export const MOST_STICKERS = 20_000
/** Stickers typeset between two turns of everybody else. */
const AT_ONCE = 20 * STICKERS_A_SHEET

/** What is stuck over a line's numbers: all that it has now, for which of the old ones stays is not seen. */
export type Sticker = {
  line: string
  numbers: string[]
  note: string
  copies: number
  /** The long numbers of its paper, by their shape: they make the column that it covers as wide as it is. */
  column: string
}

type Paper = {
  id: number
  areaId: number
  liveId: number
  area: string
  number: number
  out: number
  snapshot: EditionSnapshot
}

const PAPERS = `SELECT e."id", e."areaId", live_area(e."areaId") AS "liveId", a."name" AS area, e."number", s."out", e."snapshot"
  FROM "CardEdition" e JOIN "EditionStanding" s ON s."editionId" = e."id" JOIN "Area" a ON a."id" = e."areaId"
  WHERE e."id" = ANY ($1) AND s."out" > 0 AND a."path" LIKE $2 || '%' ORDER BY a."path", e."number"`

/** Numbers of the same shape are equally wide: "0472 8112345" and "0000 0000000". Short ones ask for no width. */
function nameColumn({ categories }: EditionSnapshot): string {
  const numbers = listLines(categories).flatMap(line => line.phones.map(phone => phone.number))
  const shapes = numbers.map(number => formatMainNumber(splitExtension(number).main).replace(/\d/g, '0'))
  return [...new Set(shapes.filter(shape => shape.length > 8))].sort().join('|')
}

/** Only a line of the table that has another number now can be mended by a sticker; the foot has no room for one. */
function toStickers({ baseServiceId, after, kinds }: LineChange, paper: Paper): Sticker[] {
  const mends = kinds.some(kind => kind === 'number' || kind === 'more-numbers' || kind === 'pending')
  if (!mends || !after || baseServiceId === HOTLINE_ID) return []
  const numbers = after.phones.map(phone => formatPhoneNumber(phone.number))
  const fallback = after.fallback ? '可先拨 ' : ''
  const note = `${fallback}${paper.area} 第${paper.number}次印`
  const line = `${after.category} ${after.name}`
  return [{ line, numbers, note, copies: paper.out, column: nameColumn(paper.snapshot) }]
}

/** Whole sheets of one width at a time, the last of each as it comes. */
function splitBySheets(stickers: Sticker[]): Sticker[][] {
  const parts: Sticker[][] = [[]]
  let room = AT_ONCE
  for (const sticker of stickers.toSorted((a, b) => a.column.localeCompare(b.column))) {
    for (let left = sticker.copies; left > 0; ) {
      const isOther = parts.at(-1)!.some(({ column }) => column !== sticker.column)
      if (room === 0 || isOther) {
        parts.push([])
        room = AT_ONCE
      }
      const copies = Math.min(left, room)
      parts.at(-1)!.push({ ...sticker, copies })
      left -= copies
      room -= copies
    }
  }
  return parts
}

async function typesetStickers(stickers: Sticker[]): Promise<Uint8Array> {
  const pdfs: Uint8Array[] = []
  for (const part of splitBySheets(stickers)) {
    const column = JSON.stringify(part[0]!.column.split('|'))
    pdfs.push(await typesetTemplate('stickers-1', { stickers: JSON.stringify(part), column }, 'batch'))
  }
  return bindPdfs(pdfs, 'batch')
}

/** Asks for the first edition that lies elsewhere, so that it is refused and noted like any other. */
async function requireAllWithin(actor: Actor, editionIds: number[], path: string): Promise<void> {
  const elsewhere = await getPrisma().cardEdition.findFirst({
    where: { id: { in: editionIds }, NOT: { area: { path: { startsWith: path } } } },
    select: { areaId: true },
  })
  if (elsewhere) await requireMay(actor, 'card:print', elsewhere.areaId)
}

/**
 * Correction stickers for editions still out: the new number of each line whose number changed, one for
 * each copy.
 * @returns the A4 label sheets, `nothing` when no number changed, `too-many` beyond MOST_STICKERS
 * @throws Refused where the account may not print any one of them
 */
export async function makeStickers(
  actor: Actor,
  editionIds: number[],
): Promise<{ status: 'made'; pdf: Uint8Array; stickers: Sticker[] } | { status: 'nothing' | 'too-many' }> {
  const { path } = await requireMay(actor, 'card:print', actor.area.id)
  await requireAllWithin(actor, editionIds, path)
  const { rows } = await getDatabase().pool.query<Paper>(PAPERS, [editionIds, path])
  const cards = await loadCards([...new Set(rows.map(paper => paper.liveId))], now())
  const stickers = rows.flatMap(paper => {
    const changes = compareWords(paper.snapshot, readToday(cards.get(paper.liveId)!))
    return changes.flatMap(change => toStickers(change, paper))
  })
  if (stickers.length === 0) return { status: 'nothing' }
  const count = stickers.reduce((sum, sticker) => sum + sticker.copies, 0)
  if (count > MOST_STICKERS) return { status: 'too-many' }
  const pdf = await typesetStickers(stickers)
  const summary = `给${rows.length}次印刷打更正贴${count}张`
  const line = { actor, areaId: actor.area.id, action: 'edition.stickers', summary } as const
  await changeAs(actor, db => writeLog(db, line))
  return { status: 'made', pdf, stickers }
}
