import 'server-only'
import type { AnnouncementSummary } from '@/lib/content/announcement/announcements'
import { SUMMARY_SQL } from '@/lib/content/announcement/announcements'
import { getDatabase } from '@/lib/system/database/database'

/** An announcement as feeds have it, and whose it is. */
export type Told = AnnouncementSummary & { body: string; areaName: string }

/** More than a reader of feeds catches up with, and than a year has events. */
const MOST = { xml: 30, ics: 200 } as const

// $1: areas of a path; $2: now; $3: so many.
const OUT = `FROM "Announcement" n JOIN "Area" a ON a."id" = n."areaId"
  WHERE n."areaId" = ANY ($1) AND n."publishAt" <= $2 AND (n."expireAt" IS NULL OR n."expireAt" > $2)`
const QUERIES = {
  xml: `SELECT ${SUMMARY_SQL}, n."body", a."name" AS "areaName" ${OUT}
    ORDER BY n."publishAt" DESC, n."id" DESC LIMIT $3`,
  ics: `SELECT ${SUMMARY_SQL}, '' AS "body", a."name" AS "areaName" ${OUT} AND n."startsAt" IS NOT NULL
    ORDER BY n."startsAt" DESC, n."id" DESC LIMIT $3`,
}
const NEXT = `SELECT least(min("publishAt") FILTER (WHERE "publishAt" > $2), min("expireAt") FILTER (WHERE "expireAt" > $2)) AS at
  FROM "Announcement" WHERE "areaId" = ANY ($1)`

/**
 * What the areas of a path tell to other programs: of a calendar the events that have a time, the last to begin first.
 * @returns what is out and has not expired, and when that next changes by itself; null: never
 */
export async function listTold(
  areaIds: number[],
  kind: keyof typeof MOST,
  now: Date,
): Promise<{ told: Told[]; changesAt: Date | null }> {
  const { pool } = getDatabase()
  const [found, next] = await Promise.all([
    pool.query<Told>(QUERIES[kind], [areaIds, now, MOST[kind]]),
    pool.query<{ at: Date | null }>(NEXT, [areaIds, now]),
  ])
  return { told: found.rows, changesAt: next.rows[0]!.at }
}
