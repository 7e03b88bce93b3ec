import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import { addMinutes, shanghaiParts } from '@/lib/system/clock/shanghai'
import { type DayHours, type DayReason, readDayHours } from './hours-day'
import type { DaySpan, PhoneHours, ScheduleSpan } from './types'

const DAY = 1440
const WEEK = 7 * DAY
/** Days ahead in which an opening or a closing is looked for; beyond, nobody has written down the holidays. */
const HORIZON = 400

/** What is so of a phone at an instant; `until` is when that next changes, null where no change is known. */
export type OpenState =
  /** Nobody knows whether it is answered. */
  | { kind: 'unknown'; until: Date | null }
  | { kind: 'open'; until: Date | null }
  /**
   * Not answered. `opensAt` is null where no opening is known: there is none for over a year, or what comes first are
   * days (from `until` on) of which nothing is known. `reason` is why today is closed, when its weekday is not why.
   */
  | { kind: 'closed'; until: Date | null; opensAt: Date | null; reason: DayReason | null }

/** True when the spans leave no minute of the week out. */
export function isRoundTheClock(spans: ScheduleSpan[]): boolean {
  const all = spans
    .flatMap(({ weekday, opensAt, closesAt }) => {
      const start = (weekday - 1) * DAY + opensAt
      const end = start + closesAt - opensAt
      // What Sunday night runs into is Monday.
      return [-WEEK, 0].map(shift => ({ start: start + shift, end: end + shift }))
    })
    .sort((a, b) => a.start - b.start)
  let covered = 0
  for (const { start, end } of all) if (start <= covered) covered = Math.max(covered, end)
  return covered >= WEEK
}

/** True of hours that never change, whatever the day. */
function isAlways({ schedule, seasons, closedOnHolidays, dates }: PhoneHours): boolean {
  return !seasons.length && !closedOnHolidays && !dates.length && isRoundTheClock(schedule)
}

/** Days as they are asked for, each read once; minutes are counted from today's midnight. */
function readDays(hours: PhoneHours, today: number, holidays: HolidayCalendar) {
  const read = new Map<number, DayHours>()
  return (day: number): DayHours => {
    const kept = read.get(day) ?? readDayHours(hours, today + day, holidays)
    read.set(day, kept)
    return kept
  }
}

type Days = ReturnType<typeof readDays>

const spansOf = (days: Days, day: number): DaySpan[] =>
  (days(day).spans ?? []).map(({ opensAt, closesAt }) => ({
    opensAt: opensAt + day * DAY,
    closesAt: closesAt + day * DAY,
  }))

/**
 * The minute at which the spans that hold now end, joined where they touch or overlap, from whatever days they are.
 * @returns the given minute itself where none holds, null where there is no end within the horizon
 */
function findEnd(days: Days, minute: number): number | null {
  let end = minute
  // A span ends a day after its start at the latest, so that only yesterday's can still hold.
  for (let day = -1; day * DAY <= end; day++) {
    if (day > HORIZON) return null
    for (const { opensAt, closesAt } of spansOf(days, day))
      if (opensAt <= end && closesAt > end) end = closesAt
  }
  return end
}

/** What comes first after a minute at which nobody answers: an opening, or a day of which nothing is known. */
function findOpening(days: Days, minute: number): { opens: number | null; unknownFrom: number | null } {
  for (let day = 0; day <= HORIZON; day++) {
    if (days(day).spans === null) return { opens: null, unknownFrom: day * DAY }
    const next = spansOf(days, day).find(({ opensAt }) => opensAt > minute)
    if (next) return { opens: next.opensAt, unknownFrom: null }
  }
  return { opens: null, unknownFrom: null }
}

/** The midnight with which the next day begins of which something is known. */
function findKnown(days: Days): number | null {
  for (let day = 1; day <= HORIZON; day++) if (days(day).spans !== null) return day * DAY
  return null
}

/**
 * Says whether a phone is answered at an instant. A span that has begun counts to its end, whatever day that is in.
 * @param hours of the phone, Asia/Shanghai
 * @param now the instant to judge; seconds count, so 17:59:59 is still open until 18:00
 * @param holidays those of the area whose card the phone stands on (Card.holidays), made for this day
 */
export function readOpenState(hours: PhoneHours, now: Date, holidays: HolidayCalendar): OpenState {
  const { schedule, seasons, dates } = hours
  if (isAlways(hours)) return { kind: 'open', until: null }
  if (!schedule.length && !seasons.length && !dates.length && !hours.closedOnHolidays)
    return { kind: 'unknown', until: null }
  const { dayNumber, minuteOfDay: minute } = shanghaiParts(now)
  const midnight = addMinutes(new Date(Math.floor(now.getTime() / 60_000) * 60_000), -minute)
  const toInstant = (at: number | null) => (at === null ? null : addMinutes(midnight, at))
  const days = readDays(hours, dayNumber, holidays)

  const end = findEnd(days, minute)
  if (end === null || end > minute) return { kind: 'open', until: toInstant(end) }
  const today = days(0)
  if (today.spans === null) return { kind: 'unknown', until: toInstant(findKnown(days)) }
  const { opens, unknownFrom } = findOpening(days, minute)
  const isDayOff = today.spans.length === 0
  return {
    kind: 'closed',
    until: toInstant(opens ?? unknownFrom),
    opensAt: toInstant(opens),
    reason: isDayOff ? today.reason : null,
  }
}

/** When what `readOpenState` says next changes; null when no change is known. */
export function nextOpenChange(hours: PhoneHours, now: Date, holidays: HolidayCalendar): Date | null {
  return readOpenState(hours, now, holidays).until
}
