import type { DateHours, DaySpan, KeptHours, PhoneHours, ScheduleSpan, Season } from './types'

export const NO_HOURS: PhoneHours = { schedule: [], seasons: [], closedOnHolidays: false, dates: [] }

/** Hours as a revision kept them, also one from before there were seasons, with nothing left out. */
export function wholeHours({ schedule, seasons, closedOnHolidays, dates }: KeptHours): PhoneHours {
  return {
    schedule,
    seasons: seasons ?? [],
    closedOnHolidays: closedOnHolidays ?? false,
    dates: dates ?? [],
  }
}

/** The other way: a phone without seasons says what it said before there were any, to the letter. */
export function keepHours({ schedule, seasons, closedOnHolidays, dates }: PhoneHours): KeptHours {
  return {
    schedule,
    ...(seasons.length > 0 && { seasons }),
    ...(closedOnHolidays && { closedOnHolidays }),
    ...(dates.length > 0 && { dates }),
  }
}

/** The rows of a phone's hours as they lie in the database. */
export type HoursRows = {
  closedOnHolidays: boolean
  schedules: (ScheduleSpan & { seasonId: number | null; dateId: number | null })[]
  seasons: (Omit<Season, 'schedule'> & { id: number })[]
  /** A date as text, or as its midnight in UTC. */
  specialDates: { id: number; date: string | Date; note: string | null }[]
}

export function sortSpans<Span extends DaySpan & { weekday?: number }>(spans: Span[]): Span[] {
  return [...spans].sort((a, b) => (a.weekday ?? 0) - (b.weekday ?? 0) || a.opensAt - b.opensAt)
}

/** Seasons and dates in the order in which hours have them. */
export const sortSeasons = (seasons: Season[]) =>
  [...seasons].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
export const sortDates = (dates: DateHours[]) => [...dates].sort((a, b) => (a.date < b.date ? -1 : 1))

const toDate = (date: string | Date) => (typeof date === 'string' ? date : date.toISOString().slice(0, 10))

function gatherHours({ closedOnHolidays, schedules, seasons, specialDates }: HoursRows): PhoneHours {
  const spansOf = (seasonId: number | null, dateId: number | null) =>
    sortSpans(
      schedules
        .filter(row => row.seasonId === seasonId && row.dateId === dateId)
        .map(({ weekday, opensAt, closesAt }) => ({ weekday, opensAt, closesAt })),
    )
  return {
    schedule: spansOf(null, null),
    seasons: sortSeasons(
      seasons.map(({ id, name, from, to }) => ({ name, from, to, schedule: spansOf(id, null) })),
    ),
    closedOnHolidays,
    dates: sortDates(
      specialDates.map(({ id, date, note }) => ({
        date: toDate(date),
        spans: spansOf(null, id).map(({ opensAt, closesAt }) => ({ opensAt, closesAt })),
        note,
      })),
    ),
  }
}

/** A phone as it is read from the database, with its hours in the place of their rows. */
export function withHours<Row extends HoursRows>(row: Row): Omit<Row, keyof HoursRows> & PhoneHours {
  const { closedOnHolidays, schedules, seasons, specialDates, ...phone } = row
  return { ...phone, ...gatherHours({ closedOnHolidays, schedules, seasons, specialDates }) }
}
