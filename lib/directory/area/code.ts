/** The form of an area code, as the database holds it too (Area_code_form). */
const CODE = /^[A-Z0-9]{2,4}(-[A-Z0-9]{1,6}){0,2}$/

/**
 * Reads an area code as people type it: any case, full-width letters, any dash.
 * @returns the code in its one right form, or null when it cannot be one
 */
export function parseAreaCode(typed: string): string | null {
  if (typed.length > 40) return null
  const code = typed
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/[‐-―−－_]/g, '-')
  return CODE.test(code) ? code : null
}
