import { formatMainNumber, formatPhoneNumber } from '@/lib/directory/phone/format'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { type PrintedCategory, type PrintedLine, printFallback } from './printed'

export type SheetPhone = { number: string; note: string }
export type SheetLine = { name: string; description: string; phones: SheetPhone[]; hours: string }

/** What card-2 prints: editions of its time are set by it for ever, and nothing else is. */
export type CardSheet = {
  title: string
  /** 固阳县 金山镇 支农社区 */
  area: string
  issuer: string
  facts: { left: string; right: string }
  rows: { category: string; lines: SheetLine[] }[]
  emergency: { number: string; name: string }[]
  codes: { svg: string; span: number; caption: string; typed: string }[]
}

function toSheetLine({
  name,
  description,
  phones,
  hours,
}: Omit<PrintedLine, 'baseServiceId' | 'fallback'>): SheetLine {
  const shown = phones.map(({ number, note, hours }) => {
    const { main, extension } = splitExtension(number)
    // The column is as wide as its numbers: an extension beside one would leave no room for the words.
    const then = extension && `接通后转${extension}`
    return { number: formatMainNumber(main), note: [then, note, hours].filter(Boolean).join('　') }
  })
  return { name, description: description ?? '', phones: shown, hours }
}

/** The rows of the table; a category with no line says so, and whom to ring first. */
export function toSheetRows(categories: PrintedCategory[], fallbackNumber: string): CardSheet['rows'] {
  const nothing = { name: '暂无登记', description: '', ...printFallback(fallbackNumber) }
  return categories.map(({ name, lines }) => ({
    category: name,
    lines: (lines.length ? lines : [nothing]).map(toSheetLine),
  }))
}

/** The numbers along the bottom of every card-2. */
export function toEmergencyStrip(fallbackNumber: string): CardSheet['emergency'] {
  return [
    { number: '110', name: '报警' },
    { number: '119', name: '火警' },
    { number: '120', name: '急救' },
    { number: formatPhoneNumber(fallbackNumber), name: '政务热线' },
  ]
}
