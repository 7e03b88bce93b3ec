import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import { weekdayOf, writeDay } from '@/lib/system/clock/days'
import { addDays, addMinutes, nextMidnight, shanghaiParts } from '@/lib/system/clock/shanghai'

/** 17:30: when an office that has said nothing else closes, in minutes before midnight. */
const CLOSES_BEFORE_MIDNIGHT = 390
const SATURDAY = 6
/** When offices of the region work: 8:30–12:00 and 14:30–17:30, in minutes of the day. */
const OFFICE_SPANS = [
  { from: 510, to: 720 },
  { from: 870, to: 1050 },
]
/** As far as a calendar reaches; no county asks for more working days than fit into it. */
const MOST_DAYS = 400

/** Whether offices work on a day: Monday to Friday, but for holidays, and the weekend days worked for them. */
export function isWorkingDay(dayNumber: number, holidays: HolidayCalendar): boolean {
  const said = holidays[writeDay(dayNumber)]
  return said ? said.kind === 'work' : weekdayOf(dayNumber) < SATURDAY
}

/**
 * The end of office hours on the n-th working day after the day of an instant: what comes in today, at whatever hour, is
 * counted from tomorrow (民法典 第二百零一条: the day itself does not count).
 * @param days at least 1
 */
export function addWorkingDays(from: Date, days: number, holidays: HolidayCalendar): Date {
  const today = shanghaiParts(from).dayNumber
  let left = days
  let ahead = 0
  while (left > 0 && ahead < MOST_DAYS) if (isWorkingDay(today + ++ahead, holidays)) left--
  return addMinutes(nextMidnight(from), ahead * 1440 - CLOSES_BEFORE_MIDNIGHT)
}

/**
 * The instant at which so many hours of office time have passed: nights, noons, weekends and holidays do not count, since
 * nobody reads then what somebody says is urgent.
 * @param hours at least 1
 */
export function addOfficeHours(from: Date, hours: number, holidays: HolidayCalendar): Date {
  const { dayNumber: today, minuteOfDay } = shanghaiParts(from)
  const midnight = addDays(nextMidnight(from), -1)
  let left = hours * 60
  for (let ahead = 0; ahead < MOST_DAYS; ahead++) {
    if (!isWorkingDay(today + ahead, holidays)) continue
    for (const span of OFFICE_SPANS) {
      const begins = ahead === 0 ? Math.max(span.from, minuteOfDay) : span.from
      const lasts = Math.max(0, span.to - begins)
      if (left <= lasts) return addMinutes(midnight, ahead * 1440 + begins + left)
      left -= lasts
    }
  }
  return addMinutes(midnight, MOST_DAYS * 1440)
}
