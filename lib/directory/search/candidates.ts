import 'server-only'
import { getDatabase } from '@/lib/system/database/database'
import type { Meanings } from './meanings'
import type { Query } from './query'
import { listGrams, listTerms } from './terms'

/** A service that may be what is asked for, and the area that offers it. */
export type Candidate = { serviceId: number; areaId: number }

/** More are ranked for nobody: who gets so many has to say where they are. */
const MOST = 24
const MOST_PIECES = 6

const GRAMS = `word_grams(s."searchWords" || ' ' || coalesce(s."description", ''))`
const HOLDS_TERM = `string_to_array(s."searchWords", ' ') && $1`
const RUNG = `SELECT p."serviceId" FROM "Phone" p WHERE p."withdrawnAt" IS NULL AND p."number" ~~ ANY ($2)`

/** Services that are offered, of areas of some kinds. @param found which: ids of services, out of indexes */
const listOffered = (kinds: string, found: string) => `SELECT s."id" AS "serviceId", s."areaId"
  FROM "Service" s JOIN "Area" a ON a."id" = s."areaId"
  WHERE a."kind" IN (${kinds}) AND s."overridesId" IS NULL AND s."withdrawnAt" IS NULL AND a."withdrawnAt" IS NULL
    AND s."id" IN (${found}) LIMIT ${MOST}`

const ABOVE = `'REGION', 'CITY', 'COUNTY'`
const BELOW = `'TOWN', 'VILLAGE'`

/** What holds a word whole, rings the number, or is of a kind that is meant: what counties offer. */
const MEANT = listOffered(
  ABOVE,
  `SELECT s."id" FROM "Service" s WHERE ${HOLDS_TERM} UNION ${RUNG}
   UNION SELECT s."id" FROM "Service" s JOIN "Area" a ON a."id" = s."areaId"
     WHERE a."kind" IN (${ABOVE}) AND s."categoryId" = ANY ($3)`,
)

/** What shares a piece of a word, or is answered by whom it names: few in all, since counties are. */
const SHARING = `SELECT s."id" AS "serviceId", s."areaId" FROM "Area" a JOIN "Service" s ON s."areaId" = a."id"
  LEFT JOIN "Organization" o ON o."id" = s."organizationId"
  WHERE a."kind" IN (${ABOVE}) AND s."overridesId" IS NULL AND s."withdrawnAt" IS NULL AND a."withdrawnAt" IS NULL
    AND (${GRAMS} && $1 OR word_grams(o."name") && $1) LIMIT ${MOST}`

/** Of the thousands that villages offer: what holds a word whole, all of a piece, or the number. */
function listBelow(pieces: string[][]): string {
  const whole = pieces.map((_, at) => `OR ${GRAMS} @> $${at + 3}`).join(' ')
  return listOffered(BELOW, `SELECT s."id" FROM "Service" s WHERE ${HOLDS_TERM} ${whole} UNION ${RUNG}`)
}

/** The services anywhere that may answer a query; which of them do is for `rankLines` to say. */
export async function findCandidates(query: Query, { ofCategory, ofNumber }: Meanings): Promise<Candidate[]> {
  const { pool } = getDatabase()
  const single = query.words.filter(word => word.length === 1)
  const pieces = [...single, ...query.pieces].map(listGrams)
  const most = pieces.slice(0, MOST_PIECES)
  const terms = listTerms(query)
  const numbers = [...query.numbers.map(number => `${number}%`), ...ofNumber.keys()]
  const found = await Promise.all([
    pool.query<Candidate>(MEANT, [terms, numbers, [...ofCategory.keys()]]),
    pool.query<Candidate>(SHARING, [pieces.flat()]),
    pool.query<Candidate>(listBelow(most), [terms, query.numbers.map(number => `${number}%`), ...most]),
  ])
  const unique = new Map(found.flatMap(({ rows }) => rows).map(row => [row.serviceId, row]))
  return [...unique.values()]
}
