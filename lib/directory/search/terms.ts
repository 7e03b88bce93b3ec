import { isLatin, type Query, SHORTEST_INSIDE } from './query'

/** Everyday words and names of places are no longer, in characters and in letters; a longer one is found by its parts. */
const LONGEST = { characters: 8, letters: 20 }

/**
 * All that a query holds that may be a word of the directory, for an index that knows whole words: every run of two
 * characters or more, of letters four or more, and each word as it is.
 */
export function listTerms({ whole, bare, words }: Query): string[] {
  return [
    ...new Set([
      ...words,
      whole,
      ...listRuns(whole),
      ...listRuns(bare),
      ...words.filter(isLatin).flatMap(listRuns),
    ]),
  ]
}

function listRuns(text: string): string[] {
  const [shortest, longest] = isLatin(text) ? [SHORTEST_INSIDE, LONGEST.letters] : [2, LONGEST.characters]
  // As the database counts: rare characters are one.
  const chars = [...text]
  const runs: string[] = []
  for (let start = 0; start < chars.length; start++)
    for (let size = shortest!; size <= longest! && start + size <= chars.length; size++)
      runs.push(chars.slice(start, start + size).join(''))
  return runs.filter(run => !isLatin(run) || run.length >= SHORTEST_INSIDE)
}

/** SQL: rows of a table that have one of some words ($1) whole. Asked one by one: so the index is used however many. */
export const havingTerm = (table: string) =>
  `unnest($1::text[]) AS term, LATERAL (SELECT * FROM "${table}" WHERE string_to_array("searchWords", ' ') @> ARRAY[term] LIMIT 100)`

/** As word_grams cuts letters. */
const GRAM_LETTERS = 4

/** The pieces that word_grams (a function of the database) makes of a word that is searched, for a word that is typed. */
export function listGrams(word: string): string[] {
  if (!isLatin(word)) {
    const chars = [...word]
    return chars.length === 1 ? chars : chars.slice(1).map((char, at) => `${chars[at]}${char}`)
  }
  if (word.length <= GRAM_LETTERS) return [word]
  return Array.from({ length: word.length - GRAM_LETTERS + 1 }, (_, at) => word.slice(at, at + GRAM_LETTERS))
}
