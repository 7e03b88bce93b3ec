import { z } from 'zod'
import { LOG_ACTIONS, type LogAction } from '@/lib/staff/log/actions'
import { readShanghai } from '@/lib/system/clock/shanghai'
import { LARGEST_ID } from '@/lib/system/database/ids'
import { cleanLine } from '@/lib/system/form/clean-text'
import { readDate } from '@/lib/system/form/date'

/** Which lines of the log are asked for. */
export type LogFilter = {
  from: Date | null
  /** The first instant no longer asked for. */
  until: Date | null
  /** Part of a name. */
  person: string | null
  action: LogAction | null
  areaId: number | null
}

/** A line of the log by its instant and id: where a page goes on. */
export type LogCursor = { at: Date; id: number }

const DAY_MS = 86_400_000

const text = z
  .preprocess(value => (Array.isArray(value) ? value[0] : value), z.string().overwrite(cleanLine).optional())
  .transform(value => value || null)

const day = text.transform((value, context) => {
  const read = value === null ? null : readDate(value)
  if (read?.ok) return readShanghai(`${read.value} 00:00`)
  if (read) context.addIssue({ code: 'custom', message: read.why })
  return null
})

const schema = z
  .object({
    from: day,
    to: day,
    person: text.refine(value => (value?.length ?? 0) <= 30, '最多30个字'),
    action: text.transform((value, context): LogAction | null => {
      if (value === null || Object.hasOwn(LOG_ACTIONS, value)) return value as LogAction | null
      context.addIssue({ code: 'custom', message: '没有这种操作' })
      return null
    }),
    area: text.transform((value, context): number | null => {
      const id = value !== null && /^\d{1,10}$/.test(value) ? Number(value) : null
      if (value !== null && (id === null || id < 1 || id > LARGEST_ID))
        context.addIssue({ code: 'custom', message: '没有这个区域' })
      return id
    }),
  })
  .superRefine(({ from, to }, context) => {
    if (from && to && from > to)
      context.addIssue({ code: 'custom', path: ['to'], message: '结束日期比开始日期早' })
  })

export const FILTER_FIELDS = ['from', 'to', 'person', 'action', 'area'] as const
export type FilterField = (typeof FILTER_FIELDS)[number]
export type FilterErrors = Partial<Record<FilterField, string>>
type Search = Record<string, string | string[] | undefined>

/** Reads a filter out of an address; in Chinese, at each field, what is wrong with it. */
export function readFilter(
  search: Search,
): { ok: true; filter: LogFilter } | { ok: false; errors: FilterErrors } {
  const read = schema.safeParse(search)
  if (!read.success) {
    const errors: FilterErrors = {}
    for (const { path, message } of read.error.issues) errors[path[0] as FilterField] ??= message
    return { ok: false, errors }
  }
  const { from, to, person, action, area } = read.data
  const until = to && new Date(to.getTime() + DAY_MS)
  return { ok: true, filter: { from, until, person, action, areaId: area } }
}

/** Writes a cursor as it stands in an address. */
export function writeCursor({ at, id }: LogCursor): string {
  return `${at.getTime()}-${id}`
}

/** Reads one; null where there is none, or one that nobody wrote. */
export function readCursor(typed: unknown): LogCursor | null {
  const parts = typeof typed === 'string' ? /^(\d{1,13})-(\d{1,10})$/.exec(typed) : null
  if (!parts || Number(parts[2]) > LARGEST_ID) return null
  return { at: new Date(Number(parts[1])), id: Number(parts[2]) }
}
