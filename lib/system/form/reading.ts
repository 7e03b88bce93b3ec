/** What was typed, in its one right form, or in Chinese why it has none, with the sign that is wrong. */
export type Reading<T = string> = { ok: true; value: T } | { ok: false; why: string }

/** Reads one kind of thing that people type. What it has mended it reads again as the same. */
export type Reader<T = string> = (typed: string) => Reading<T>

export const readAs = <T>(value: T): Reading<T> => ({ ok: true, value })

/** @param why in Chinese, to stand at the field */
export const refuseTyped = (why: string): Reading<never> => ({ ok: false, why })

/** The first sign of a text that a pattern does not know, in Chinese quotes; null where it knows all. */
export function quoteOdd(text: string, known: RegExp): string | null {
  const odd = [...text].find(sign => !known.test(sign))
  if (odd === undefined) return null
  if (odd === ' ') return '空格'
  // A sign that shows nothing would stand as empty quotes, or move the words around it.
  if (/[\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(odd))
    return `看不见的符号（U+${odd.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}）`
  return `“${odd}”`
}
