import 'server-only'
import { roleMay } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay, withinSubtree } from '@/lib/staff/session/guard'
import { getDatabase, getPatientDatabase, getPrisma } from '@/lib/system/database/database'
import type { LogCursor, LogFilter } from './log-filter'

export type LogRow = {
  id: number
  at: Date
  staffName: string
  /** Its name, a dash where it was no area's. */
  area: string
  action: string
  summary: string
  /** How often it happened, from `at` to `lastAt`. */
  times: number
  lastAt: Date | null
}

export const LOG_PAGE = 50
/** A file holds so many lines at most, and says so. */
export const MOST_EXPORTED = 20_000

const BELOW = `a."path" >= $1 AND a."path" < $1 || ':'`

// Newest first, cut by where the last page ended: the page a year back costs what the first costs.
const readRows = (source: string) => `SELECT l."id", l."at", l."staffName", coalesce(a."name", '—') AS area,
    l."action", l."summary", l."times", l."lastAt"
  FROM ${source}
    AND ($2::timestamptz IS NULL OR l."at" >= $2) AND ($3::timestamptz IS NULL OR l."at" < $3)
    AND ($4::text IS NULL OR strpos(l."staffName", $4) > 0) AND ($5::text IS NULL OR l."action" = $5)
    AND ($9 OR l."action" NOT LIKE 'login.%') AND ($6::timestamptz IS NULL OR (l."at", l."id") < ($6, $7))
  ORDER BY l."at" DESC, l."id" DESC LIMIT $8`

/** Two, not one with a condition: it would keep the planner from starting at the areas of a small subtree. */
const OF_SUBTREE = readRows(`"LogEntry" l JOIN "Area" a ON a."id" = l."areaId" WHERE ${BELOW}`)
const OF_ALL = readRows(
  `"LogEntry" l LEFT JOIN "Area" a ON a."id" = l."areaId" WHERE (l."areaId" IS NULL OR ${BELOW})`,
)

/** What was no area's (calls and logins that nobody is known of) is for whoever answers for the whole region. */
async function askRows(actor: Actor, filter: LogFilter, before: LogCursor | null, limit: number) {
  const { id, path } = await requireMay(actor, 'log:read', filter.areaId ?? actor.area.id)
  const { from, until, person, action } = filter
  // They tell from where somebody works: of use only to whoever answers for accounts.
  const seesLogins = roleMay(actor.role, 'staff:manage')
  const values = [
    path,
    from,
    until,
    person,
    action,
    before?.at ?? null,
    before?.id ?? null,
    limit,
    seesLogins,
  ]
  const isWhole = actor.area.kind === 'REGION' && id === actor.area.id
  return { text: isWhole ? OF_ALL : OF_SUBTREE, values }
}

/**
 * A page of the changes in a subtree, newest first.
 * @param before where the page above ended; null: from the newest
 * @returns the rows, and where the next page goes on, null after the last
 * @throws Refused role or area
 */
export async function listLog(
  actor: Actor,
  filter: LogFilter,
  before: LogCursor | null,
): Promise<{ rows: LogRow[]; next: LogCursor | null }> {
  const query = await askRows(actor, filter, before, LOG_PAGE + 1)
  const { rows } = await getDatabase().pool.query<LogRow>(query)
  const shown = rows.slice(0, LOG_PAGE)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > LOG_PAGE && last ? { at: last.at, id: last.id } : null }
}

/** The same as one list for a file, the newest MOST_EXPORTED. @throws Refused role or area */
export async function exportLog(actor: Actor, filter: LogFilter): Promise<{ rows: LogRow[]; cut: boolean }> {
  const query = await askRows(actor, filter, null, MOST_EXPORTED + 1)
  const { rows } = await getPatientDatabase().pool.query<LogRow>(query)
  return { rows: rows.slice(0, MOST_EXPORTED), cut: rows.length > MOST_EXPORTED }
}

/** The areas a reader narrows the log to: theirs and those below, without the villages of a county or more. */
export async function listLogAreas(actor: Actor): Promise<{ id: number; name: string; depth: number }[]> {
  await requireMay(actor, 'log:read', actor.area.id)
  const isLow = actor.area.kind === 'TOWN' || actor.area.kind === 'VILLAGE'
  const rows = await getPrisma().area.findMany({
    where: { ...withinSubtree(actor), withdrawnAt: null, ...(isLow ? {} : { kind: { not: 'VILLAGE' } }) },
    orderBy: { path: 'asc' },
    take: 2000,
    select: { id: true, name: true, path: true },
  })
  const levels = (path: string) => path.split('.').length
  return rows.map(({ path, ...area }) => ({ ...area, depth: levels(path) - levels(actor.area.path) }))
}
