import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseCalls, isStoodIn, listRows } from '@/lib/directory/card/choose-calls'
import type { CardCategory, CardLine, CardPhone } from '@/lib/directory/card/types'

/** Tuesday, 10 o'clock. */
const NOW = new Date('2026-11-24T02:00:00Z')

type Hours = 'open' | 'closed' | 'tomorrow' | 'unknown'
const SPANS: Record<Hours, [weekday: number, opens: number, closes: number][]> = {
  open: [[2, 9, 17]],
  closed: [[5, 9, 17]],
  tomorrow: [[3, 8, 17]],
  unknown: [],
}

const phone = (number: string, hours: Hours, kind: CardPhone['kind'] = 'LOCAL') =>
  ({
    ...{ id: Number(number), number, kind, label: null, verifiedAt: null },
    ...{ seasons: [], closedOnHolidays: false, dates: [] },
    schedule: SPANS[hours].map(([weekday, opens, closes]) => ({
      ...{ weekday, opensAt: opens * 60, closesAt: closes * 60 },
    })),
  }) as CardPhone
const line = (...phones: CardPhone[]) => ({ phones, name: '一项' }) as CardLine
const category = (slug: string, ...lines: CardLine[]) => ({ slug, name: slug, lines }) as CardCategory

const choose = (...lines: CardLine[]) => {
  const { now, next, others, count } = chooseCalls(lines, NOW, {})
  const numberOf = (call: typeof now) => call?.phone.number ?? null
  return { now: numberOf(now), next: numberOf(next), others: others.map(numberOf), count }
}

test.each([
  ['nobody', [], null, null],
  ['the nearest first', [line(phone('1001', 'open')), line(phone('1002', 'open'))], '1001', null],
  [
    'local before national, wherever it stands',
    [line(phone('12316', 'open', 'NATIONAL')), line(phone('1002', 'open'))],
    '1002',
    null,
  ],
  ['who is there before who is not', [line(phone('1001', 'closed'), phone('1002', 'open'))], '1002', null],
  [
    'a national one that is there before a local one that is not',
    [line(phone('1001', 'closed')), line(phone('12348', 'open', 'NATIONAL'))],
    '12348',
    null,
  ],
  [
    'one of which nobody knows may be rung',
    [line(phone('1001', 'closed')), line(phone('1002', 'unknown'))],
    '1002',
    null,
  ],
  [
    'nobody is there: who comes first',
    [line(phone('1001', 'closed')), line(phone('1002', 'tomorrow'))],
    null,
    '1002',
  ],
  [
    '120 takes no other’s place',
    [line(phone('120', 'open', 'NATIONAL'), phone('1001', 'closed'))],
    null,
    '1001',
  ],
  ['120 alone is rung', [line(phone('120', 'open', 'NATIONAL'))], '120', null],
])('%s', (_, lines, now, next) => {
  expect(choose(...lines)).toMatchObject({ now, next })
})

const doubted = (number: string, hours: Hours) => ({ ...phone(number, hours), isDoubted: true as const })
const relieved = (own: CardPhone[], ...phones: CardPhone[]) =>
  ({ ...line(...own), relief: { phones } }) as CardLine

test.each([
  ['alone it is rung', [line(doubted('1001', 'open'))], '1001', []],
  [
    'its line’s other comes first',
    [line(doubted('1001', 'open'), phone('12320', 'open', 'NATIONAL'))],
    '12320',
    ['1001'],
  ],
  [
    'one further up, where its line has no other',
    [relieved([doubted('1001', 'open')], phone('1002', 'open'))],
    '1002',
    ['1001'],
  ],
  [
    'another line’s comes before it, and it stays that line’s key',
    [line(doubted('1001', 'open')), line(phone('1002', 'unknown'))],
    '1002',
    [],
  ],
  ['120 is no other', [line(doubted('1001', 'open'), phone('120', 'open', 'NATIONAL'))], '1001', []],
  [
    'nor is the same number of another line',
    [line(doubted('1001', 'open')), line(phone('1001', 'open'))],
    '1001',
    [],
  ],
])('doubted: %s', (_, lines, now, text) => {
  const calls = chooseCalls(lines, NOW, {})
  expect(calls.now?.phone.number).toBe(now)
  expect(calls.doubted.map(call => call.phone.number)).toEqual(text)
  const all = [calls.now, calls.next, ...calls.others, ...calls.doubted].filter(call => call !== null)
  expect(all.length).toBe(
    lines.flatMap(({ phones, relief }) => [...phones, ...(relief?.phones ?? [])]).length,
  )
})

test('where nobody is there but the one that is doubted, whoever comes next is told', () => {
  const calls = chooseCalls([line(doubted('1001', 'open'), phone('1002', 'tomorrow'))], NOW, {})
  expect([calls.now, calls.next?.phone.number]).toEqual([null, '1002'])
})

test('the same number of two lines is one number', () => {
  expect(choose(line(phone('1001', 'open')), line(phone('1001', 'open')))).toMatchObject({
    count: 1,
    others: ['1001'],
  })
})

test('law: every call is offered exactly once, and one that is there is never passed over for one that is not', () => {
  const anyPhone = fc.tuple(
    fc.constantFrom('1001', '1002', '12316', '120'),
    fc.constantFrom<Hours>('open', 'closed', 'tomorrow', 'unknown'),
    fc.constantFrom<CardPhone['kind']>('LOCAL', 'NATIONAL'),
  )
  fc.assert(
    fc.property(fc.array(fc.array(anyPhone, { maxLength: 3 }), { maxLength: 4 }), rows => {
      const lines = rows.map(phones => line(...phones.map(each => phone(...each))))
      const { now, next, others } = chooseCalls(lines, NOW, {})
      const all = lines.flatMap(({ phones }) => phones)
      const offered = [now, next, ...others].flatMap(call => (call ? [call.phone] : []))
      expect(offered).toHaveLength(all.length)
      expect(new Set(offered)).toEqual(new Set(all))
      if (next)
        expect(
          others.filter(({ phone: { number } }) => number !== '120').every(c => c.state.kind === 'closed'),
        ).toBe(true)
      if (all.length > 0) expect(now ?? next).not.toBeNull()
    }),
  )
})

test('only 应急救援 that says nothing of its own is left to the strip', () => {
  const national = line(phone('119', 'open', 'NATIONAL'))
  expect(isStoodIn(category('rescue', national))).toBe(true)
  expect(isStoodIn(category('rescue'))).toBe(true)
  expect(isStoodIn(category('rescue', national, line(phone('1001', 'open'))))).toBe(false)
  expect(isStoodIn(category('rescue', national, line()))).toBe(false)
  expect(isStoodIn(category('medical', line(phone('120', 'open', 'NATIONAL'))))).toBe(false)
})

test('an empty kind says so beside others that ring, and not six times', () => {
  const slugs = (...categories: CardCategory[]) => listRows(categories).map(({ slug }) => slug)
  expect(slugs(category('medical', line(phone('1001', 'open'))), category('chat'))).toEqual([
    'medical',
    'chat',
  ])
  expect(slugs(category('medical', line()), category('chat'))).toEqual(['medical'])
  expect(slugs(category('rescue', line(phone('119', 'open', 'NATIONAL'))), category('chat'))).toEqual([])
})
