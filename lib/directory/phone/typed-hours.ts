import { hoursSchema } from './hours-form'
import type { PhoneHours } from './types'
import { NO_HOURS } from './whole-hours'

type Typed = { [name: string]: unknown }

const isGroup = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): Typed[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter(isGroup)

/** The rows of a timetable; of a single tick a form makes no list. */
const toRows = (value: unknown): Typed[] =>
  listOf(value).map(row => ({
    ...row,
    days: row.days === undefined ? [] : Array.isArray(row.days) ? row.days : [row.days],
  }))

const isDone = (hours: Typed) => hoursSchema.safeParse(hours).success

/** Those of a list that are finished, and go with the ones before them. */
function keepDone<T extends Typed>(list: T[], wrap: (kept: T[]) => Typed): T[] {
  const kept: T[] = []
  for (const item of list) if (isDone(wrap([...kept, item]))) kept.push(item)
  return kept
}

const finishRows = (rows: Typed[]) => keepDone(rows, kept => ({ mode: 'weekly', rows: kept }))

/** What is not finished yet is left out; the rest is shown. */
function finish(typed: Typed & { rows: Typed[]; seasons: (Typed & { rows: Typed[] })[]; dates: Typed[] }) {
  const seasons = typed.seasons.map(season => ({ ...season, rows: finishRows(season.rows) }))
  return {
    ...typed,
    rows: finishRows(typed.rows),
    seasons: keepDone(seasons, kept => ({ mode: 'seasons', seasons: kept })),
    dates: keepDone(typed.dates, dates => ({ dates })),
  }
}

/** The hours of a half-filled form, as far as they can be understood: what cannot be read counts as not typed. */
export function readTypedHours(value: unknown): PhoneHours {
  if (!isGroup(value)) return NO_HOURS
  const typed = {
    ...value,
    rows: toRows(value.rows),
    seasons: listOf(value.seasons).map(season => ({ ...season, rows: toRows(season.rows) })),
    dates: listOf(value.dates),
  }
  const whole = hoursSchema.safeParse(typed)
  if (whole.success) return whole.data
  const done = hoursSchema.safeParse(finish(typed))
  return done.success ? done.data : NO_HOURS
}
