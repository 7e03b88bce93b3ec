import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { getDatabase } from '@/lib/system/database/database'
import { MOST_PLACES, placeInSql } from '@/lib/system/tree/places-below'
import { requirePlaces, type Wish } from './satisfaction'

/** What an office received, and whether it answered by the day that was set; what is open in time is neither. */
export type Handled = { areaId: number; name: string; received: number; inTime: number; overdue: number }

// Refused is answered; withdrawn, nobody waits for an answer.
const HANDLED = `SELECT b."id" AS "areaId", b."name", count(*)::int AS received,
    count(*) FILTER (WHERE c.done <= c."answerBy")::int AS "inTime",
    count(*) FILTER (WHERE coalesce(c.done, $2) > c."answerBy")::int AS overdue
  FROM (SELECT coalesce(c."answeredAt", c."endedAt") AS done, c."answerBy", a."path" FROM "Case" c
    JOIN "Area" a ON a."id" = c."officeId"
    WHERE a."path" >= $1 AND a."path" < $1 || ':' AND c."state" <> 'WITHDRAWN' AND c."receivedAt" <= $2
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
