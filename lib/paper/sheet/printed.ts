import type { Card, CardLine, CardPhone } from '@/lib/directory/card/types'
import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { groupHours, type HoursGroup } from '@/lib/directory/phone/group-hours'

/**
 * A number as it stands on paper. `id` is its phone's, null for the county's fallback number; `hours` in words,
 * only where the numbers of a line are answered at different times, or by season. `timetable` says them in the pieces
 * that are set under it; card-2 had a column of words instead, and its snapshots have none.
 */
export type PrintedPhone = {
  id: number | null
  number: string
  note: string
  hours?: string
  timetable?: HoursGroup[]
}

/** One line as it stands on paper: words and digits, nothing left to decide. */
export type PrintedLine = {
  baseServiceId: number
  name: string
  /** Null on a paper that has room for names and numbers alone: what it does not say is never wrong. */
  description: string | null
  phones: PrintedPhone[]
  /** In words; where each of its numbers says its own, that. */
  hours: string
  /** No number of its own may be printed: the county's fallback stands there with 可先拨. */
  fallback: boolean
}

/** Beside a number that stands on its official source. */
export const NATIONAL_NOTE = '全国统一号码'

/** Of a line whose numbers say each their own hours. */
const HOURS_AT_NUMBERS = '见左边'

/** Of a number whose hours nobody has found out. */
const UNKNOWN_HOURS = '以接听为准'

/** `icon` is a key of CATEGORY_ICONS; snapshots of card-2 have none. */
export type PrintedCategory = { slug: string; name: string; icon?: string; lines: PrintedLine[] }

/** Design §4: an unverified number is never printed; the fallback is, with 可先拨. */
export function printFallback(number: string): Pick<PrintedLine, 'phones' | 'hours'> {
  const isRoundTheClock = number === NATIONAL_FALLBACK
  const timetable: HoursGroup[] = isRoundTheClock ? [['24小时']] : []
  return { phones: [{ id: null, number, note: '可先拨', timetable }], hours: isRoundTheClock ? '24小时' : '' }
}

function printPhones(phones: CardPhone[]): Pick<PrintedLine, 'phones' | 'hours'> {
  const hours = phones.map(phone => formatHours(phone) || UNKNOWN_HOURS)
  // Two timetables are too long for a column of their own: they stand under each number.
  const alike = new Set(hours).size === 1 && phones.every(phone => phone.seasons.length === 0)
  const printed = phones.map((phone, i): PrintedPhone => {
    const { id, number, kind, label } = phone
    const note = kind === 'NATIONAL' ? NATIONAL_NOTE : (label ?? '')
    const known = groupHours(phone)
    const timetable: HoursGroup[] = known.length ? known : [[UNKNOWN_HOURS]]
    return { id, number, note, timetable, ...(!alike && { hours: hours[i]! }) }
  })
  return { phones: printed, hours: alike ? hours[0]! : HOURS_AT_NUMBERS }
}

function printLine(line: CardLine, fallbackNumber: string): PrintedLine {
  const { baseServiceId, name, description, phones } = line
  const fallback = phones.length === 0
  const numbers = fallback ? printFallback(fallbackNumber) : printPhones(phones)
  return { baseServiceId, name, description, ...numbers, fallback }
}

/** A card's lines as they would be printed now, category by category. */
export function printLines(card: Card): PrintedCategory[] {
  return card.categories.map(({ slug, name, icon, lines }) => ({
    slug,
    name,
    icon,
    lines: lines.map(line => printLine(line, card.fallbackNumber)),
  }))
}
