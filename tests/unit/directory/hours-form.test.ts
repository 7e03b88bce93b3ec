import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseForm } from '@/app/staff/_action/parse-form'
import { hoursSchema, toHoursForm } from '@/lib/directory/phone/hours-form'
import { readMonthDay } from '@/lib/directory/phone/month-day'
import { readTypedHours } from '@/lib/directory/phone/typed-hours'
import type { PhoneHours, ScheduleSpan } from '@/lib/directory/phone/types'
import { keepHours, wholeHours } from '@/lib/directory/phone/whole-hours'
import { moment, spansOn, WORKDAYS } from '@/tests/support/hours'

test.each([
  ['5月1日', '5月1日'],
  ['5月1号', '5月1日'],
  ['5.1', '5月1日'],
  ['05-01', '5月1日'],
  ['5/1', '5月1日'],
  ['5。1', '5月1日'],
  ['\u200b5月1日\u202c', '5月1日'],
  ['十月一日', '10月1日'],
  ['１０月３１日', '10月31日'],
  [' 2月29 ', '2月29日'],
  ['2026年5月1日', null],
  ['2月30日', null],
  ['13月1日', null],
  ['0月1日', null],
  ['6-31', null],
  ['五一', null],
  ['', null],
])('a day of the year typed %s is read as %s', (typed, value) => {
  const read = readMonthDay(typed)
  expect(read.ok ? read.value : null).toBe(value)
  if (!read.ok) expect(read.why).toContain('5月1日')
})

const sortBy = <Row>(rows: Row[], keyOf: (row: Row) => string | number) =>
  [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
const sortSpans = (spans: ScheduleSpan[]) => sortBy(spans, span => span.weekday * 10_000 + span.opensAt)

test('law: hours filled in again from what they were say the same', () => {
  fc.assert(
    fc.property(moment, ({ hours }) => {
      const sorted: PhoneHours = {
        schedule: sortSpans(hours.schedule),
        seasons: sortBy(hours.seasons, ({ from }) => from).map(season => ({
          ...season,
          schedule: sortSpans(season.schedule),
        })),
        closedOnHolidays: hours.closedOnHolidays,
        dates: sortBy(hours.dates, day => day.date),
      }
      const form = toHoursForm(keepHours(hours))
      expect(hoursSchema.parse(form)).toEqual(sorted)
      expect(readTypedHours(form)).toEqual(sorted)
      expect(wholeHours(keepHours(sorted))).toEqual(sorted)
    }),
  )
})

/** As a browser sends it. */
function send(fields: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value)
  const read = parseForm(form, hoursSchema)
  return read.status === 'success' ? read.value : read.error
}

const week = (at: string, from = '8:30', to = '12:00') => ({
  [`${at}.rows[0].days`]: WORKDAYS.map(String),
  [`${at}.rows[0].from`]: from,
  [`${at}.rows[0].to`]: to,
})
const season = (at: number, name: string, from: string, to: string) => ({
  [`seasons[${at}].name`]: name,
  [`seasons[${at}].from`]: from,
  [`seasons[${at}].to`]: to,
  ...week(`seasons[${at}]`),
})

test('two seasons, holidays, a day without power, as the form sends them', () => {
  const schedule = spansOn(WORKDAYS, 510, 720)
  expect(
    send({
      mode: 'seasons',
      ...season(0, '冬季', '10.1', '4月30日'),
      ...season(1, '夏季', '5月1日', '9-30'),
      closedOnHolidays: 'on',
      'dates[0].date': '2026-10-08',
      'dates[0].mode': 'closed',
      'dates[0].note': '停电',
    }),
  ).toEqual({
    schedule: [],
    seasons: [
      { name: '夏季', from: '05-01', to: '09-30', schedule },
      { name: '冬季', from: '10-01', to: '04-30', schedule },
    ],
    closedOnHolidays: true,
    dates: [{ date: '2026-10-08', spans: [], note: '停电' }],
  })
})

const date = (at: number, mode: string, from = '', to = '', day = '2026-10-08') => ({
  [`dates[${at}].date`]: day,
  [`dates[${at}].mode`]: mode,
  [`dates[${at}].from`]: from,
  [`dates[${at}].to`]: to,
})

test.each<[string, Record<string, string | string[]>, string]>([
  ['no season', { mode: 'seasons' }, 'mode'],
  ['no row', { mode: 'weekly' }, 'mode'],
  [
    'seasons that overlap',
    {
      mode: 'seasons',
      ...season(0, '夏季', '5月1日', '9月30日'),
      ...season(1, '冬季', '9月30日', '4月30日'),
    },
    'seasons[1].from',
  ],
  [
    'seasons that overlap in the new year',
    { mode: 'seasons', ...season(0, '冬季', '11月1日', '2月28日'), ...season(1, '春季', '2月1日', '4月1日') },
    'seasons[1].from',
  ],
  ['a day no month has', { mode: 'seasons', ...season(0, '', '4月31日', '9月30日') }, 'seasons[0].from'],
  [
    'a season without hours',
    { mode: 'seasons', 'seasons[0].from': '5.1', 'seasons[0].to': '9.30' },
    'seasons[0].from',
  ],
  [
    'a time in a season',
    { mode: 'seasons', ...season(0, '', '5.1', '9.30'), ...week('seasons[0]', '25:00') },
    'seasons[0].rows[0].from',
  ],
  [
    'spans over each other',
    {
      mode: 'weekly',
      'rows[0].days': '1',
      'rows[0].from': '8:00',
      'rows[0].to': '10:00',
      'rows[1].days': '1',
      'rows[1].from': '9:00',
      'rows[1].to': '11:00',
    },
    'rows[1].from',
  ],
  ['a day that is none', date(0, 'closed', '', '', '2026-02-30'), 'dates[0].date'],
  ['hours without a beginning', date(0, 'open', '', '12:00'), 'dates[0].from'],
  ['hours without an end', date(0, 'open', '9:00'), 'dates[0].to'],
  ['a date closed and open', { ...date(0, 'closed'), ...date(1, 'open', '9:00', '12:00') }, 'dates[1].date'],
  ['a date closed twice', { ...date(0, 'closed'), ...date(1, 'closed') }, 'dates[1].date'],
  [
    'spans of a date over each other',
    { ...date(0, 'open', '9:00', '12:00'), ...date(1, 'open', '11:00', '13:00') },
    'dates[1].from',
  ],
])('%s is said at its row', (_, fields, where) => {
  expect(Object.keys(send(fields) ?? {})).toEqual([where])
})

test('law: anything at all can be typed into hours without the reading breaking', () => {
  const anything = fc.dictionary(
    fc.constantFrom('mode', 'rows', 'seasons', 'dates', 'closedOnHolidays'),
    fc.oneof(
      fc.anything(),
      fc.array(fc.dictionary(fc.constantFrom('rows', 'days', 'from', 'date'), fc.anything())),
    ),
  )
  fc.assert(
    fc.property(anything, typed => {
      expect(readTypedHours(typed)).toHaveProperty('schedule')
    }),
  )
})

test('what is half typed is left out, the rest is shown', () => {
  const rows = [
    { days: ['1', '2'], from: '8:30', to: '12:00' },
    { days: '6', from: '9:' },
  ]
  const typed = readTypedHours({
    mode: 'seasons',
    seasons: [
      { name: '夏季', from: '5月1日', to: '9月30日', rows },
      { name: '冬季', rows },
    ],
    closedOnHolidays: 'on',
    dates: [{ date: '2026-10', mode: 'closed' }],
  })
  expect(typed).toEqual({
    schedule: [],
    seasons: [{ name: '夏季', from: '05-01', to: '09-30', schedule: spansOn([1, 2], 510, 720) }],
    closedOnHolidays: true,
    dates: [],
  })
})

test('what overlaps while it is typed takes nothing else away', () => {
  const row = { days: ['1'], from: '8:30', to: '12:00' }
  const typed = readTypedHours({
    mode: 'seasons',
    closedOnHolidays: 'on',
    seasons: [
      { name: '夏季', from: '5月1日', to: '9月30日', rows: [row] },
      { name: '冬季', from: '9月1日', to: '4月30日', rows: [row] },
    ],
    dates: [],
  })
  expect(typed.seasons.map(({ name }) => name)).toEqual(['夏季'])
  expect(typed.closedOnHolidays).toBe(true)
})
