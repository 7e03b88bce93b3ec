import { NATIONAL_FALLBACK } from '@/lib/phone/emergency'
import { formatHours } from '@/lib/phone/format-hours'
import type { Card, CardLine } from './types'

/** A number as it stands on paper. `id` is its phone's, null for the county's fallback number. */
export type PrintedPhone = { id: number | null; number: string; note: string }

/** One line as it stands on paper: words and digits, nothing left to decide. */
export type PrintedLine = {
  baseServiceId: number
  name: string
  description: string
  phones: PrintedPhone[]
  /** In words. */
  hours: string
  /** No number of its own may be printed: the county's fallback stands there with 可先拨. */
  fallback: boolean
}

export type PrintedCategory = { slug: string; name: string; lines: PrintedLine[] }

/** Design §4: an unverified number is never printed; the fallback is, with 可先拨. */
export function printFallback(number: string): Pick<PrintedLine, 'phones' | 'hours'> {
  const hours = number === NATIONAL_FALLBACK ? '24小时' : ''
  return { phones: [{ id: null, number, note: '可先拨' }], hours }
}

function printLine(line: CardLine, fallbackNumber: string): PrintedLine {
  const { baseServiceId, name, description } = line
  const words = { baseServiceId, name, description }
  if (line.phones.length === 0) return { ...words, ...printFallback(fallbackNumber), fallback: true }
  const phones = line.phones.map(phone => ({
    id: phone.id,
    number: phone.number,
    note: phone.kind === 'NATIONAL' ? '全国统一号码' : (phone.label ?? ''),
  }))
  return { ...words, phones, hours: formatHours(line.phones[0]!.schedule) || '以接听为准', fallback: false }
}

/** A card's lines as they would be printed now, category by category. */
export function printLines(card: Card): PrintedCategory[] {
  return card.categories.map(({ slug, name, lines }) => ({
    slug,
    name,
    lines: lines.map(line => printLine(line, card.fallbackNumber)),
  }))
}
