import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { describeOpenState, nextOpenChange, readOpenState } from '@/lib/directory/phone/hours'
import type { ScheduleSpan } from '@/lib/directory/phone/types'

/** 2026-11-23 is a Monday. */
const at = (text: string) => new Date(`${text}+08:00`)
const workdays: ScheduleSpan[] = [1, 2, 3, 4, 5].map(weekday => ({ weekday, opensAt: 510, closesAt: 1080 }))
const always: ScheduleSpan[] = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opensAt: 0, closesAt: 1440 }))

test('opens and closes on the minute', () => {
  expect(readOpenState(workdays, at('2026-11-23T08:29:59')).kind).toBe('closed')
  expect(readOpenState(workdays, at('2026-11-23T08:30:00')).kind).toBe('open')
  expect(readOpenState(workdays, at('2026-11-23T17:59:59')).kind).toBe('open')
  expect(readOpenState(workdays, at('2026-11-23T18:00:00')).kind).toBe('closed')
})

test('over the weekend it says Monday, the day before it says tomorrow', () => {
  const friday = at('2026-11-27T18:00:00')
  expect(readOpenState(workdays, friday)).toEqual({ kind: 'closed', opensAt: at('2026-11-30T08:30:00') })
  expect(describeOpenState(readOpenState(workdays, friday), friday)).toContain('周一8:30')
  const sunday = at('2026-11-29T12:00:00')
  expect(describeOpenState(readOpenState(workdays, sunday), sunday)).toContain('明天8:30')
})

test('open one day a week: after closing it says the same day of next week', () => {
  const mondays = [{ weekday: 1, opensAt: 510, closesAt: 720 }]
  const words = (now: Date) => describeOpenState(readOpenState(mondays, now), now)
  expect(words(at('2026-11-23T13:00:00'))).toBe('现在没人接，下周一8:30开始')
  expect(words(at('2026-11-24T13:00:00'))).toBe('现在没人接，周一8:30开始')
  expect(words(at('2026-11-23T08:00:00'))).toBe('现在没人接，今天8:30开始')
})

test('a span past midnight, also from Sunday into Monday', () => {
  const night = [{ weekday: 7, opensAt: 1320, closesAt: 1800 }]
  expect(readOpenState(night, at('2026-11-30T05:59:00'))).toEqual({
    kind: 'open',
    until: at('2026-11-30T06:00:00'),
  })
  expect(readOpenState(night, at('2026-11-30T06:00:00')).kind).toBe('closed')
})

test('round the clock never closes, midnight included', () => {
  expect(readOpenState(always, at('2026-11-24T00:00:00'))).toEqual({ kind: 'open', until: null })
  expect(nextOpenChange(always, at('2026-11-24T00:00:00'))).toBeNull()
  expect(formatHours(always)).toBe('24小时')
})

test('hours in words', () => {
  expect(formatHours(workdays)).toBe('周一至周五 8:30–18:00')
  expect(formatHours([])).toBe('')
})

const span = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    opensAt: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: 1440 }),
  })
  .map(({ weekday, opensAt, length }) => ({ weekday, opensAt, closesAt: opensAt + length }))
const instant = fc.date({
  min: at('2026-01-01T00:00:00'),
  max: at('2027-01-01T00:00:00'),
  noInvalidDate: true,
})

test('law: open exactly when some span covers the minute', () => {
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), instant, (spans, now) => {
      const minute = Math.floor((now.getTime() + 8 * 3_600_000) / 60_000)
      // 1970-01-01 was a Thursday: three days behind its Monday.
      const inWeek = (minute + 3 * 1440) % 10_080
      const covered = spans.some(s => {
        const start = (s.weekday - 1) * 1440 + s.opensAt
        return (inWeek - start + 10_080) % 10_080 < s.closesAt - s.opensAt
      })
      expect(readOpenState(spans, now).kind).toBe(covered ? 'open' : 'closed')
    }),
  )
})

test('law: nothing changes before the next change, and then it does', () => {
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), instant, (spans, now) => {
      const change = nextOpenChange(spans, now)
      if (!change) return
      expect(change.getTime()).toBeGreaterThan(now.getTime())
      const before = readOpenState(spans, new Date(change.getTime() - 1)).kind
      expect(before).toBe(readOpenState(spans, now).kind)
      expect(readOpenState(spans, change).kind).not.toBe(before)
    }),
  )
})
