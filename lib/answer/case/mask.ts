import { toHalfWidth } from '@/lib/system/form/clean-text'

const GAP = '[\\s-]?'
const digits = (count: number) => `(?:\\d${GAP}){${count}}`
const MONTH = `(?:0${GAP}[1-9]|1${GAP}[0-2])${GAP}`
const DAY = `(?:0${GAP}[1-9]|[12]${GAP}\\d|3${GAP}[01])${GAP}`
/** 18 characters (GB 11643-1999): place, day of birth, order, check. */
const NEW = `${digits(6)}(?:1${GAP}9|2${GAP}0)${GAP}${digits(2)}${MONTH}${DAY}${digits(3)}[\\dxX]`
/** 15 digits, as they were until 1999. */
const OLD = `${digits(6)}${digits(2)}${MONTH}${DAY}${digits(2)}\\d`
const LOOKS_LIKE = new RegExp(`(?<!\\d)(?:${NEW}|${OLD})(?!\\d)`, 'g')
const MASK = '（身份证号已隐去）'

/**
 * A text without what looks like an ID number: it is never stored, whoever wrote it. Full-width digits count, and blanks
 * or dashes between them; the check character is not tried, since a mistyped number tells as much.
 */
export function maskIds(text: string): string {
  const plain = toHalfWidth(text)
  // Half and full width have the same length: what is found in one stands at the same place in the other.
  let masked = ''
  let at = 0
  for (const { 0: found, index } of plain.matchAll(LOOKS_LIKE)) {
    masked += text.slice(at, index) + MASK
    at = index + found.length
  }
  return masked + text.slice(at)
}
