import 'server-only'
import { getDatabase } from '@/lib/system/database/database'
import type { Meanings } from './meanings'
import type { Query } from './query'
import { listGrams, listTerms } from './terms'

/** A service that may be what is asked for, and the area that offers it. */
export type Candidate = { serviceId: number; areaId: number }

/** More of what a whole county or region offers, or of what villages do, are ranked for nobody. */
const MOST_ABOVE = 400
const MOST_BELOW = 40

const GRAMS = `word_grams(s."searchWords" || ' ' || coalesce(s."description", ''))`
const OFFERED = `s."overridesId" IS NULL AND s."withdrawnAt" IS NULL AND a."withdrawnAt" IS NULL`
const RUNG = `SELECT p."serviceId" FROM "Phone" p
  WHERE p."withdrawnAt" IS NULL AND EXISTS (SELECT FROM unnest($2::text[]) AS typed WHERE p."number" ~~ (typed || '%'))`

// Few, and all that shares anything is looked at: their lines are what most people ask for.
const ABOVE = `SELECT s."id" AS "serviceId", s."areaId" FROM "Area" a JOIN "Service" s ON s."areaId" = a."id"
  WHERE a."kind" IN ('REGION', 'CITY', 'COUNTY') AND ${OFFERED} AND (
    ${GRAMS} && $1 OR s."categoryId" = ANY ($3) OR s."id" IN (${RUNG})
    OR EXISTS (SELECT FROM "Phone" p WHERE p."serviceId" = s."id" AND p."number" = ANY ($4))
    OR EXISTS (SELECT FROM "Organization" o WHERE o."id" = s."organizationId" AND word_grams(o."name") && $1))
  ORDER BY a."kind", a."position", s."position", s."id" LIMIT ${MOST_ABOVE}`

const readAbove = (query: Query, { ofCategory, ofNumber }: Meanings) => ({
  text: ABOVE,
  values: [
    [...new Set([...query.words.filter(word => word.length === 1), ...query.pieces].flatMap(listGrams))],
    query.numbers,
    [...ofCategory.keys()],
    [...ofNumber.keys()],
  ],
})

/** Thousands in a region: only what holds a whole word, every piece of one, or the number. */
function readBelow({ pieces, numbers, ...query }: Query) {
  const all = pieces.slice(0, 6).map(listGrams)
  const holds = all.map((_, at) => `OR ${GRAMS} @> $${at + 3}`).join(' ')
  const text = `SELECT s."id" AS "serviceId", s."areaId" FROM "Service" s JOIN "Area" a ON a."id" = s."areaId"
    WHERE a."kind" IN ('TOWN', 'VILLAGE') AND ${OFFERED}
      AND s."id" IN (SELECT s."id" FROM "Service" s WHERE string_to_array(s."searchWords", ' ') && $1 ${holds}
        UNION ${RUNG}) LIMIT ${MOST_BELOW}`
  return { text, values: [listTerms({ pieces, numbers, ...query }), numbers, ...all] }
}

/** The services anywhere that may answer a query; which of them do is for `rankLines` to say. */
export async function findCandidates(query: Query, meanings: Meanings): Promise<Candidate[]> {
  const { pool } = getDatabase()
  const [above, below] = await Promise.all([
    pool.query<Candidate>(readAbove(query, meanings)),
    pool.query<Candidate>(readBelow(query)),
  ])
  return [...above.rows, ...below.rows]
}
