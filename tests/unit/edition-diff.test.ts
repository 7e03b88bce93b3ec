import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PrintedCategory, PrintedLine } from '@/lib/card/printed'
import { compareLines, weighChanges } from '@/lib/edition/diff'
import { hashLines, listLines, readLine } from '@/lib/edition/snapshot'
import { printedCard } from '../support/printed'

/** Equality said another way than in the code under test. */
function linesEqual(a: PrintedCategory[], b: PrintedCategory[]): boolean {
  const read = (card: PrintedCategory[]) => listLines(card).map(readLine).sort()
  return JSON.stringify(read(a)) === JSON.stringify(read(b))
}

const pairs = fc.oneof(
  fc.tuple(printedCard, printedCard),
  // Near misses: one card, and the same with one line touched.
  fc
    .tuple(printedCard, fc.nat(8), fc.constantFrom('hours', 'name', 'note', 'number', 'id', 'fallback'))
    .map(([card, at, what]): [PrintedCategory[], PrintedCategory[]] => {
      const other = structuredClone(card)
      const line = other.flatMap(category => category.lines)[at]
      if (line) touch(line, what)
      return [card, other]
    }),
)

function touch(line: PrintedLine, what: string) {
  if (what === 'hours') line.hours += '；周六'
  if (what === 'name') line.name += '（新）'
  if (what === 'note') line.phones[0]!.note += '。'
  if (what === 'number') line.phones[0]!.number = '119'
  if (what === 'id') line.phones[0]!.id = 77
  if (what === 'fallback') line.fallback = !line.fallback
}

test('law: the difference is empty exactly when the lines are equal, and so are their fingerprints', () => {
  fc.assert(
    fc.property(pairs, ([paper, today]) => {
      const equal = linesEqual(paper, today)
      expect(compareLines(paper, today).length === 0).toBe(equal)
      expect(hashLines(paper) === hashLines(today)).toBe(equal)
    }),
    { numRuns: 2000 },
  )
})

test('law: order is no difference', () => {
  fc.assert(
    fc.property(printedCard, card => {
      const turned = structuredClone(card).map(category => ({ ...category, lines: category.lines.reverse() }))
      return compareLines(card, turned).length === 0
    }),
  )
})

test('law: every change has a kind and a weight; withdrawn and added mirror each other', () => {
  fc.assert(
    fc.property(printedCard, printedCard, (a, b) => {
      const there = compareLines(a, b)
      const back = compareLines(b, a)
      expect(there.every(change => change.kinds.length > 0)).toBe(true)
      expect(weighChanges(there).severity > 0).toBe(there.length > 0)
      const ids = (list: typeof there, kind: string) =>
        list.filter(change => change.kinds[0] === kind).map(change => change.baseServiceId)
      expect(ids(there, 'withdrawn').sort()).toEqual(ids(back, 'added').sort())
    }),
  )
})

const line = (extra: Partial<PrintedLine> = {}): PrintedLine => ({
  baseServiceId: 1,
  name: '医院义诊',
  description: '',
  phones: [{ id: 3, number: '04728112345', note: '' }],
  hours: '24小时',
  fallback: false,
  ...extra,
})
const card = (lines: PrintedLine[]): PrintedCategory[] => [{ slug: 'medical', name: '医疗义诊', lines }]
const waiting = { phones: [{ id: null, number: '12345', note: '可先拨' }], fallback: true }

test.each([
  ['another number', line(), line({ phones: [{ id: 3, number: '04728112346', note: '' }] }), 'number'],
  ['a number that waits for its check', line(), line(waiting), 'pending'],
  ['a number in the place of the fallback', line(waiting), line(), 'more-numbers'],
  [
    'another fallback',
    line(waiting),
    line({ ...waiting, phones: [{ id: null, number: '12346', note: '可先拨' }] }),
    'number',
  ],
  ['hours', line(), line({ hours: '每天 9:00–17:00' }), 'hours'],
  ['a word', line(), line({ name: '县医院义诊' }), 'words'],
])('%s', (_, before, after, kind) => {
  expect(compareLines(card([before]), card([after]))[0]?.kinds[0]).toBe(kind)
})

test('a number outweighs any word', () => {
  const number = weighChanges(compareLines(card([line()]), card([])))
  const word = weighChanges(compareLines(card([line()]), card([line({ name: '改' })])))
  expect(number.severity).toBeGreaterThan(word.severity * 50)
})
