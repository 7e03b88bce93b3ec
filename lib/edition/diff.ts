import type { PrintedCategory } from '@/lib/card/printed'
import { listLines, type PlacedLine, readLine } from './snapshot'

export type ChangeKind =
  /** A number on the paper is no longer its line's. */
  | 'number'
  /** The line is no longer offered. */
  | 'withdrawn'
  /** The line's number is being verified again: the directory shows the fallback meanwhile. */
  | 'pending'
  /** The numbers on the paper hold, and there are more of them. */
  | 'more-numbers'
  /** A line that the paper does not have. */
  | 'added'
  | 'hours'
  /** Name, description, category, or what stands beside a number. */
  | 'words'

export type LineChange = {
  baseServiceId: number
  /** Worst first; never empty. */
  kinds: ChangeKind[]
  /** As it stands on the paper; null for an added line. */
  before: PlacedLine | null
  /** As it would be printed now; null for a withdrawn one. */
  after: PlacedLine | null
}

/** A number weighs more than a word: a reprint list is ranked by the worst × copies still out. */
export const WEIGHTS: Record<ChangeKind, number> = {
  number: 100,
  withdrawn: 100,
  pending: 10,
  'more-numbers': 10,
  added: 10,
  hours: 5,
  words: 1,
}

function compareNumbers(before: PlacedLine, after: PlacedLine): ChangeKind[] {
  const now = after.phones.map(phone => phone.number)
  const then = before.phones.map(phone => phone.number)
  if (after.fallback && !before.fallback) return ['pending']
  // The fallback still answers: a line that has got its own number since is only better off.
  const gone = !(before.fallback && !after.fallback) && then.some(number => !now.includes(number))
  if (gone) return ['number']
  return now.some(number => !then.includes(number)) || before.fallback !== after.fallback
    ? ['more-numbers']
    : []
}

function compareLine(before: PlacedLine, after: PlacedLine): ChangeKind[] {
  if (readLine(before) === readLine(after)) return []
  const kinds = compareNumbers(before, after)
  // With the fallback in its place a line's hours are the fallback's: no news of its own.
  if (before.fallback === after.fallback && before.hours !== after.hours) kinds.push('hours')
  // What is left when neither number nor hours differ can only be words, or the order of numbers.
  const words = (line: PlacedLine) => [line.category, line.name, line.description].join('\n')
  const notes = (line: PlacedLine) => line.phones.map(phone => `${phone.number} ${phone.note}`).join('\n')
  const sameNumbers = kinds.length === 0 || kinds[0] === 'hours'
  if (words(before) !== words(after) || (sameNumbers && notes(before) !== notes(after))) kinds.push('words')
  return kinds
}

/**
 * What differs between a paper and a card of today, line by line (a line is known by the service that
 * first offered it). Empty exactly when their lines are equal, in whatever order they stand.
 * @param paper the categories of an edition's snapshot
 * @param today the categories as they would be printed now
 * @returns changes in today's order, withdrawn lines last
 */
export function compareLines(paper: PrintedCategory[], today: PrintedCategory[]): LineChange[] {
  const before = new Map(listLines(paper).map(line => [line.baseServiceId, line]))
  const changes: LineChange[] = []
  for (const after of listLines(today)) {
    const { baseServiceId } = after
    const old = before.get(baseServiceId)
    before.delete(baseServiceId)
    const kinds: ChangeKind[] = old ? compareLine(old, after) : ['added']
    if (kinds.length) changes.push({ baseServiceId, kinds, before: old ?? null, after })
  }
  const withdrawn = [...before].map(([baseServiceId, line]) => ({
    baseServiceId,
    kinds: ['withdrawn' as const],
    before: line,
    after: null,
  }))
  return [...changes, ...withdrawn]
}

/** How an edition stands to the card of the day, in numbers for ranking. */
export function weighChanges(changes: LineChange[]) {
  const kinds = changes.map(change => change.kinds[0]!)
  return {
    changes: changes.length,
    numberChanges: kinds.filter(kind => kind === 'number' || kind === 'withdrawn').length,
    severity: Math.max(0, ...kinds.map(kind => WEIGHTS[kind])),
  }
}
