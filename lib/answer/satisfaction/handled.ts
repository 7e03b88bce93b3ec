import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { getDatabase } from '@/lib/system/database/database'
import { MOST_PLACES, placeInSql } from '@/lib/system/tree/places-below'
import { requirePlaces, type Wish } from './satisfaction'

/** What an office received: each is one of the four, so that they add up. */
export type Handled = {
  areaId: number
  name: string
  received: number
  /** Answered by the day that was set; of what was opened again, both times. */
  inTime: number
  overdue: number
  /** Not answered yet, and in time. */
  waiting: number
  /** Nobody waited for an answer: taken back by the resident, or only counted. */
  unasked: number
}

/** Refused is answered. */
const ANSWERED = `coalesce(c."answeredAt", CASE WHEN c."state" = 'REFUSED' THEN c."endedAt" END)`
const UNASKED = `c."state" = 'WITHDRAWN' OR c."answeredAt" IS NULL AND c."state" IN ('CLOSED', 'RATED')`
const FATE = `CASE WHEN ${UNASKED} THEN 'unasked'
    WHEN c."wasLate" OR coalesce(${ANSWERED}, $2) > c."answerBy" THEN 'overdue'
    WHEN ${ANSWERED} IS NULL THEN 'waiting' ELSE 'inTime' END`
const count = (fate: string) => `count(*) FILTER (WHERE c.fate = '${fate}')::int AS "${fate}"`

const HANDLED = `SELECT b."id" AS "areaId", b."name", count(*)::int AS received,
    ${['inTime', 'overdue', 'waiting', 'unasked'].map(count).join(', ')}
  FROM (SELECT ${FATE} AS fate, a."path" FROM "Case" c JOIN "Area" a ON a."id" = c."officeId"
    WHERE a."path" >= $1 AND a."path" < $1 || ':' AND c."receivedAt" <= $2
      AND c."receivedAt" > $2::timestamptz - $3::int * interval '24 hours') c
  JOIN "Area" b ON b."id" = ${placeInSql('c."path"', '$4')}
  GROUP BY b."id" ORDER BY b."path" = $1 DESC, b."position", b."path" LIMIT ${MOST_PLACES}`

/**
 * What the offices of a subtree received, and whether they answered in time, by place as `ratePlaces` has them.
 * @throws Refused role or area
 */
export async function countHandled(actor: Actor, { areaId, span }: Wish): Promise<Handled[]> {
  const { path, depth } = await requirePlaces(actor, areaId)
  return (await getDatabase().pool.query<Handled>(HANDLED, [path, now(), span, depth])).rows
}
