import { z } from 'zod'

/**
 * A text that must be there, without the blanks around it.
 * @param what it is called on the form: "标题"
 * @param longest in characters
 */
export function requiredText(what: string, longest: number) {
  const missing = `请填${what}`
  return z.string({ error: missing }).trim().min(1, missing).max(longest, `最多${longest}个字`)
}

/** A text that may be left out: then null. @param longest in characters */
export function optionalText(longest: number) {
  return z.string().trim().max(longest, `最多${longest}个字`).nullable().default(null)
}

/** A text of an action's form that may be missing or blank: then null. @param longest in characters */
export function typedOrNull(longest: number) {
  return z
    .string()
    .trim()
    .max(longest, { error: `最多${longest}个字。` })
    .optional()
    .transform(value => value || null)
}
