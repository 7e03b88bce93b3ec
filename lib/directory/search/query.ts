import { normalizeQuery } from '@/lib/directory/words/words'
import { dropFillers } from './fillers'

/** Longer ones are cut off with a word: nobody says so much, and what is compared grows with it. */
export const LONGEST_QUERY = 100

/** What somebody said, taken apart. */
export type Query = {
  /** Normalised, apart where there were blanks or punctuation. */
  words: string[]
  /** Normalised, all together. */
  whole: string
  /** Normalised, all together, without what people say around what they want: 打什么药 → 打药. */
  bare: string
  /** The words without what people say around them, two characters or more: what may be a part of a name. */
  pieces: string[]
  /** Runs of three digits or more, in one word or over blanks. */
  numbers: string[]
  /** Normalised, apart only where a sentence or a part of one ends. */
  clauses: string[]
}

/** Pinyin shorter than this stands inside other pinyin by chance. */
export const SHORTEST_INSIDE = 4

/** Letters and digits alone: pinyin, initials, a number. */
export const isLatin = (text: string) => /^[a-z0-9]+$/.test(text)

/**
 * Reads what somebody typed, said or pasted.
 * @param typed at most LONGEST_QUERY characters count
 * @returns null where it says nothing
 */
export function readQuery(typed: string): Query | null {
  const plain = [...typed.normalize('NFKC')].slice(0, LONGEST_QUERY).join('')
  const words = plain.split(/[\s\p{P}\p{Cc}]+/u).flatMap(word => normalizeQuery(word) || [])
  const whole = normalizeQuery(plain)
  if (!whole) return null
  // Of pinyin typed syllable by syllable one alone says nothing.
  const isSpelled = isLatin(whole) && words.length > 1
  const pieces = words.flatMap(word => {
    if (!isLatin(word)) return dropFillers(word)
    return isSpelled && word.length < SHORTEST_INSIDE ? [] : [word]
  })
  const latin = isLatin(whole) ? [whole] : []
  return {
    words,
    whole,
    bare: isLatin(whole) ? '' : dropFillers(whole).join(''),
    pieces: [...new Set([...pieces, ...latin])].filter(piece => piece.length >= 2),
    numbers: [...new Set([...words, whole].flatMap(text => text.match(/\d{3,}/g) ?? []))],
    clauses: plain.split(/[,.!?;，。！？；、…\n]+/).flatMap(clause => normalizeQuery(clause) || []),
  }
}

/**
 * Whether a query holds a word of the directory: anywhere in it, or as a word of its own where it is short enough to
 * stand in others by chance (one character, initials, short pinyin).
 * @param term normalised
 */
export function holdsTerm({ words, whole, bare, numbers }: Query, term: string): boolean {
  if (/^\d+$/.test(term)) return numbers.includes(term)
  const isShort = isLatin(term) ? term.length < SHORTEST_INSIDE : term.length < 2
  if (isShort) return words.includes(term) || whole === term
  // Where words meet, letters sound like others: nongmin gongzi.
  return (
    whole.includes(term) || bare.includes(term) || (isLatin(term) && words.some(word => word.includes(term)))
  )
}

/** Length of the longest run of characters that two texts have in common. */
export function longestCommon(a: string, b: string): number {
  const other = [...b]
  let longest = 0
  let above = new Array<number>(other.length + 1).fill(0)
  for (const char of a) {
    const row = [0]
    for (const [at, there] of other.entries()) row.push(there === char ? above[at]! + 1 : 0)
    longest = Math.max(longest, ...row)
    above = row
  }
  return longest
}

/** Few letters are the beginning of a word or of its initials; elsewhere they stand by chance. */
function holdsLetters(term: string, letters: string): boolean {
  return letters.length < SHORTEST_INSIDE ? term.startsWith(letters) : term.includes(letters)
}

/**
 * How much of a query is a part of a word of the directory: the longest run of characters they share, two or more; of
 * letters the whole word must stand in it; of a single character, that.
 * @param term normalised
 * @returns characters; 0: nothing
 */
export function sharePart({ words, pieces }: Query, term: string): number {
  const runs = pieces.map(piece => {
    if (isLatin(piece)) return holdsLetters(term, piece) ? piece.length : 0
    const run = longestCommon(piece, term)
    return run >= 2 ? run : 0
  })
  // A letter or a digit alone says nothing.
  const single = words.some(word => word.length === 1 && !isLatin(word) && term.includes(word)) ? 1 : 0
  return Math.max(single, ...runs)
}
