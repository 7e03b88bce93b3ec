import 'server-only'
import { earliest, nextMidnight } from '@/lib/system/clock/shanghai'
import { getDatabase } from '@/lib/system/database/database'
import { IDS_A_PIECE, MOST_ADDRESSES, PIECE_KINDS, type Piece, type PieceKind } from './piece'

const TABLES: Record<PieceKind, string> = { areas: 'Area', news: 'Announcement', columns: 'Column' }

// The newest ids are found in indices, however many there are.
const NEWEST = `SELECT ${PIECE_KINDS.map(kind => `(SELECT max("id") FROM "${TABLES[kind]}") AS "${kind}"`)}`

// What is withdrawn leads elsewhere; an announcement that is over is kept for whoever has its address.
const PATHS: Record<PieceKind, string> = {
  areas: `SELECT '/k/' || a."code" || coalesce('/projects/' || list."year", '') AS path
    FROM "Area" a JOIN (
      SELECT "id" AS "areaId", NULL::int AS "year" FROM "Area" WHERE "id" BETWEEN $1 AND $2
      UNION SELECT "areaId", "year" FROM "Project" WHERE "areaId" BETWEEN $1 AND $2
      UNION SELECT "areaId", "year" FROM "Activity" WHERE "areaId" BETWEEN $1 AND $2
    ) AS list ON list."areaId" = a."id"
    WHERE a."withdrawnAt" IS NULL
    ORDER BY list."year" DESC NULLS FIRST, a."id" LIMIT ${MOST_ADDRESSES}`,
  news: `SELECT '/news/' || n."id" AS path FROM "Announcement" n JOIN "Area" a ON a."id" = n."areaId"
    WHERE n."id" BETWEEN $1 AND $2 AND a."withdrawnAt" IS NULL
      AND n."publishAt" <= $3 AND (n."expireAt" IS NULL OR n."expireAt" > $3)
    ORDER BY n."id" DESC`,
  columns: `SELECT '/columns/' || c."slug" || coalesce('/' || page."slug", '') AS path
    FROM "Column" c JOIN "Area" a ON a."id" = c."areaId" JOIN (
      SELECT "id" AS "columnId", NULL::text AS "slug", -1 AS "position" FROM "Column" WHERE "id" BETWEEN $1 AND $2
      UNION SELECT "columnId", "slug", "position" FROM "Article" WHERE "columnId" BETWEEN $1 AND $2
    ) AS page ON page."columnId" = c."id"
    WHERE a."withdrawnAt" IS NULL
    ORDER BY page."position", c."id" LIMIT ${MOST_ADDRESSES}`,
}

const NEXT_NEWS = `SELECT min(edge) AS at FROM "Announcement", LATERAL (VALUES ("publishAt"), ("expireAt")) AS edges(edge)
  WHERE "id" BETWEEN $1 AND $2 AND edge > $3`

/** The pieces that a sitemap has: of each kind as many as its newest id asks for. */
export async function listPieces(): Promise<Piece[]> {
  const { rows } = await getDatabase().pool.query<Record<PieceKind, number | null>>(NEWEST)
  return PIECE_KINDS.flatMap(kind => {
    const newest = rows[0]?.[kind]
    if (!newest) return []
    return Array.from({ length: Math.floor(newest / IDS_A_PIECE) + 1 }, (_, number) => ({ kind, number }))
  })
}

/**
 * The addresses that search engines may show, of one piece: paths of this site, at most `MOST_ADDRESSES`.
 * @returns null when it has none; else until when it says what is so, though nobody changes anything: a day at most,
 *   since two changes at the same time may be noticed as one
 */
export async function readPiece(
  { kind, number }: Piece,
  now: Date,
): Promise<{ paths: string[]; validUntil: Date } | null> {
  const { pool } = getDatabase()
  const range = [number * IDS_A_PIECE, (number + 1) * IDS_A_PIECE - 1]
  // Only news come and go by the clock.
  const isTimed = kind === 'news'
  const [{ rows }, edges] = await Promise.all([
    pool.query<{ path: string }>(PATHS[kind], isTimed ? [...range, now] : range),
    isTimed ? pool.query<{ at: Date | null }>(NEXT_NEWS, [...range, now]) : null,
  ])
  if (rows.length === 0) return null
  const midnight = nextMidnight(now)
  return {
    paths: rows.map(({ path }) => path),
    validUntil: earliest(midnight, edges?.rows[0]?.at ?? null) ?? midnight,
  }
}
