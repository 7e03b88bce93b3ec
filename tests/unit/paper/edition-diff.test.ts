import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWords, weighChanges } from '@/lib/paper/edition/diff'
import { type CardWords, hashWords, listWords, readLine } from '@/lib/paper/edition/snapshot'
import type { Today } from '@/lib/paper/edition/today'
import type { PrintedCategory, PrintedLine } from '@/lib/paper/sheet/printed'
import { printedCard } from '@/tests/support/printed'

const say = (categories: PrintedCategory[], fallbackNumber = '12345'): CardWords => ({
  categories,
  fallbackNumber,
})
/** @param waiting numbers of service 1 that are being verified again */
const today = (words: CardWords, ...waiting: string[]): Today => ({
  ...words,
  waiting: new Map([[1, new Set(waiting)]]),
})
const printedWords = fc.tuple(printedCard, fc.constantFrom('12345', '04728880000')).map(args => say(...args))

/** Equality said another way than in the code under test. */
function wordsEqual(a: CardWords, b: CardWords): boolean {
  const read = (words: CardWords) => listWords(words).map(readLine).sort()
  return JSON.stringify(read(a)) === JSON.stringify(read(b))
}

const pairs = fc.oneof(
  fc.tuple(printedWords, printedWords),
  // Near misses: one card, and the same with one line touched.
  fc
    .tuple(
      printedWords,
      fc.nat(8),
      fc.constantFrom('hours', 'each hours', 'name', 'note', 'number', 'id', 'fallback', 'hotline'),
    )
    .map(([card, at, what]): [CardWords, CardWords] => {
      const other = structuredClone(card)
      const line = other.categories.flatMap(category => category.lines)[at]
      if (what === 'hotline') other.fallbackNumber = '04728881111'
      else if (line) touch(line, what)
      return [card, other]
    }),
)

function touch(line: PrintedLine, what: string) {
  if (what === 'hours') line.hours += '；周六'
  if (what === 'each hours') line.phones[0]!.hours = '周日 9:00–10:00'
  if (what === 'name') line.name += '（新）'
  if (what === 'note') line.phones[0]!.note += '。'
  if (what === 'number') line.phones[0]!.number = '119'
  if (what === 'id') line.phones[0]!.id = 77
  if (what === 'fallback') line.fallback = !line.fallback
}

const anyWaiting = fc.subarray(['04728112345', '04728112346', '13800000000', '12316'])

test('law: the difference is empty exactly when the lines are equal, and so are their fingerprints', () => {
  fc.assert(
    fc.property(pairs, anyWaiting, ([paper, now], waiting) => {
      const equal = wordsEqual(paper, now)
      expect(compareWords(paper, today(now, ...waiting)).length === 0).toBe(equal)
      expect(hashWords(paper) === hashWords(now)).toBe(equal)
    }),
    { numRuns: 2000 },
  )
})

const withoutDescriptions = (card: PrintedCategory[]) =>
  card.map(({ lines, ...category }) => ({
    ...category,
    lines: lines.map(line => ({ ...line, description: null })),
  }))

test('law: to a paper without descriptions theirs are no difference, and all else is what it is to one with', () => {
  fc.assert(
    fc.property(pairs, anyWaiting, ([paper, now], waiting) => {
      const terse = compareWords(
        { ...paper, categories: withoutDescriptions(paper.categories) },
        today(now, ...waiting),
      )
      const alike = { ...now, categories: withoutDescriptions(now.categories) }
      const bare = compareWords(
        { ...paper, categories: withoutDescriptions(paper.categories) },
        today(alike, ...waiting),
      )
      expect(terse.map(({ kinds, gone, come }) => ({ kinds, gone, come }))).toEqual(
        bare.map(({ kinds, gone, come }) => ({ kinds, gone, come })),
      )
    }),
    { numRuns: 500 },
  )
})

test('law: order is no difference', () => {
  fc.assert(
    fc.property(printedCard, card => {
      const turned = structuredClone(card).map(category => ({ ...category, lines: category.lines.reverse() }))
      return compareWords(say(card), today(say(turned))).length === 0
    }),
  )
})

test('law: every change has a kind and a weight; withdrawn and added mirror each other', () => {
  fc.assert(
    fc.property(printedWords, printedWords, (a, b) => {
      const there = compareWords(a, today(b))
      const back = compareWords(b, today(a))
      expect(there.every(change => change.kinds.length > 0)).toBe(true)
      expect(weighChanges(there).severity > 0).toBe(there.length > 0)
      const ids = (list: typeof there, kind: string) =>
        list.filter(change => change.kinds[0] === kind).map(change => change.baseServiceId)
      expect(ids(there, 'withdrawn').sort()).toEqual(ids(back, 'added').sort())
    }),
  )
})

test('law: no number that today’s card prints, and no emergency number, is told not to be rung because a service ended', () => {
  fc.assert(
    fc.property(printedWords, printedWords, (paper, now) => {
      const alive = listWords(now).flatMap(line => line.phones.map(phone => phone.number))
      const ended = compareWords(paper, today(now)).filter(change => change.kinds[0] === 'withdrawn')
      const gone = ended.flatMap(change => change.gone)
      expect(gone.filter(number => [...alive, '110', '119', '120', '122'].includes(number))).toEqual([])
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
const phone = (number: string) => ({ id: 3, number, note: '' })
const card = (lines: PrintedLine[]): PrintedCategory[] => [{ slug: 'medical', name: '医疗义诊', lines }]
const fallback = { phones: [{ id: null, number: '12345', note: '可先拨' }], fallback: true }

test.each([
  ['a number that has another in its place', line({ phones: [phone('12316')] }), line(), 'number'],
  [
    'one of two that waits',
    line({ phones: [phone('04728112345'), phone('12316')] }),
    line({ phones: [phone('12316')] }),
    'pending',
  ],
  ['one more', line(), line({ phones: [phone('04728112345'), phone('12316')] }), 'more-numbers'],
  [
    'hours of one of them',
    line({ phones: [phone('12316')] }),
    line({ phones: [{ ...phone('12316'), hours: '每天 9:00–17:00' }] }),
    'hours',
  ],
  ['a number that waits for its check', line(), line(fallback), 'pending'],
  ['a number in the place of the fallback', line(fallback), line(), 'more-numbers'],
  [
    'another fallback',
    line(fallback),
    line({ ...fallback, phones: [{ id: null, number: '12346', note: '可先拨' }] }),
    'number',
  ],
  ['hours', line(), line({ hours: '每天 9:00–17:00' }), 'hours'],
  ['a word', line(), line({ name: '县医院义诊' }), 'words'],
])('%s', (_, before, after, kind) => {
  const [change] = compareWords(say(card([before])), today(say(card([after])), '04728112345'))
  expect(change?.kinds[0]).toBe(kind)
})

const changesOf = (before: PrintedLine[], after: PrintedLine[], ...waiting: string[]) =>
  compareWords(say(card(before)), today(say(card(after)), ...waiting))

test('a number that was found wrong is gone, one that only waits is not', () => {
  const two = line({ phones: [phone('04728112345'), phone('04728112346')] })
  const [change] = changesOf([two], [line(fallback)], '04728112346')
  expect(change).toMatchObject({
    kinds: ['number', 'pending'],
    gone: ['04728112345'],
    waiting: ['04728112346'],
  })
})

test('a service that ended: what the paper says of 12345 and of 120 still holds', () => {
  const [ended] = changesOf([line(fallback)], [])
  expect(ended).toMatchObject({ kinds: ['withdrawn'], gone: [] })
  const [rescue] = changesOf([line({ phones: [phone('120'), phone('04728112345')] })], [])
  expect(rescue!.gone).toEqual(['04728112345'])
})

test('another hotline makes all paper of the county outdated', () => {
  const changes = compareWords(say(card([line()])), today(say(card([line()]), '04728880000')))
  expect(changes).toMatchObject([{ kinds: ['number'], gone: ['12345'], come: ['04728880000'] }])
  expect(weighChanges(changes)).toEqual({ changes: 1, numberChanges: 1, severity: 100 })
})

test('a number outweighs any word; a service that ended without a number of its own weighs little', () => {
  const number = weighChanges(changesOf([line()], []))
  const word = weighChanges(changesOf([line()], [line({ name: '改' })]))
  expect(number.severity).toBeGreaterThan(word.severity * 50)
  expect(weighChanges(changesOf([line(fallback)], []))).toEqual({
    changes: 1,
    numberChanges: 0,
    severity: 10,
  })
})

test('a place that was renamed is a word that changed; of another area, or where none is known, nothing is said', () => {
  const at = (place: string, above = '印卡县', areaCode = 'YK-1') => ({
    ...say(card([line()])),
    areaCode,
    above,
    place,
  })
  const named = (paper: CardWords, now: CardWords) =>
    compareWords(paper, today(now)).map(({ before, after }) => [before!.name, after!.name])
  expect(named(at('一村'), at('一村'))).toEqual([])
  expect(named(at('一村'), at('新一村'))).toEqual([['印卡县 一村', '印卡县 新一村']])
  expect(named(at('一村'), at('一村', '印卡旗'))).toEqual([['印卡县 一村', '印卡旗 一村']])
  expect(named(at('一村'), at('二村', '印卡县', 'YK-2'))).toEqual([])
  expect(named(say(card([line()])), at('一村'))).toEqual([])
})
