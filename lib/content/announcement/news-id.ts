/** The id of an announcement as its address has it. @returns null when it cannot be one */
export function readNewsId(typed: string): number | null {
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : null
}
