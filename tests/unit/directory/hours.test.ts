import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCalendar } from '@/lib/directory/calendar/calendar'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { nextOpenChange, readOpenState } from '@/lib/directory/phone/hours'
import type { PhoneHours } from '@/lib/directory/phone/types'
import {
  at,
  hoursOf,
  instantOf,
  makeOracle,
  minuteOf,
  moment,
  spansOn,
  WORKDAYS,
} from '@/tests/support/hours'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const workdays = hoursOf({ schedule: spansOn(WORKDAYS, 510, 1080) })
const always = hoursOf({ schedule: spansOn(EVERY_DAY, 0, 1440) })
const closed = (opensAt: Date | null, until = opensAt) => ({ kind: 'closed', until, opensAt, reason: null })

/** As it is on the day, in the calendar of everywhere. 2026-11-23 is a Monday. */
const readAt = (hours: PhoneHours, text: string) =>
  readOpenState(hours, at(text), makeCalendar(at(text), [], []))
const kindAt = (hours: PhoneHours, text: string) => readAt(hours, text).kind

test('opens and closes on the minute', () => {
  expect(kindAt(workdays, '2026-11-23T08:29:59')).toBe('closed')
  expect(kindAt(workdays, '2026-11-23T08:30:00')).toBe('open')
  expect(kindAt(workdays, '2026-11-23T17:59:59')).toBe('open')
  expect(kindAt(workdays, '2026-11-23T18:00:00')).toBe('closed')
})

test('a span past midnight, also from Sunday into Monday', () => {
  const night = hoursOf({ schedule: spansOn([7], 1320, 1800) })
  expect(readAt(night, '2026-11-30T05:59:00')).toEqual({ kind: 'open', until: at('2026-11-30T06:00:00') })
  expect(kindAt(night, '2026-11-30T06:00:00')).toBe('closed')
})

test('round the clock never closes, midnight included', () => {
  expect(readAt(always, '2026-11-24T00:00:00')).toEqual({ kind: 'open', until: null })
  expect(formatHours(always)).toBe('24小时')
  // So is a week of nights that run into days.
  const nights = hoursOf({ schedule: spansOn(EVERY_DAY, 1200, 2640) })
  expect(readAt(nights, '2026-11-24T00:00:00')).toEqual({ kind: 'open', until: null })
})

test('nobody knows: neither does the state', () => {
  expect(readAt(hoursOf({}), '2026-11-24T09:00:00')).toEqual({ kind: 'unknown', until: null })
})

const office: PhoneHours = { ...workdays, closedOnHolidays: true }

test('on a holiday an office is closed, until the day on which it works again', () => {
  expect(readAt(office, '2026-09-30T18:00:00')).toEqual(closed(at('2026-10-08T08:30:00')))
  const reason = { kind: 'holiday', name: '国庆节' }
  expect(readAt(office, '2026-10-01T09:00:00')).toEqual({ ...closed(at('2026-10-08T08:30:00')), reason })
  expect(kindAt(workdays, '2026-10-01T09:00:00')).toBe('open')
})

test('on a weekend day worked for it an office works as on a working day', () => {
  expect(readAt(office, '2026-10-10T09:00:00')).toEqual({ kind: 'open', until: at('2026-10-10T18:00:00') })
  expect(kindAt(workdays, '2026-10-10T09:00:00')).toBe('closed')
  // Short Fridays do not make a short Saturday; of two kinds of days the earlier counts.
  const four = { ...office, schedule: [...spansOn([1, 2, 3, 4], 510, 1080), ...spansOn([5], 510, 720)] }
  expect(readAt(four, '2026-10-10T09:00:00')).toEqual({ kind: 'open', until: at('2026-10-10T18:00:00') })
  const two = {
    ...office,
    schedule: [...spansOn([1, 2], 540, 600), ...spansOn([3, 4], 510, 1080), ...spansOn([5], 0, 60)],
  }
  expect(readAt(two, '2026-10-10T09:00:00')).toEqual({ kind: 'open', until: at('2026-10-10T10:00:00') })
})

const summer = { name: '夏季', from: '05-01', to: '09-30', schedule: spansOn(WORKDAYS, 510, 1080) }
const winter = { name: '冬季', from: '10-01', to: '04-30', schedule: spansOn(WORKDAYS, 540, 1020) }
const seasonal = hoursOf({ seasons: [summer, winter], closedOnHolidays: true })

test('each season has its own hours, over New Year, too, and a make-up day has its season’s', () => {
  expect(readAt(seasonal, '2026-09-30T18:00:00')).toEqual(closed(at('2026-10-08T09:00:00')))
  expect(readAt(seasonal, '2026-12-31T17:00:00')).toEqual(closed(at('2027-01-04T09:00:00')))
  expect(readAt(seasonal, '2026-04-30T17:30:00')).toEqual(closed(at('2026-05-06T08:30:00')))
  expect(kindAt(seasonal, '2026-05-09T17:30:00')).toBe('open')
  expect(kindAt(seasonal, '2026-10-10T17:30:00')).toBe('closed')
})

test('a season that ends with 28 February ends with February', () => {
  const months = hoursOf({
    seasons: [
      { name: '', from: '03-01', to: '10-31', schedule: spansOn(EVERY_DAY, 480, 1200) },
      { name: '', from: '11-01', to: '02-28', schedule: spansOn(EVERY_DAY, 540, 1020) },
    ],
  })
  expect(readAt(months, '2028-02-29T09:00:00')).toEqual({ kind: 'open', until: at('2028-02-29T17:00:00') })
  const leap = hoursOf({ seasons: [{ ...summer, from: '02-29', to: '02-29' }] })
  expect(kindAt(leap, '2028-02-29T09:00:00')).toBe('open')
  expect(kindAt(leap, '2027-02-28T09:00:00')).toBe('unknown')
})

test('outside every season nobody knows, and says until when', () => {
  const alone = hoursOf({ seasons: [summer] })
  expect(readAt(alone, '2026-11-24T09:00:00')).toEqual({ kind: 'unknown', until: at('2027-05-01T00:00:00') })
  // Closed for tonight; what comes with October nobody has written down.
  expect(readAt(alone, '2026-09-30T18:00:00')).toEqual(closed(null, at('2026-10-01T00:00:00')))
})

test('a single date goes before everything: a holiday, a season, the year', () => {
  const duty = { date: '2026-10-01', spans: [{ opensAt: 540, closesAt: 720 }], note: '值班' }
  const dated = { ...seasonal, dates: [duty, { date: '2026-10-09', spans: [], note: '停电' }] }
  expect(readAt(dated, '2026-10-01T09:00:00')).toEqual({ kind: 'open', until: at('2026-10-01T12:00:00') })
  expect(readAt(dated, '2026-10-09T09:00:00')).toEqual({
    ...closed(at('2026-10-10T09:00:00')),
    reason: { kind: 'date', note: '停电' },
  })
  const unknown = hoursOf({ dates: [duty] })
  expect(kindAt(unknown, '2026-10-01T09:00:00')).toBe('open')
  expect(kindAt(unknown, '2026-10-02T09:00:00')).toBe('unknown')
})

test('a night that began on an open day counts to its end, and no further', () => {
  const night = hoursOf({ schedule: spansOn(EVERY_DAY, 1080, 1920), closedOnHolidays: true })
  expect(readAt(night, '2026-10-01T02:00:00')).toEqual({ kind: 'open', until: at('2026-10-01T08:00:00') })
  expect(kindAt(night, '2026-10-02T02:00:00')).toBe('closed')
  // Round the clock but for holidays: joined over midnights up to the first, not past it.
  const day = { ...always, closedOnHolidays: true }
  expect(readAt(day, '2026-09-28T12:00:00')).toEqual({ kind: 'open', until: at('2026-10-01T00:00:00') })
  expect(readAt(day, '2026-10-02T12:00:00')).toMatchObject({
    kind: 'closed',
    opensAt: at('2026-10-08T00:00:00'),
  })
})

test('a year without an opening is searched to its end, and has none', () => {
  const days = Array.from({ length: 70 }, (_, week) => {
    const monday = new Date(Date.UTC(2026, 10, 23 + 7 * week)).toISOString().slice(0, 10)
    return { date: monday, spans: [], note: null }
  })
  const mondays = hoursOf({ schedule: spansOn([1], 510, 720), dates: days })
  expect(readAt(mondays, '2026-11-24T09:00:00')).toEqual(closed(null))
})

/** Far enough for every holiday and single date of a moment, and an edge of a season. */
const DAYS_WALKED = 16

test('law: at every instant exactly one of open, closed and unknown, as a walk through the minutes finds it', () => {
  fc.assert(
    fc.property(moment, fc.nat(3 * 1440), ({ now, hours, calendar }, later) => {
      const minute = minuteOf(now) + later
      expect(readOpenState(hours, instantOf(minute), calendar).kind).toBe(makeOracle(hours, calendar)(minute))
    }),
    { numRuns: 2000 },
  )
})

test('law: what is so stays so until the next change, and then it is not', () => {
  fc.assert(
    fc.property(moment, ({ now, hours, calendar }) => {
      const state = readOpenState(hours, now, calendar)
      const kindOf = makeOracle(hours, calendar)
      const start = minuteOf(now)
      let minute = start + 1
      while (kindOf(minute) === state.kind && minute < start + DAYS_WALKED * 1440) minute++
      if (kindOf(minute) === state.kind) {
        if (state.until) expect(minuteOf(state.until)).toBeGreaterThan(minute)
        return
      }
      expect(state.until).toEqual(instantOf(minute))
      expect(nextOpenChange(hours, now, calendar)).toEqual(state.until)
      if (state.kind === 'closed')
        expect(state.opensAt).toEqual(kindOf(minute) === 'open' ? instantOf(minute) : null)
    }),
    { numRuns: 400 },
  )
})
