import 'server-only'
import { earliest } from '@/lib/system/clock/shanghai'
import { getDatabase } from '@/lib/system/database/database'
import { type AnnouncementSummary, SUMMARY_SQL } from './announcements'
import { isOver } from './event-time'
import { MOST_NEWS_PAGES } from './news-page'
import { wordsChangeAt } from './when'

const PAGE_SIZE = 20

/** One line of the list, and whose it is. */
export type NewsRow = AnnouncementSummary & { areaId: number; areaName: string }

/** A page of all that the areas of a path tell. */
export type NewsPage = {
  /** Events to come or going on, the next first. */
  events: NewsRow[]
  /** All else, newest first: notices, events that are over, those of which no time was written. */
  others: NewsRow[]
  /** From 1. */
  page: number
  pageCount: number
  /** When the page next says something else though nobody changed anything; null: never. */
  changesAt: Date | null
}

// $1: areas of a path; $2: now.
const END = `event_end(n."startsAt", n."endsAt")`
const OUT = `n."areaId" = ANY ($1) AND n."publishAt" <= $2 AND (n."expireAt" IS NULL OR n."expireAt" > $2)`
const FROM = `FROM "Announcement" n JOIN "Area" a ON a."id" = n."areaId"`
const PAGE = `SELECT ${SUMMARY_SQL}, n."areaId", a."name" AS "areaName", count(*) OVER ()::int AS total ${FROM}
  WHERE ${OUT}
  ORDER BY CASE WHEN ${END} > $2 THEN n."startsAt" END, n."publishAt" DESC, n."id" DESC LIMIT ${PAGE_SIZE} OFFSET $3`
const after = (at: string) => `min(${at}) FILTER (WHERE ${at} > $2)`
const NEXT = `SELECT least(${after('n."publishAt"')}, ${after('n."expireAt"')}, ${after(END)}) AS at
  FROM "Announcement" n WHERE n."areaId" = ANY ($1)`

/**
 * A page of the announcements of a path of areas that are out, also those that have left the front; what has expired is
 * not among them.
 * @param page from 1 to MOST_NEWS_PAGES
 * @returns null where there are not so many pages
 */
export async function listNews(areaIds: number[], page: number, now: Date): Promise<NewsPage | null> {
  const { pool } = getDatabase()
  const [found, next] = await Promise.all([
    pool.query<NewsRow & { total: number }>(PAGE, [areaIds, now, (page - 1) * PAGE_SIZE]),
    pool.query<{ at: Date | null }>(NEXT, [areaIds, now]),
  ])
  if (!found.rows.length && page > 1) return null
  const rows = found.rows.map(({ total: _, ...row }) => row)
  const isToCome = (row: NewsRow) => row.startsAt !== null && !isOver(row, now)
  return {
    events: rows.filter(isToCome),
    others: rows.filter(row => !isToCome(row)),
    page,
    pageCount: Math.min(MOST_NEWS_PAGES, Math.max(1, Math.ceil((found.rows[0]?.total ?? 0) / PAGE_SIZE))),
    changesAt: earliest(next.rows[0]!.at, ...rows.map(row => wordsChangeAt(row, now))),
  }
}
