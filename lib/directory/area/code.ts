import { cleanCode } from '@/lib/system/form/code'
import { quoteOdd, type Reading, readAs, refuseTyped } from '@/lib/system/form/reading'

/** The form of an area code, as the database holds it too (Area_code_form). */
const CODE = /^[A-Z0-9]{2,4}(-[A-Z0-9]{1,6}){0,2}$/

/**
 * Reads an area code as people type it: any case, full-width letters, any dash.
 * @returns the code in its one right form, or null when it cannot be one
 */
export function parseAreaCode(typed: string): string | null {
  if (typed.length > 40 || typed.includes('\0')) return null
  const code = cleanCode(typed).toUpperCase().replace(/_/g, '-')
  return CODE.test(code) ? code : null
}

/** The same for a form, which says what is wrong with it. */
export function readAreaCode(typed: string): Reading {
  const code = parseAreaCode(typed)
  if (code) return readAs(code)
  const odd = quoteOdd(cleanCode(typed).toUpperCase(), /[A-Z0-9_-]/)
  return refuseTyped(`${odd ? `代码里有${odd}，` : ''}代码用大写字母和数字，如 GY-JS-ZN`)
}
