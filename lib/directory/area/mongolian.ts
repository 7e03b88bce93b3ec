import { printable } from '@/lib/system/form/printable'
import { optionalLine } from '@/lib/system/form/text'

/** Of a name in Mongolian script, in signs: its vowels and selectors are signs of their own. */
export const LONGEST_MONGOLIAN = 60

const LETTER = /[\u1820-\u18AA]/
/** The script's letters, digits and punctuation, what shapes and joins them, and the space between words. */
const WRITTEN = /^(?:[\u1800-\u1819\u1820-\u18AA\u202F ]|\u200C|\u200D)+$/

/** A name in Mongolian script (block U+1800, The Unicode Standard, chapter 13.5); null: none. */
export const mongolianSchema = printable(optionalLine(LONGEST_MONGOLIAN)).refine(
  name => name === null || (WRITTEN.test(name) && LETTER.test(name)),
  '这里只写蒙古文（ᠮᠣᠩᠭᠣᠯ），字之间可以空格',
)
