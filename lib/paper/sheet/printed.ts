import type { Card, CardLine, CardPhone } from '@/lib/directory/card/types'
import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import { formatHours } from '@/lib/directory/phone/format-hours'

/**
 * A number as it stands on paper. `id` is its phone's, null for the county's fallback number; `hours` in words,
 * only where the numbers of a line are answered at different times, or by season.
 */
export type PrintedPhone = { id: number | null; number: string; note: string; hours?: string }

/** One line as it stands on paper: words and digits, nothing left to decide. */
export type PrintedLine = {
  baseServiceId: number
  name: string
  description: string
  phones: PrintedPhone[]
  /** In words; where each of its numbers says its own, that. */
  hours: string
  /** No number of its own may be printed: the county's fallback stands there with 可先拨. */
  fallback: boolean
}

/** Of a line whose numbers say each their own hours. */
const HOURS_AT_NUMBERS = '见左边'

export type PrintedCategory = { slug: string; name: string; lines: PrintedLine[] }

/** Design §4: an unverified number is never printed; the fallback is, with 可先拨. */
export function printFallback(number: string): Pick<PrintedLine, 'phones' | 'hours'> {
  const hours = number === NATIONAL_FALLBACK ? '24小时' : ''
  return { phones: [{ id: null, number, note: '可先拨' }], hours }
}

function printPhones(phones: CardPhone[]): Pick<PrintedLine, 'phones' | 'hours'> {
  const hours = phones.map(phone => formatHours(phone) || '以接听为准')
  // Two timetables are too long for a column of their own: they stand under each number.
  const alike = new Set(hours).size === 1 && phones.every(phone => phone.seasons.length === 0)
  const printed = phones.map(({ id, number, kind, label }, i) => {
    const note = kind === 'NATIONAL' ? '全国统一号码' : (label ?? '')
    return { id, number, note, ...(!alike && { hours: hours[i]! }) }
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
  return card.categories.map(({ slug, name, lines }) => ({
    slug,
    name,
    lines: lines.map(line => printLine(line, card.fallbackNumber)),
  }))
}
