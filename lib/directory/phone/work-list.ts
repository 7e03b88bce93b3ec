import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getDatabase } from '@/lib/system/database/database'
import type { CheckFact } from './check-words'
import { CALLABLE, type DueState, OVERDUE } from './due'
import { REPORTED_PHONES } from './due-sql'
import { REACH } from './reach-sql'
import type { PhoneKind } from './types'

/** One phone of the list. */
export type WorkEntry = {
  phoneId: number
  /** Null only where the state is `missing`. */
  number: string | null
  kind: PhoneKind
  label: string | null
  source: string | null
  state: DueState
  serviceId: number
  service: string
  /** Other lines of the same place with this number, by name: one call answers for all. */
  also: string[]
  areaId: number
  area: string
  category: string
  emergency: boolean
  cycleDays: number
  /** On how many cards of the subtree it stands, or would if it answered. */
  cards: number
  /** The last call of this number, a busy line too. */
  lastCheck: CheckFact | null
  /** How often residents said since its last check that they could not reach it, and when last; null: nobody did. */
  reports: { times: number; lastAt: Date } | null
}

/** By state; beside it, in whichever, those that residents could not reach, and all that are to be rung. */
export type WorkCounts = Record<'overdue' | 'due' | 'missing' | 'fine' | 'reported' | 'todo', number>

export const WORK_PAGE = 50

export type WorkKind = 'todo' | 'missing'
const STATES: Record<WorkKind, DueState[]> = { todo: ['due', ...OVERDUE], missing: ['missing'] }

/** A service that residents graded 不满意 or worse in so many days is asked for before others. */
const LOW_DAYS = 90
const LOW_GRADE = 4

/** What one call answers, in its area; a phone without a number is nobody else's. */
const ONE_CALL = `coalesce("number", 'none ' || "phoneId")`

/** The other lines of a page's row "g" that have the number of its phone "p". */
const ALSO = `ARRAY(SELECT DISTINCT coalesce(o."name", ob."name") FROM "Phone" op
    JOIN "Service" o ON o."id" = op."serviceId" LEFT JOIN "Service" ob ON ob."id" = o."overridesId"
    WHERE op."number" = p."number" AND o."areaId" = g."areaId" AND o."id" <> g."serviceId" AND op."withdrawnAt" IS NULL
      AND o."withdrawnAt" IS NULL AND ob."withdrawnAt" IS NULL ORDER BY 1)`

// Sorted and cut before anything is looked up that only the page shows.
const LIST = `WITH phone AS MATERIALIZED (${REPORTED_PHONES}),
  todo AS MATERIALIZED (SELECT *, ${ONE_CALL} AS call FROM phone WHERE state = ANY ($3) OR ($5 AND "reports" > 0)),
  low AS MATERIALIZED (SELECT "serviceId", count(*) AS n FROM "Case" WHERE "kind" = 'RATING' AND "grade" >= ${LOW_GRADE}
    AND "receivedAt" > $2::timestamptz - ${LOW_DAYS} * interval '24 hours'
    AND "serviceId" IN (SELECT "baseId" FROM todo) GROUP BY "serviceId"),
  ringing AS MATERIALIZED (SELECT DISTINCT "serviceId" FROM phone WHERE state = ANY ('{${CALLABLE}}')), ${REACH}, ranked AS (
    SELECT row_number() OVER (ORDER BY t."doubted" DESC, t."reports" > 0 DESC, t.emergency DESC,
        coalesce(r.cards, 0) DESC, coalesce(low.n, 0) DESC, t.state = 'due', t."phoneId") AS place,
      t.*, coalesce(r.cards, 0) AS cards FROM todo t LEFT JOIN reach r ON r."serviceId" = t."serviceId"
    LEFT JOIN low ON low."serviceId" = t."baseId"
  ), page AS (
    SELECT * FROM (SELECT ranked.*, min(place) OVER one AS "firstPlace", sum("reports") OVER one AS "allReports",
        max("reportedAt") OVER one AS "lastReportedAt" FROM ranked WINDOW one AS (PARTITION BY "areaId", call)) r
    WHERE place = "firstPlace" ORDER BY place LIMIT ${WORK_PAGE} OFFSET $4
  )
  SELECT g."phoneId", p."number", p."kind"::text AS kind, p."label", p."source", g.state, g."serviceId",
    coalesce(s."name", base."name") AS service, a."id" AS "areaId", a."name" AS area, k."name" AS category,
    g.emergency, k."checkCycleDays" AS "cycleDays", g.cards, g."allReports"::int AS "reports",
    g."lastReportedAt" AS "reportedAt", ${ALSO} AS also, h."result"::text AS result, h."checkedAt", h."checkedBy", h."note"
  FROM page g JOIN "Phone" p ON p."id" = g."phoneId" JOIN "Service" s ON s."id" = g."serviceId"
  LEFT JOIN "Service" base ON base."id" = s."overridesId"
  JOIN "Area" a ON a."id" = s."areaId" JOIN "Category" k ON k."id" = s."categoryId"
  LEFT JOIN LATERAL (SELECT * FROM "PhoneCheck" c WHERE c."phoneId" = p."id" AND c."number" = p."number"
    ORDER BY c."checkedAt" DESC, c."id" DESC LIMIT 1) h ON true
  ORDER BY g.place`

const COUNTS = `SELECT count(*) FILTER (WHERE overdue)::int AS overdue,
    count(*) FILTER (WHERE due AND NOT overdue)::int AS due, count(*) FILTER (WHERE missing)::int AS missing,
    count(*) FILTER (WHERE fine)::int AS fine, count(*) FILTER (WHERE reported)::int AS reported,
    count(*) FILTER (WHERE overdue OR due OR reported)::int AS todo
  FROM (SELECT bool_or(state = ANY ($3)) AS overdue, bool_or(state = 'due') AS due, bool_or(state = 'missing') AS missing,
      bool_and(state = 'fine') AS fine, bool_or("reports" > 0) AS reported
    FROM (${REPORTED_PHONES}) phone GROUP BY "areaId", ${ONE_CALL}) call`

type Row = Omit<WorkEntry, 'lastCheck' | 'reports'> & {
  [K in Exclude<keyof CheckFact, 'number'>]: CheckFact[K] | null
} & { reports: number; reportedAt: Date | null }

function toEntry({ result, checkedAt, checkedBy, note, reports, reportedAt, ...row }: Row): WorkEntry {
  const lastCheck =
    result && checkedAt ? { number: row.number!, result, checkedAt, checkedBy: checkedBy ?? '', note } : null
  return { ...row, lastCheck, reports: reportedAt && { times: reports, lastAt: reportedAt } }
}

/** How many numbers of a subtree are in which state, one that stands on two lines of a place once. Authorising is the caller's. */
export async function countWork(path: string, at: Date): Promise<WorkCounts> {
  const { rows } = await getDatabase().pool.query<WorkCounts>(COUNTS, [path, at, OVERDUE])
  return rows[0]!
}

/** A page of the phones of a subtree that want something done, most urgent first. Authorising is the caller's. */
export async function readWork(path: string, kind: WorkKind, at: Date, page: number): Promise<WorkEntry[]> {
  const values = [path, at, STATES[kind], page * WORK_PAGE, kind === 'todo']
  return (await getDatabase().pool.query<Row>(LIST, values)).rows.map(toEntry)
}

/**
 * The phones of an area's subtree that residents could not reach, or that are overdue or due within a week, or
 * (`missing`) that nobody has given a number: those that residents could not reach first, then those for emergencies,
 * those on most cards, those of services that were graded low. A number of two lines of a place is rung once
 * (`recordCheck`), and so listed once.
 * @param page from 0, of WORK_PAGE
 * @throws Refused role or area
 */
export async function listWork(
  actor: Actor,
  { areaId, kind, page }: { areaId: number; kind: WorkKind; page: number },
): Promise<{ entries: WorkEntry[]; counts: WorkCounts }> {
  const { path } = await requireMay(actor, 'phone:check', areaId)
  const at = now()
  const [entries, counts] = await Promise.all([readWork(path, kind, at, page), countWork(path, at)])
  return { entries, counts }
}
