/** A 受理编号 as it is read out and written down: K7M 4P2 XQ9. */
export function formatCaseNumber(number: string): string {
  return number.replace(/(.{3})(?=.)/g, '$1 ')
}
