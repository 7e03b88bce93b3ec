import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addOfficeHours, addWorkingDays, isWorkingDay } from '@/lib/answer/rules/deadline'
import { makeCalendar } from '@/lib/directory/calendar/calendar'
import { readShanghai, shanghaiParts, writeShanghai } from '@/lib/system/clock/shanghai'

const due = (from: string, days: number, said: Parameters<typeof makeCalendar>[2] = []) => {
  const at = readShanghai(from)!
  return writeShanghai(addWorkingDays(at, days, makeCalendar(at, [1], said)))
}

test('counted from tomorrow, to the end of office hours, over the weekend', () => {
  expect(due('2026-11-26 10:20', 1)).toBe('2026-11-27 17:30')
  expect(due('2026-11-26 10:20', 3)).toBe('2026-12-01 17:30')
  expect(due('2026-11-28 23:59', 1)).toBe('2026-11-30 17:30')
  expect(due('2026-11-29 00:00', 1)).toBe('2026-11-30 17:30')
})

test('a holiday does not count, a weekend day worked for it does', () => {
  const said = [
    { areaId: 1, kind: 'OFF' as const, name: '那达慕', from: '2026-12-01', to: '2026-12-02' },
    { areaId: 1, kind: 'WORK' as const, name: '那达慕', from: '2026-12-05', to: '2026-12-05' },
  ]
  expect(due('2026-11-30 09:00', 1, said)).toBe('2026-12-03 17:30')
  expect(due('2026-11-30 09:00', 3, said)).toBe('2026-12-05 17:30')
  expect(due('2026-09-30 09:00', 1)).toBe('2026-10-08 17:30')
})

test('law: it is a working day, later by no less than so many days, and more days are never sooner', () => {
  const instant = fc
    .integer({ min: 0, max: 60 * 24 * 365 })
    .map(n => new Date(Date.UTC(2026, 0, 1) + n * 60_000))
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 60 }), (at, days) => {
      const holidays = makeCalendar(at, [1], [])
      const [one, next] = [addWorkingDays(at, days, holidays), addWorkingDays(at, days + 1, holidays)]
      const { dayNumber, minuteOfDay } = shanghaiParts(one)
      return (
        isWorkingDay(dayNumber, holidays) &&
        minuteOfDay === 17 * 60 + 30 &&
        dayNumber - shanghaiParts(at).dayNumber >= days &&
        next > one
      )
    }),
  )
})

const urgent = (from: string, hours: number, said: Parameters<typeof makeCalendar>[2] = []) => {
  const at = readShanghai(from)!
  return writeShanghai(addOfficeHours(at, hours, makeCalendar(at, [1], said)))
}

test.each([
  ['2026-11-26 08:30', 2, '2026-11-26 10:30'],
  ['2026-11-26 10:00', 4, '2026-11-26 16:30'],
  ['2026-11-26 12:30', 2, '2026-11-26 16:30'],
  ['2026-11-26 16:30', 4, '2026-11-27 11:30'],
  ['2026-11-27 17:29', 4, '2026-11-30 14:59'],
  ['2026-11-28 09:00', 4, '2026-11-30 15:00'],
  ['2026-11-26 23:59', 1, '2026-11-27 09:30'],
  ['2026-11-26 00:00', 1, '2026-11-26 09:30'],
  ['2026-09-30 17:30', 3, '2026-10-08 11:30'],
])('urgent at %s, %i hours of office time: until %s', (from, hours, until) => {
  expect(urgent(from, hours)).toBe(until)
})

test('law: an urgent term ends in office hours, and never after the last of as many days as it has hours', () => {
  const instant = fc
    .integer({ min: 0, max: 60 * 24 * 365 })
    .map(n => new Date(Date.UTC(2026, 0, 1) + n * 60_000))
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 40 }), (at, hours) => {
      const holidays = makeCalendar(at, [1], [])
      const until = addOfficeHours(at, hours, holidays)
      const { dayNumber, minuteOfDay } = shanghaiParts(until)
      const isOffice = (minuteOfDay > 510 && minuteOfDay <= 720) || (minuteOfDay > 870 && minuteOfDay <= 1050)
      const isLater = addOfficeHours(at, hours + 1, holidays) > until
      return (
        until > at &&
        isLater &&
        isOffice &&
        isWorkingDay(dayNumber, holidays) &&
        until <= addWorkingDays(at, hours, holidays)
      )
    }),
  )
})
