import { sha256 } from '@/lib/paper/edition/hash'
import { FORMATS } from '@/lib/paper/sheet/layouts'
import type { Sheet } from '@/lib/paper/sheet/sheet'
import { findMissingCharacters } from '@/lib/system/form/printable'
import { writeCanonical } from '@/lib/system/format/canonical'

/** How wide words are, in halves of a Chinese sign: all that decides how a name of a place is set. */
function countHalves(words: string): number {
  return [...words].reduce((sum, sign) => sum + (sign < '\u2000' ? 1 : 2), 0)
}

/**
 * Names all that decides whether a card fits its paper. Villages whose lines read alike and whose names are as long
 * have one key: one look is enough for them.
 */
export function keyOfSheet({ place, above, returnTo, codes, ...sheet }: Sheet): string {
  const lengths = [place, above, returnTo].map(countHalves)
  const missing = findMissingCharacters(place + above + returnTo)
  // What a code says is drawn; whom it is of is only read aloud.
  const drawn = codes.map(({ caption, typed, size }) => ({ caption, typed, size }))
  const { template } = FORMATS.a5
  return sha256(writeCanonical({ ...sheet, template, lengths, missing, codes: drawn }))
}
