import type { HoursGroup } from '@/lib/directory/phone/group-hours'
import type { ChangeKind, LineChange } from '@/lib/paper/edition/diff'
import { HOTLINE_ID, ISSUER_ID, PLACE_ID, type PlacedLine } from '@/lib/paper/edition/snapshot'
import type { Cell } from '@/lib/paper/sheet/cell'
import { type SheetPhone, toSheetRows } from '@/lib/paper/sheet/sheet'
import type { Sticker } from '@/lib/paper/sheet/typeset-stickers'
import { findMissingCharacters, sayMissing } from '@/lib/system/form/printable'

/** How hours that a card names once are called at its numbers (lines-3.typ). */
const COMMON_NAME = '上班时间'

/** What a sticker says: numbers and hours. All else of a line is printed elsewhere on the card. */
const MENDED: ChangeKind[] = ['number', 'more-numbers', 'pending', 'hours']

const isSame = (some: HoursGroup[], other: HoursGroup[]) => JSON.stringify(some) === JSON.stringify(other)

/** A number's hours with those that its card names called by their name, as `rename-in` of lines-3.typ does it. */
function callNamed(hours: HoursGroup[], named: HoursGroup[]): HoursGroup[] {
  const at = hours.findIndex((_, i) => isSame(hours.slice(i, i + named.length), named))
  return at < 0 ? hours : [...hours.slice(0, at), [COMMON_NAME], ...hours.slice(at + named.length)]
}

/**
 * A line's numbers as they stand on a sticker. Hours are written out, but for those that its card itself calls by their
 * everyday name: on another card that name says other hours.
 * @param named the hours that its card calls so
 */
export function printPhones(line: PlacedLine, named: HoursGroup[] | null): SheetPhone[] {
  const [row] = toSheetRows([{ slug: '', name: line.category, lines: [line] }], '')
  const { phones } = row!.lines[0]!
  return named ? phones.map(phone => ({ ...phone, hours: callNamed(phone.hours, named) })) : phones
}

/** Why the words of a sticker cannot be set; null: they can. */
export function whyNotSet({
  line,
  place,
  phones,
}: Pick<Sticker, 'line' | 'place' | 'phones'>): string | null {
  const missing = findMissingCharacters(JSON.stringify([line, place, phones]))
  return missing.length ? sayMissing(missing) : null
}

/** Why a change of a line is not mended by a sticker; null: it is. @param cell what of its card may be covered */
export function whyNotMended(
  { baseServiceId, after, kinds }: LineChange,
  cell: Cell | undefined,
): string | null {
  if (baseServiceId === HOTLINE_ID) return '印在卡边上的政务热线变了，没有地方贴'
  if (baseServiceId === PLACE_ID) return '地名变了，没有地方贴'
  if (baseServiceId === ISSUER_ID) return '落款变了，没有地方贴'
  if (!after) return '这一项停了'
  if (kinds[0] === 'added') return '是新加的一项，卡上没有它的格子'
  if (!kinds.some(kind => MENDED.includes(kind))) return '变的是说明，不是号码和时间'
  return cell ? null : '这种版式（海报、大字版、冰箱贴）没有更正贴'
}
