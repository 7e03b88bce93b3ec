import type { z } from 'zod'
import { listMissing } from '@/lib/system/format/glyphs/faces.mjs'

/** The characters of a text that no face of ours has, each once: it cannot be printed. */
export function findMissingCharacters(text: string): string[] {
  return listMissing(text)
}

const MOST_NAMED = 5
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A character as it is named to a clerk: itself, or its code point where there is nothing to see. */
function nameSign(sign: string): string {
  return SEEN.test(sign)
    ? `“${sign}”`
    : `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Says that characters cannot be printed, and what to do. @param missing at least one */
export function sayMissing(missing: string[]): string {
  const named = missing
    .slice(0, MOST_NAMED)
    .map(nameSign)
    .join(missing.every(sign => SEEN.test(sign)) ? '' : '、')
  // A face or an arrow is no 字 to whoever typed it.
  const kind = missing.every(sign => /\p{L}/u.test(sign)) ? '字' : '符号'
  const these =
    missing.length > MOST_NAMED ? `等${kind}` : missing.length > 1 ? `这几个${kind}` : `这个${kind}`
  return `${named}${these}哪种字体都没有，印不出来，请换一个写法`
}

/** The rule of a field whose text is printed: what no face has is refused, and named. */
export function printable<S extends z.ZodType<string | null>>(schema: S): S {
  return schema.superRefine((text, context) => {
    const missing = findMissingCharacters(text ?? '')
    if (missing.length) context.addIssue({ code: 'custom', message: sayMissing(missing) })
  })
}
