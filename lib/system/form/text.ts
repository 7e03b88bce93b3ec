import { z } from 'zod'
import { cleanLine, cleanText } from './clean-text'

type Clean = (typed: string) => string

function required(clean: Clean, missing: string, longest: number) {
  return z.string({ error: missing }).overwrite(clean).min(1, missing).max(longest, `最多${longest}个字`)
}

function optional(clean: Clean, longest: number, tooLong = `最多${longest}个字`) {
  return z
    .string()
    .overwrite(clean)
    .max(longest, tooLong)
    .transform(text => text || null)
    .nullable()
    .default(null)
}

/**
 * A text of several lines that must be there, without what nobody sees and the blanks around it.
 * @param what it is called on the form: "正文"
 * @param longest in characters
 */
export function requiredText(what: string, longest: number, missing = `请填${what}`) {
  return required(cleanText, missing, longest)
}

/** A name, a title, anything of one line that must be there. @param longest in characters */
export function requiredLine(what: string, longest: number, missing = `请填${what}`) {
  return required(cleanLine, missing, longest)
}

/** A text of several lines that may be left out: then null. @param longest in characters */
export function optionalText(longest: number, tooLong?: string) {
  return optional(cleanText, longest, tooLong)
}

/** The same of one line. @param longest in characters */
export function optionalLine(longest: number) {
  return optional(cleanLine, longest)
}
