import type { Query } from './query'

/** No word of the thesaurus, keyword or name of a place that somebody says whole is longer. */
const LONGEST_TERM = 14
const SHORTEST_LETTERS = 4

/**
 * All that a query holds that may be a word of the directory, for an index that knows whole words: every run of two
 * characters or more, of letters four or more, and each word as it is.
 */
export function listTerms({ whole, bare, words }: Query): string[] {
  return [...new Set([...words, whole, ...listRuns(whole), ...listRuns(bare)])]
}

function listRuns(text: string): string[] {
  const runs: string[] = []
  for (let start = 0; start < text.length; start++)
    for (let size = 2; size <= LONGEST_TERM && start + size <= text.length; size++) {
      const run = text.slice(start, start + size)
      if (size >= SHORTEST_LETTERS || !/^[a-z0-9]+$/.test(run)) runs.push(run)
    }
  return runs
}

/** The pieces that word_grams (a function of the database) makes of a word that is searched, for a word that is typed. */
export function listGrams(word: string): string[] {
  if (!/^[a-z0-9]+$/.test(word))
    return word.length === 1
      ? [word]
      : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
  if (word.length <= SHORTEST_LETTERS) return [word]
  return Array.from({ length: word.length - SHORTEST_LETTERS + 1 }, (_, at) =>
    word.slice(at, at + SHORTEST_LETTERS),
  )
}
