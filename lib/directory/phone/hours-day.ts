import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import { weekdayOf, writeDay } from '@/lib/system/clock/days'
import type { DaySpan, PhoneHours, ScheduleSpan } from './types'
import { sortSpans } from './whole-hours'

/** Why a day's hours are not those of its weekday. */
export type DayReason = { kind: 'holiday'; name: string } | { kind: 'date'; note: string | null }

export type DayHours = {
  /** By their start; a span counts to the day on which it begins. Null: nobody knows. */
  spans: DaySpan[] | null
  reason: DayReason | null
}

const SATURDAY = 6
const WORKDAYS = [1, 2, 3, 4, 5]

const isWithin = (day: string, from: string, to: string) =>
  from <= to ? from <= day && day <= to : from <= day || day <= to

/** The timetable that holds on a day of the year ("05-01"). */
function findTimetable({ seasons, schedule }: PhoneHours, day: string): ScheduleSpan[] {
  const within = seasons.find(({ from, to }) => isWithin(day, from, to))
  // Whoever writes 冬季至2月28日 means the end of February, in a leap year, too.
  const season = within ?? (day === '02-29' ? seasons.find(({ to }) => to === '02-28') : undefined)
  return (season?.schedule ?? schedule) as ScheduleSpan[]
}

const spansOn = (timetable: ScheduleSpan[], weekday: number): DaySpan[] =>
  timetable.filter(span => span.weekday === weekday)

/**
 * The day that most of Monday to Friday are like, the earliest of them where several are: on a make-up day an office
 * works as on a working day, and nobody writes down on which. A weekday without hours counts like any other: what is
 * closed on most working days is not open for being worked for.
 */
function findTypicalWorkday(timetable: ScheduleSpan[]): DaySpan[] {
  const written = WORKDAYS.map(day =>
    sortSpans(spansOn(timetable, day))
      .map(({ opensAt, closesAt }) => `${opensAt}-${closesAt}`)
      .join(),
  )
  const count = (hours: string) => written.filter(other => other === hours).length
  const most = Math.max(...written.map(count))
  return spansOn(timetable, WORKDAYS[written.findIndex(hours => count(hours) === most)]!)
}

/**
 * What the hours of a phone are on one day: of its own date, of a holiday, of its season, of the year, in this order.
 * @param dayNumber as `shanghaiParts` counts days
 * @param holidays those of the area whose card it stands on
 */
export function readDayHours(hours: PhoneHours, dayNumber: number, holidays: HolidayCalendar): DayHours {
  const date = writeDay(dayNumber)
  const special = hours.dates.find(day => day.date === date)
  if (special) return { spans: sortSpans(special.spans), reason: { kind: 'date', note: special.note } }
  const holiday = hours.closedOnHolidays ? holidays[date] : undefined
  if (holiday?.kind === 'off') return { spans: [], reason: { kind: 'holiday', name: holiday.name } }
  const timetable = findTimetable(hours, date.slice(5))
  if (timetable.length === 0) return { spans: null, reason: null }
  const weekday = weekdayOf(dayNumber)
  const isMadeUp = holiday?.kind === 'work' && weekday >= SATURDAY
  return {
    spans: sortSpans(isMadeUp ? findTypicalWorkday(timetable) : spansOn(timetable, weekday)),
    reason: null,
  }
}
