/**
 * Short texts that people read off paper and type: letters and digits without I, L, O (read as 1, 1, 0), U and Z (read as
 * V, 2), the last of them a check character.
 *
 * 31 is prime and the weights 1 … n differ (n ≤ 30), so in the sum Σ weight × value ≡ 0 (mod 31) every wrong character
 * and every swap of two different ones leaves a remainder (as in ISO 7064's pure systems).
 */
export const CHECKED_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXY'

const PRIME = CHECKED_ALPHABET.length
const FORGIVEN: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V', Z: '2' }
/** For each character of it, so many signs may stand between. */
const SIGNS_BETWEEN = 5

function sumOf(characters: string): number {
  return [...characters].reduce((sum, sign, i) => sum + (i + 1) * CHECKED_ALPHABET.indexOf(sign), 0)
}

/** The check character that makes a whole of all characters but the last. */
function checkCharacter(body: string): string {
  const rest = sumOf(body) % PRIME
  const weight = body.length + 1
  for (let value = 0; value < PRIME; value++) {
    if ((rest + weight * value) % PRIME === 0) return CHECKED_ALPHABET[value]!
  }
  throw new Error('31 is prime: every weight below it has an inverse')
}

/** Whether a text is one of so many characters in its one right form, check character and all. */
export function isChecked(text: string, length: number): boolean {
  if (text.length !== length) return false
  for (const sign of text) if (!CHECKED_ALPHABET.includes(sign)) return false
  return sumOf(text) % PRIME === 0
}

/**
 * Reads one as people type it: any case, full width, O for 0, I or L for 1; blanks, dashes, punctuation and signs that
 * nobody sees anywhere.
 * @returns the text in its one right form, or null when a character is wrong, missing or swapped
 */
export function parseChecked(typed: string, length: number): string | null {
  if (typed.length > length * SIGNS_BETWEEN) return null
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[OILUZ]/g, sign => FORGIVEN[sign]!)
  return isChecked(text, length) ? text : null
}

/**
 * One out of chance.
 * @param length with its check character, at most 30
 * @param pick answers a whole number from 0 to below its argument, each alike (crypto's randomInt)
 */
export function makeChecked(length: number, pick: (below: number) => number): string {
  let body = ''
  for (let i = 1; i < length; i++) body += CHECKED_ALPHABET[pick(PRIME)]
  return body + checkCharacter(body)
}
