import { z } from 'zod'
import { clockSchema } from '@/lib/system/form/clock'
import { isRoundTheClock } from './hours'
import type { ScheduleSpan } from './types'

const DAY = 1440

/** Weekly hours as a person fills them in. */
export type HoursForm = {
  mode: 'unknown' | 'always' | 'weekly'
  rows: { days: number[]; from: string; to: string }[]
}

function readClock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number)
  return hours! * 60 + minutes!
}

function writeClock(minute: number): string {
  const inDay = minute > DAY ? minute - DAY : minute
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** 24:00 ends a day, never starts one; an end at or before the start is on the next day. */
function readRow({ days, from, to }: HoursForm['rows'][number]): ScheduleSpan[] {
  const opensAt = readClock(from)
  const end = readClock(to)
  return days.map(weekday => ({ weekday, opensAt, closesAt: end > opensAt ? end : end + DAY }))
}

function overlap(spans: ScheduleSpan[]): boolean {
  return spans.some((a, i) =>
    spans.some(
      (b, j) => i < j && a.weekday === b.weekday && a.opensAt < b.closesAt && b.opensAt < a.closesAt,
    ),
  )
}

const ALWAYS: ScheduleSpan[] = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opensAt: 0, closesAt: DAY }))

function sortSpans(spans: ScheduleSpan[]): ScheduleSpan[] {
  return [...spans].sort((a, b) => a.weekday - b.weekday || a.opensAt - b.opensAt)
}

const UNCHOSEN_DAY = '请选星期几'
const weekday = z.coerce.number(UNCHOSEN_DAY).int(UNCHOSEN_DAY).min(1, UNCHOSEN_DAY).max(7, UNCHOSEN_DAY)

/** Weekly hours of a phone: from what the form says to spans. Errors stand at the row they are in. */
export const hoursSchema = z
  .object({
    mode: z.enum(['unknown', 'always', 'weekly']).default('unknown'),
    rows: z
      .array(
        z.object({
          days: z.array(weekday, UNCHOSEN_DAY).min(1, UNCHOSEN_DAY).max(7, UNCHOSEN_DAY).default([]),
          from: clockSchema,
          to: clockSchema,
        }),
      )
      .max(14, '最多14行')
      .default([]),
  })
  .transform(({ mode, rows }, context): ScheduleSpan[] => {
    if (mode === 'unknown') return []
    if (mode === 'always') return ALWAYS
    rows.forEach((row, index) => {
      if (row.days.length === 0)
        context.addIssue({ code: 'custom', path: ['rows', index, 'days'], message: '请选星期几' })
      if (readClock(row.from) === DAY)
        context.addIssue({ code: 'custom', path: ['rows', index, 'from'], message: '开始时间不能是24:00' })
    })
    if (rows.length === 0) context.addIssue({ code: 'custom', path: ['mode'], message: '请加一行接听时间' })
    const spans = sortSpans(rows.flatMap(readRow))
    if (overlap(spans)) context.addIssue({ code: 'custom', path: ['mode'], message: '接听时间有重叠' })
    return spans
  })

/** The other way: spans as the rows a person sees, days with equal hours together. */
export function toHoursForm(spans: ScheduleSpan[]): HoursForm {
  if (spans.length === 0) return { mode: 'unknown', rows: [] }
  if (isRoundTheClock(spans)) return { mode: 'always', rows: [] }
  const rows = new Map<string, HoursForm['rows'][number]>()
  for (const { weekday, opensAt, closesAt } of sortSpans(spans)) {
    const row = { from: writeClock(opensAt), to: writeClock(closesAt), days: [] as number[] }
    const key = `${row.from} ${row.to}`
    const kept = rows.get(key) ?? row
    kept.days.push(weekday)
    rows.set(key, kept)
  }
  return { mode: 'weekly', rows: [...rows.values()] }
}
