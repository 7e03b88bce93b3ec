import 'server-only'
import type { AnnouncementKind } from '@/lib/generated/prisma/enums'
import { earliest } from '@/lib/system/clock/shanghai'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { endOfEvent } from './event-time'
import type { FrontTime } from './front'
import { wordsChangeAt } from './when'

export type AnnouncementSummary = FrontTime & {
  id: number
  kind: AnnouncementKind
  title: string
  dateText: string | null
  place: string | null
}
export type Announcement = AnnouncementSummary & { body: string; area: AreaRef }

const SUMMARY = {
  id: true,
  kind: true,
  title: true,
  publishAt: true,
  expireAt: true,
  startsAt: true,
  endsAt: true,
  place: true,
  dateText: true,
} as const
const REF = { id: true, code: true, name: true, kind: true } as const

/** The same of a query of its own, of "Announcement" n. */
export const SUMMARY_SQL = Object.keys(SUMMARY)
  .map(name => `n."${name}"`)
  .join(', ')

/** So many are read for the front, where two stand. */
const FRONT_MOST = 3

// $1: areas of a path; $2: now. Both lead into the index on what still stands at the front (Announcement_front).
const UNTIL = `front_until(n."publishAt", n."expireAt", event_end(n."startsAt", n."endsAt"))`
const ON_PATH = `FROM "Announcement" n WHERE n."areaId" = ANY ($1) AND ${UNTIL} > $2`
const FRONT = `SELECT ${SUMMARY_SQL}, count(*) OVER ()::int AS total ${ON_PATH} AND n."publishAt" <= $2
  ORDER BY n."publishAt" DESC, n."id" DESC LIMIT ${FRONT_MOST}`
const NEXT = `SELECT min(CASE WHEN n."publishAt" > $2 THEN n."publishAt" ELSE ${UNTIL} END) AS at ${ON_PATH}`

/** What stands at the front of an area's page. */
export type Front = {
  /** The newest of them. */
  shown: AnnouncementSummary[]
  /** How many there are in all. */
  total: number
  /** When that next changes by itself, or the words for a time do; null: never. */
  changesAt: Date | null
}

/** What stands at the front of the pages of a path of areas (`frontUntil`), newest first. */
export async function listAnnouncements(areaIds: number[], now: Date): Promise<Front> {
  const { pool } = getDatabase()
  const [front, next] = await Promise.all([
    pool.query<AnnouncementSummary & { total: number }>(FRONT, [areaIds, now]),
    pool.query<{ at: Date | null }>(NEXT, [areaIds, now]),
  ])
  const shown = front.rows.map(({ total: _, ...row }) => row)
  return {
    shown,
    total: front.rows[0]?.total ?? 0,
    changesAt: earliest(next.rows[0]!.at, ...shown.map(row => wordsChangeAt(row, now))),
  }
}

/** One announcement that has been published (also when it has expired: paper may point to it), or null. */
export function getAnnouncement(id: number, now: Date): Promise<Announcement | null> {
  return getPrisma().announcement.findFirst({
    where: { id, publishAt: { lte: now } },
    select: { ...SUMMARY, body: true, area: { select: REF } },
  })
}

/** When a published announcement's own page next says something else though nobody changed anything; null: never. */
export function announcementChangesAt(announcement: AnnouncementSummary, now: Date): Date | null {
  const edges = [announcement.expireAt, endOfEvent(announcement)].filter(at => at !== null && at > now)
  return earliest(...edges, wordsChangeAt(announcement, now))
}
