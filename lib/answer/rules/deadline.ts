import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import { weekdayOf, writeDay } from '@/lib/system/clock/days'
import { addMinutes, nextMidnight, shanghaiParts } from '@/lib/system/clock/shanghai'

/** 17:30: when an office that has said nothing else closes, in minutes before midnight. */
const CLOSES_BEFORE_MIDNIGHT = 390
const SATURDAY = 6
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
