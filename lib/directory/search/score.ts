import type { CardCategory, CardLine } from '@/lib/directory/card/types'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { normalizeQuery } from '@/lib/directory/words/words'
import type { Meanings } from './meanings'
import { holdsTerm, type Query, sharePart } from './query'

/** What a line is found by besides what its card says: the words of its service and of its category, normalised. */
export type LineWords = { service: string[]; category: string[] }

/** How many characters of a query are words of the directory. */
function countHeld(query: Query, terms: string[]): number {
  const held = new Set<number>()
  for (const term of new Set(terms)) {
    if (!holdsTerm(query, term)) continue
    const start = Math.max(0, query.whole.indexOf(term))
    for (let at = start; at < start + term.length; at++) held.add(at)
  }
  return held.size
}

const countShared = (query: Query, terms: string[]) =>
  Math.max(0, ...terms.map(term => sharePart(query, term)))

const weigh = (found: number, base: number, each: number) => (found > 0 ? base + each * found : 0)

/** How many digits of a number are typed: its beginning, or its end as where the area code is left out. */
function countDigits(line: CardLine, { numbers }: Query): number {
  const own = line.phones.map(({ number }) => splitExtension(number).main)
  const rung = numbers.filter(typed => own.some(number => number.startsWith(typed) || number.endsWith(typed)))
  return Math.max(0, ...rung.map(typed => typed.length))
}

function isTold(line: CardLine, { pieces }: Query): number {
  const told = [line.description, line.organization ?? ''].map(normalizeQuery)
  return Math.max(0, ...pieces.map(piece => (told.some(text => text.includes(piece)) ? piece.length : 0)))
}

/**
 * How well a line of a card answers a query; 0: not at all. A number typed counts most, then words of the service,
 * what the thesaurus says of its numbers, its category and what the thesaurus says of that, parts of names, and last
 * what only its description says. Adding words to a query never takes away what a word of it found.
 */
export function scoreLine(
  query: Query,
  { line, category, words }: { line: CardLine; category: CardCategory; words: LineWords },
  meanings: Meanings,
): number {
  const meant = line.phones.flatMap(({ number }) => meanings.ofNumber.get(number) ?? [])
  const kind = [...words.category, ...(meanings.ofCategory.get(category.id) ?? [])]
  return (
    weigh(countDigits(line, query), 1000, 10) +
    weigh(countHeld(query, words.service), 100, 10) +
    weigh(countHeld(query, meant), 80, 10) +
    weigh(countHeld(query, kind), 60, 6) +
    weigh(countShared(query, words.service), 20, 3) +
    weigh(countShared(query, words.category), 10, 2) +
    weigh(isTold(line, query), 4, 1)
  )
}
