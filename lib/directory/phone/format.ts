import { splitExtension } from './number-forms'

/** The parts in which digits are read out, by their form; the first that fits. */
const GROUPS: RegExp[] = [
  /^(1[3-9]\d)(\d{4})(\d{4})$/,
  /^([48]00)(\d{3})(\d{4})$/,
  /^(0(?:10|2\d))(\d{5,8})$/,
  /^(0[3-9]\d{2})(\d{5,8})$/,
]

/** Groups the digits of a number without an extension. Short numbers (3–6 digits) stay whole. */
export function formatMainNumber(digits: string): string {
  const parts = GROUPS.map(form => form.exec(digits)).find(Boolean)
  return parts ? parts.slice(1).join(' ') : digits
}

/**
 * A number so that it can be read out: 0472 8112345, 138 0000 0000, 400 800 1234, 0472 12345, 0472 8112345 转802.
 * @param number as it is kept
 */
export function formatPhoneNumber(number: string): string {
  const { main, extension } = splitExtension(number)
  return formatMainNumber(main) + (extension === null ? '' : ` 转${extension}`)
}
