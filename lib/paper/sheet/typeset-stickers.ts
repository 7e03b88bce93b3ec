import { bindPdfs, type Lane, setType } from '@/lib/paper/press/press'
import type { Cell } from './cell'
import { countLabels, FREE_EDGE, type LabelStock } from './label-stock'
import type { SheetPhone } from './sheet'

/** What is stuck over a line's numbers: all that it has now, for which of the old ones stays is not seen. */
export type Sticker = {
  line: string
  /** Where it goes: 支农社区第2次印. */
  place: string
  /** 26.11更正 */
  changed: string
  phones: SheetPhone[]
  cell: Cell
  copies: number
}

/** Sheets typeset between two turns of everybody else. */
const SHEETS_AT_ONCE = 40

function setStickers(stickers: Sticker[], stock: LabelStock, output: 'pdf' | 'nothing', lane: Lane) {
  const inputs = {
    stickers: JSON.stringify(stickers),
    stock: JSON.stringify({ ...stock, free: FREE_EDGE }),
    layout: 'sticker',
  }
  const job = { template: 'stickers-3', inputs, output, finish: 'office', isTagged: true } as const
  return setType({ ...job, isLarge: output === 'pdf' }, lane)
}

/**
 * Which stickers say more than their cell holds.
 * @returns by their place in the list: how many millimetres more
 * @throws as `setType`
 */
export async function findTooLarge(stickers: Sticker[], stock: LabelStock, lane: Lane) {
  const set = await setStickers(
    stickers.map(sticker => ({ ...sticker, copies: 1 })),
    stock,
    'nothing',
    lane,
  )
  return new Map((set.said.overflow as { at: number; over: number }[]).map(({ at, over }) => [at, over]))
}

/** Whole sheets, the last as it comes. */
function splitBySheets(stickers: Sticker[], most: number): Sticker[][] {
  const parts: Sticker[][] = [[]]
  let room = most
  for (const sticker of stickers) {
    for (let left = sticker.copies; left > 0; ) {
      if (room === 0) {
        parts.push([])
        room = most
      }
      const copies = Math.min(left, room)
      parts.at(-1)!.push({ ...sticker, copies })
      left -= copies
      room -= copies
    }
  }
  return parts
}

/**
 * Label sheets of one stock, a sticker for each copy.
 * @param stickers at least one; of those that findTooLarge does not name
 * @throws as `setType`
 */
export async function typesetStickers(
  stickers: Sticker[],
  stock: LabelStock,
  lane: Lane,
): Promise<Uint8Array> {
  const pdfs: Uint8Array[] = []
  for (const part of splitBySheets(stickers, SHEETS_AT_ONCE * countLabels(stock))) {
    const set = await setStickers(part, stock, 'pdf', lane)
    if (!set.ok) throw new Error(`a sticker no longer fits: ${JSON.stringify(set.said.overflow)}`)
    pdfs.push(set.bytes)
  }
  return bindPdfs(pdfs, lane)
}
