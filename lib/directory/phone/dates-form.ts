import { z } from 'zod'
import { readClock } from '@/lib/system/form/clock'
import { dateSchema } from '@/lib/system/form/date'
import { readOptionalField } from '@/lib/system/form/field'
import { optionalLine } from '@/lib/system/form/text'
import { type Context, overlap, readSpan, refuseMidnight, writeClock } from './timetable-form'
import type { DateHours } from './types'
import { sortDates, sortSpans } from './whole-hours'

export const MOST_DATES = 40

/** A single date as a person fills it in: closed, or from one time to another; a second span is a second row. */
export type DateForm = { date: string; mode: 'closed' | 'open'; from?: string; to?: string; note: string }

export const datesSchema = z
  .array(
    z.object({
      date: dateSchema,
      mode: z.enum(['closed', 'open']).default('closed'),
      from: readOptionalField(readClock),
      to: readOptionalField(readClock),
      note: optionalLine(20),
    }),
  )
  .max(MOST_DATES, `最多${MOST_DATES}行`)
  .default([])

type Typed = z.output<typeof datesSchema>[number]

/** Adds a row to its date. @returns what is wrong with it, and at which field */
function putRow(day: DateHours & { closed: boolean }, row: Typed): [field: string, message: string] | null {
  day.note ??= row.note
  if (row.mode === 'closed') {
    if (day.closed || day.spans.length) return ['date', '这一天上面已经有了']
    day.closed = true
    return null
  }
  if (day.closed) return ['date', '这一天上面写着不接听']
  if (!row.from) return ['from', '请填时间']
  if (!row.to) return ['to', '请填时间']
  const span = readSpan({ from: row.from, to: row.to })
  if (day.spans.some(other => overlap(other, span))) return ['from', '和上面的接听时间有重叠']
  day.spans.push(span)
  return null
}

/** From what the form says to dates in their order; what is wrong is said at its row. */
export function readDates(rows: Typed[], context: Context): DateHours[] {
  const days = new Map<string, DateHours & { closed: boolean }>()
  rows.forEach((row, at) => {
    if (row.mode === 'open' && row.from) refuseMidnight(row.from, context, ['dates', at, 'from'])
    const day = days.get(row.date) ?? { date: row.date, spans: [], note: null, closed: false }
    days.set(row.date, day)
    const wrong = putRow(day, row)
    if (wrong) context.addIssue({ code: 'custom', path: ['dates', at, wrong[0]], message: wrong[1] })
  })
  return sortDates(
    [...days.values()].map(({ date, spans, note }) => ({ date, spans: sortSpans(spans), note })),
  )
}

/** The other way: a row for each span, the note at the first. */
export const toDateForms = (dates: DateHours[]): DateForm[] =>
  dates.flatMap(({ date, spans, note }): DateForm[] =>
    spans.length === 0
      ? [{ date, mode: 'closed', note: note ?? '' }]
      : spans.map(({ opensAt, closesAt }, at) => ({
          date,
          mode: 'open',
          from: writeClock(opensAt),
          to: writeClock(closesAt),
          note: at === 0 ? (note ?? '') : '',
        })),
  )
