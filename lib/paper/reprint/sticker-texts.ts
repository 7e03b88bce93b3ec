import type { HoursGroup } from '@/lib/directory/phone/group-hours'
import type { SheetPhone } from '@/lib/paper/sheet/sheet'
import type { Sticker } from '@/lib/paper/sheet/typeset-stickers'
import { groupBy } from '@/lib/system/format/group-by'

/** What stickers of one kind say, over what, and where they go. */
export type StickerText = {
  line: string
  /** Numbers that stand on the paper, as they are kept. */
  before: string[]
  phones: SheetPhone[]
  copies: number
  /** 支农社区第2次印 */
  places: string[]
}

/**
 * Stickers by what they say and what they cover.
 * @param beforeOf the numbers that a sticker covers
 * @returns those of most copies first
 */
export function listTexts(stickers: Sticker[], beforeOf: (sticker: Sticker) => string[]): StickerText[] {
  const alike = groupBy(stickers, sticker =>
    JSON.stringify([sticker.line, beforeOf(sticker), sticker.phones]),
  )
  const texts = [...alike.values()].map(some => ({
    line: some[0]!.line,
    before: beforeOf(some[0]!),
    phones: some[0]!.phones,
    copies: some.reduce((sum, { copies }) => sum + copies, 0),
    places: some.map(({ place }) => place),
  }))
  return texts.sort((a, b) => b.copies - a.copies)
}

/** Above a number that stands in (lines-3.typ). */
const STANDS_IN = '本地号码待核实，可先拨'

const sayGroup = ([days, ...spans]: HoursGroup) => [days, spans.join('、')].filter(Boolean).join(' ')

/** A number as a sticker has it: 0472 8112345 转8（值班手机），周一至周五 8:30–12:00、14:30–17:30. */
export function sayPhone({ number, ext, label, hours, fallback }: SheetPhone): string {
  const note = fallback ? STANDS_IN : label
  const main = `${number}${ext && ` 转${ext}`}${note && `（${note}）`}`
  return [main, hours.map(sayGroup).join('；')].filter(Boolean).join('，')
}
