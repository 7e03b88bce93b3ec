import 'server-only'
import { getDatabase } from '@/lib/system/database/database'
import { escapeLike } from '@/lib/system/format/like'
import type { Meanings } from './meanings'
import type { Query } from './query'
import { havingTerm, listGrams, listTerms } from './terms'

/** A service that may be what is asked for, and the area that offers it. */
export type Candidate = { serviceId: number; areaId: number }

/** More are ranked for nobody: who gets so many has to say where they are. */
const MOST = 24
const MOST_PIECES = 12
const MOST_AREAS = 6

const OFFERED = `s."overridesId" IS NULL AND s."withdrawnAt" IS NULL`

const RUNG = `SELECT p."serviceId" AS id FROM unnest($2::text[]) AS typed,
  LATERAL (SELECT * FROM "Phone" WHERE "number" COLLATE "C" >= typed AND "number" COLLATE "C" < typed || ':' AND "withdrawnAt" IS NULL LIMIT 100) p`

// Counties are few, whatever their villages offer: all of theirs are looked at, what holds a word whole, rings the
// number or is of a kind that is meant before what shares two characters of a word.
const ABOVE = `WITH rung AS MATERIALIZED (${RUNG}), above AS MATERIALIZED (
    SELECT s."id", s."areaId", s."position", s."organizationId", s."searchWords", s."description", a."kind", a."rolloutStage", a."position" AS place,
      string_to_array(s."searchWords", ' ') && $1::text[] OR s."categoryId" = ANY ($3) OR s."id" IN (SELECT id FROM rung) AS meant
    FROM "Area" a JOIN "Service" s ON s."areaId" = a."id"
    WHERE a."kind" IN ('REGION', 'CITY', 'COUNTY') AND a."withdrawnAt" IS NULL AND ${OFFERED}
  )
  SELECT s."id" AS "serviceId", s."areaId", s.meant FROM above s LEFT JOIN "Organization" o ON o."id" = s."organizationId"
  WHERE s.meant OR concat_ws(' ', s."searchWords", s."description", o."name") LIKE ANY ($4)
  ORDER BY s.meant DESC, s."rolloutStage" DESC, s."kind", s.place, s."position", s."id" LIMIT ${MOST}`

/** Of the thousands that villages offer: what holds a word whole, all of a piece, or the number. */
function listBelow(pieces: string[][]): string {
  const having = pieces.map(
    (_, at) => `UNION (SELECT s."id" FROM "Service" s
      WHERE word_grams(s."searchWords" || ' ' || coalesce(s."description", '')) @> $${at + 3} LIMIT 100)`,
  )
  return `SELECT s."id" AS "serviceId", s."areaId" FROM (
      SELECT t."id" FROM ${havingTerm('Service')} t UNION ${RUNG} ${having.join(' ')}
    ) found JOIN "Service" s ON s."id" = found."id" JOIN "Area" a ON a."id" = s."areaId"
    WHERE a."kind" IN ('TOWN', 'VILLAGE') AND a."withdrawnAt" IS NULL AND ${OFFERED} LIMIT ${MOST}`
}

/** @param candidates the likeliest first */
function keepAreas(candidates: Candidate[]): Candidate[] {
  const areas = new Set([...new Set(candidates.map(({ areaId }) => areaId))].slice(0, MOST_AREAS))
  return candidates.filter(({ areaId }) => areas.has(areaId))
}

const listPatterns = (grams: string[]) => [...new Set(grams)].map(gram => `%${escapeLike(gram)}%`)

/** The services anywhere that may answer a query; which of them do is for `rankLines` to say. */
export async function findCandidates(query: Query, { ofCategory, ofNumber }: Meanings): Promise<Candidate[]> {
  const { pool } = getDatabase()
  const single = query.words.filter(word => word.length === 1)
  const pieces = [...single, ...query.pieces].map(listGrams)
  const most = [...pieces].sort((a, b) => b.length - a.length).slice(0, MOST_PIECES)
  const terms = listTerms(query)
  const numbers = [...query.numbers, ...ofNumber.keys()]
  const patterns = listPatterns(pieces.flat())
  const [above, below] = await Promise.all([
    pool.query<Candidate & { meant: boolean }>(ABOVE, [terms, numbers, [...ofCategory.keys()], patterns]),
    pool.query<Candidate>(listBelow(most), [terms, query.numbers, ...most]),
  ])
  const meant = above.rows.filter(row => row.meant)
  const sharing = above.rows.filter(row => !row.meant)
  return keepAreas([...meant, ...below.rows, ...sharing])
}
