import { z } from 'zod'
import { clockSchema } from '@/lib/system/form/clock'
import type { DaySpan, ScheduleSpan } from './types'
import { sortSpans } from './whole-hours'

const DAY = 1440

/** As many spans as a week of hours ever needs. */
export const MOST_ROWS = 14

/** A span of the day on some weekdays, as a person fills it in. */
export type TimetableRow = { days: number[]; from: string; to: string }

/** Where in a form words are said. */
export type FieldPath = (string | number)[]
export type Context = z.core.$RefinementCtx

/** Minutes of a clock time as a form has it (lib/system/form/clock). */
function toMinutes(text: string): number {
  const [hours, minutes] = text.split(':').map(Number)
  return hours! * 60 + minutes!
}

export function writeClock(minute: number): string {
  const inDay = minute > DAY ? minute - DAY : minute
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** 24:00 ends a day, never starts one; an end at or before the start is on the next day. */
export function readSpan({ from, to }: Pick<TimetableRow, 'from' | 'to'>): DaySpan {
  const opensAt = toMinutes(from)
  const end = toMinutes(to)
  return { opensAt, closesAt: end > opensAt ? end : end + DAY }
}

/** Says at a row that it begins with the end of a day. */
export function refuseMidnight(from: string, context: Context, path: FieldPath): void {
  if (toMinutes(from) === DAY) context.addIssue({ code: 'custom', path, message: '开始时间不能是24:00' })
}

export const overlap = (a: DaySpan, b: DaySpan) => a.opensAt < b.closesAt && b.opensAt < a.closesAt

const UNCHOSEN_DAY = '请选星期几'
const weekday = z.coerce.number(UNCHOSEN_DAY).int(UNCHOSEN_DAY).min(1, UNCHOSEN_DAY).max(7, UNCHOSEN_DAY)

export const rowsSchema = z
  .array(
    z.object({
      days: z.array(weekday, UNCHOSEN_DAY).min(1, UNCHOSEN_DAY).max(7, UNCHOSEN_DAY).default([]),
      from: clockSchema,
      to: clockSchema,
    }),
  )
  .max(MOST_ROWS, `最多${MOST_ROWS}行`)
  .default([])

/** From the rows of a timetable to its spans; what is wrong is said at its row. @param path of the rows in the form */
export function readTimetable(rows: TimetableRow[], context: Context, path: FieldPath): ScheduleSpan[] {
  const read: ScheduleSpan[] = []
  rows.forEach((row, at) => {
    if (row.days.length === 0)
      context.addIssue({ code: 'custom', path: [...path, at, 'days'], message: UNCHOSEN_DAY })
    refuseMidnight(row.from, context, [...path, at, 'from'])
    const spans = row.days.map(day => ({ weekday: day, ...readSpan(row) }))
    const clashes = spans.some((a, i) =>
      [...read, ...spans.slice(0, i)].some(b => a.weekday === b.weekday && overlap(a, b)),
    )
    if (clashes)
      context.addIssue({ code: 'custom', path: [...path, at, 'from'], message: '和上面的接听时间有重叠' })
    read.push(...spans)
  })
  return sortSpans(read)
}

/** The other way: spans as the rows a person sees, days with equal hours together. */
export function toRows(spans: ScheduleSpan[]): TimetableRow[] {
  const rows = new Map<string, TimetableRow>()
  for (const { weekday, opensAt, closesAt } of sortSpans(spans)) {
    const row = { from: writeClock(opensAt), to: writeClock(closesAt), days: [] as number[] }
    const key = `${row.from} ${row.to}`
    const kept = rows.get(key) ?? row
    kept.days.push(weekday)
    rows.set(key, kept)
  }
  return [...rows.values()]
}
