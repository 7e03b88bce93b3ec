import { z } from 'zod'
import { sayMonthDay } from '@/lib/system/clock/days'
import { printable } from '@/lib/system/form/printable'
import { optionalLine } from '@/lib/system/form/text'
import { monthDaySchema } from './month-day'
import { type Context, readTimetable, rowsSchema, type TimetableRow, toRows } from './timetable-form'
import type { Season } from './types'
import { sortSeasons } from './whole-hours'

export const MOST_SEASONS = 4

/** A season as a person fills it in; its days as 5月1日. */
export type SeasonForm = { name: string; from: string; to: string; rows: TimetableRow[] }

export const seasonsSchema = z
  .array(
    z.object({
      name: printable(optionalLine(10)),
      from: monthDaySchema,
      to: monthDaySchema,
      rows: rowsSchema,
    }),
  )
  .max(MOST_SEASONS, `最多${MOST_SEASONS}个季节`)
  .default([])

/** The parts of a year in which a season lies: one that goes over New Year is two. */
const partsOf = ({ from, to }: Pick<Season, 'from' | 'to'>) =>
  from <= to ? [[from, to]] : [[from, '12-31'] as const, ['01-01', to] as const]

const meet = (a: Season, b: Season) =>
  partsOf(a).some(([from, to]) => partsOf(b).some(([first, last]) => from! <= last! && first! <= to!))

/** From what the form says to seasons in their order; what is wrong is said at the season, and at its row. */
export function readSeasons(typed: z.output<typeof seasonsSchema>, context: Context): Season[] {
  const seasons = typed.map(({ rows, name, ...days }, at) => {
    const path = ['seasons', at]
    if (rows.length === 0)
      context.addIssue({ code: 'custom', path: [...path, 'from'], message: '请给它加一行接听时间' })
    return { name: name ?? '', ...days, schedule: readTimetable(rows, context, [...path, 'rows']) }
  })
  seasons.forEach((season, at) => {
    const other = seasons.slice(0, at).find(before => meet(before, season))
    if (!other) return
    const message = `和${other.name || '上面'}（${sayMonthDay(other.from)}至${sayMonthDay(other.to)}）的日子有重叠`
    context.addIssue({ code: 'custom', path: ['seasons', at, 'from'], message })
  })
  return sortSeasons(seasons)
}

/** The other way. */
export const toSeasonForms = (seasons: Season[]): SeasonForm[] =>
  seasons.map(({ name, from, to, schedule }) => ({
    name,
    from: sayMonthDay(from),
    to: sayMonthDay(to),
    rows: toRows(schedule),
  }))
