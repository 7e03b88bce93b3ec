import { expect, test } from 'vitest'
import { makeCalendar } from '@/lib/directory/calendar/calendar'
import { findLastNotice, listStatutoryDays } from '@/lib/directory/calendar/statutory'
import { at } from '@/tests/support/hours'

const daysOf = (year: number, kind: 'off' | 'work') =>
  Object.entries(listStatutoryDays(year))
    .filter(([, day]) => day.kind === kind)
    .map(([date, { name }]) => `${date.slice(5)} ${name}`)

test('it is known how far the notices go', () => {
  const last = findLastNotice(2026)!
  expect(last).toBeGreaterThanOrEqual(2026)
  expect(findLastNotice(last + 1)).toBeNull()
})

test('a year with a notice has its days off and those worked for them', () => {
  expect(daysOf(2026, 'work')).toEqual([
    '01-04 元旦',
    '02-14 春节',
    '02-28 春节',
    '05-09 劳动节',
    '09-20 国庆节',
    '10-10 国庆节',
  ])
  expect(daysOf(2026, 'off')).toHaveLength(33)
  expect(listStatutoryDays(2026)['2026-09-25']).toEqual({ kind: 'off', name: '中秋节' })
  // An ordinary weekend is none.
  expect(listStatutoryDays(2026)['2026-11-28']).toBeUndefined()
})

test.each([
  [2027, ['01-01 元旦', '02-05 春节', '02-06 春节', '02-07 春节', '02-08 春节', '04-05 清明节']],
  [2028, ['01-01 元旦', '01-25 春节', '01-26 春节', '01-27 春节', '01-28 春节', '04-04 清明节']],
])('of a year without one (%i) the days that the rule fixes', (year, spring) => {
  expect(daysOf(year, 'work')).toEqual([])
  const off = daysOf(year, 'off').sort()
  expect(off.slice(0, 6)).toEqual(spring)
  const rest = { 2027: ['06-09 端午节', '09-15 中秋节'], 2028: ['05-28 端午节'] }[year]!
  const fixed = ['05-01 劳动节', '05-02 劳动节', '10-01 国庆节', '10-02 国庆节', '10-03 国庆节']
  expect(off.slice(6)).toEqual([...rest, ...fixed].sort())
})

const now = at('2026-11-24T09:00:00')
const [VILLAGE, TOWN, COUNTY, ELSEWHERE] = [4, 3, 2, 9]
const say = (areaId: number, kind: 'OFF' | 'WORK', from: string, to: string, name: string) => ({
  ...{ areaId, kind, from, to, name },
})

test('the nearest area that says anything about a day wins over farther ones and the list', () => {
  const said = [
    say(TOWN, 'WORK', '2027-01-01', '2027-01-01', '镇'),
    say(COUNTY, 'OFF', '2026-12-30', '2027-01-02', '县'),
    say(VILLAGE, 'OFF', '2026-12-31', '2026-12-31', '村'),
    say(ELSEWHERE, 'OFF', '2026-12-01', '2026-12-05', '别处'),
  ]
  const days = makeCalendar(now, [VILLAGE, TOWN, COUNTY], said)
  expect(days['2026-12-30']).toEqual({ kind: 'off', name: '县' })
  expect(days['2026-12-31']).toEqual({ kind: 'off', name: '村' })
  expect(days['2027-01-01']).toEqual({ kind: 'work', name: '镇' })
  expect(days['2027-01-02']).toEqual({ kind: 'off', name: '县' })
  expect(days['2026-12-01']).toBeUndefined()
  expect(makeCalendar(now, [COUNTY], said)['2027-01-01']).toEqual({ kind: 'off', name: '县' })
  // What one area says stays with it.
  expect(makeCalendar(now, [], [])['2027-01-01']).toEqual({ kind: 'off', name: '元旦' })
})

test('a calendar reaches from a week ago over more than a year', () => {
  const days = Object.keys(makeCalendar(at('2026-10-10T09:00:00'), [], [])).sort()
  expect(days[0]).toBe('2026-10-03')
  expect(days).toContain('2027-10-01')
  expect(days.every(date => date < '2027-12-31')).toBe(true)
})
