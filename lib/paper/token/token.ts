/**
 * Tokens of printed codes: seven random characters and a check character, of 31 letters and digits
 * without I, L, O (read as 1, 1, 0), U and Z (read as V, 2).
 *
 * 31 is prime and the weights 1 … 8 differ, so in the sum Σ weight × value ≡ 0 (mod 31) every wrong
 * character and every swap of two different ones leaves a remainder (as in ISO 7064's pure systems).
 */
export const TOKEN_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXY'
export const TOKEN_LENGTH = 8

const PRIME = TOKEN_ALPHABET.length
const LAST_WEIGHT = TOKEN_LENGTH
const FORGIVEN: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V', Z: '2' }
/** Longer than any token with signs between all its characters. */
const LONGEST_TYPED = 40

function sumOf(characters: string): number {
  return [...characters].reduce((sum, sign, i) => sum + (i + 1) * TOKEN_ALPHABET.indexOf(sign), 0)
}

/** The check character that makes a whole token of seven characters. */
function checkCharacter(body: string): string {
  const rest = sumOf(body) % PRIME
  for (let value = 0; value < PRIME; value++) {
    if ((rest + LAST_WEIGHT * value) % PRIME === 0) return TOKEN_ALPHABET[value]!
  }
  throw new Error('unreachable: 31 is prime')
}

/** Whether a text is a token in its one right form, check character and all. */
export function isToken(text: string): boolean {
  if (text.length !== TOKEN_LENGTH) return false
  for (const sign of text) if (!TOKEN_ALPHABET.includes(sign)) return false
  return sumOf(text) % PRIME === 0
}

/**
 * Reads a token as people type it: any case, full width, O for 0, I or L for 1; blanks, dashes, punctuation and signs
 * that nobody sees anywhere.
 * @returns the token in its one right form, or null when a character is wrong, missing or swapped
 */
export function parseToken(typed: string): string | null {
  if (typed.length > LONGEST_TYPED) return null
  const token = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[OILUZ]/g, sign => FORGIVEN[sign]!)
  return isToken(token) ? token : null
}

/**
 * A token out of chance.
 * @param pick answers a whole number from 0 to below its argument, each alike (crypto's randomInt)
 */
export function makeToken(pick: (below: number) => number): string {
  let body = ''
  for (let i = 1; i < TOKEN_LENGTH; i++) body += TOKEN_ALPHABET[pick(PRIME)]
  return body + checkCharacter(body)
}
