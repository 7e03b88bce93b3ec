/**
 * Groups the digits of a number so that it can be read out: 0472 8112345, 138 0000 0000, 400 800 1234.
 * Short numbers (3–6 digits) stay whole.
 */
export function formatPhoneNumber(number: string): string {
  if (/^1[3-9]\d{9}$/.test(number)) return number.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
  if (/^[48]00\d{7}$/.test(number)) return number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')
  if (/^0(10|2\d)\d{7,8}$/.test(number)) return number.replace(/^(\d{3})/, '$1 ')
  if (/^0\d{9,11}$/.test(number)) return number.replace(/^(\d{4})/, '$1 ')
  return number
}
