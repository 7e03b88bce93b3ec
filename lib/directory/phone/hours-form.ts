import { z } from 'zod'
import { type DateForm, datesSchema, readDates, toDateForms } from './dates-form'
import { isRoundTheClock } from './hours'
import { readSeasons, type SeasonForm, seasonsSchema, toSeasonForms } from './season-form'
import { readTimetable, rowsSchema, type TimetableRow, toRows } from './timetable-form'
import type { KeptHours, PhoneHours, ScheduleSpan } from './types'
import { wholeHours } from './whole-hours'

const DAY = 1440

/** The hours of a phone as a person fills them in. */
export type HoursForm = {
  mode: 'unknown' | 'always' | 'weekly' | 'seasons'
  /** The whole year; beside seasons, the days outside them. */
  rows: TimetableRow[]
  seasons?: SeasonForm[]
  closedOnHolidays?: boolean
  dates?: DateForm[]
}

const ALWAYS: ScheduleSpan[] = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opensAt: 0, closesAt: DAY }))

/** A tick: a form says "on", what is read already true. */
const tick = z.preprocess(said => said === true || said === 'on', z.boolean()).default(false)

/** The hours of a phone: from what the form says to what is kept. Errors stand at the row they are in. */
export const hoursSchema = z
  .object({
    mode: z.enum(['unknown', 'always', 'weekly', 'seasons']).default('unknown'),
    rows: rowsSchema,
    seasons: seasonsSchema,
    closedOnHolidays: tick,
    dates: datesSchema,
  })
  .transform(({ mode, rows, seasons, closedOnHolidays, dates }, context): PhoneHours => {
    const more = { closedOnHolidays, dates: readDates(dates, context) }
    if (mode === 'unknown') return { schedule: [], seasons: [], ...more }
    if (mode === 'always') return { schedule: ALWAYS, seasons: [], ...more }
    const isEmpty = mode === 'weekly' ? rows.length === 0 : seasons.length === 0
    const message = mode === 'weekly' ? '请加一行接听时间' : '请加一个季节'
    if (isEmpty) context.addIssue({ code: 'custom', path: ['mode'], message })
    return {
      schedule: readTimetable(rows, context, ['rows']),
      seasons: mode === 'seasons' ? readSeasons(seasons, context) : [],
      ...more,
    }
  })

function modeOf({ schedule, seasons }: PhoneHours): HoursForm['mode'] {
  if (seasons.length > 0) return 'seasons'
  if (schedule.length === 0) return 'unknown'
  return isRoundTheClock(schedule) ? 'always' : 'weekly'
}

/** The other way: hours as the rows a person sees. */
export function toHoursForm(kept: KeptHours): Required<HoursForm> {
  const hours = wholeHours(kept)
  const mode = modeOf(hours)
  return {
    mode,
    rows: mode === 'always' ? [] : toRows(hours.schedule),
    seasons: toSeasonForms(hours.seasons),
    closedOnHolidays: hours.closedOnHolidays,
    dates: toDateForms(hours.dates),
  }
}
