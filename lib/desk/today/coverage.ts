import 'server-only'
import { PHONES } from '@/lib/directory/phone/due-sql'
import { getDatabase } from '@/lib/system/database/database'
import type { AreaKind } from '@/lib/system/tree/area-ref'
import { depthOfPlaces, MOST_PLACES, placeInSql } from '@/lib/system/tree/places-below'

/** How many of the numbers of a place are verified. */
export type Coverage = { areaId: number; name: string; numbers: number; verified: number; missing: number }

const COVERAGE = `SELECT b."id" AS "areaId", b."name",
    count(*) FILTER (WHERE phone.state <> 'missing')::int AS numbers,
    count(*) FILTER (WHERE phone.state IN ('fine', 'due'))::int AS verified,
    count(*) FILTER (WHERE phone.state = 'missing')::int AS missing
  FROM (${PHONES}) phone JOIN "Area" b ON b."id" = ${placeInSql('phone."path"', '$3')}
  GROUP BY b."id" ORDER BY b."path" = $1 DESC, b."position", b."path" LIMIT ${MOST_PLACES + 1}`

/**
 * How much of a subtree is verified: by county above counties, by town in a county, by village in a town. What
 * the area itself offers is a row of its own; places without a phone of their own have none.
 */
export async function readCoverage(area: { path: string; kind: AreaKind }, at: Date): Promise<Coverage[]> {
  return (await getDatabase().pool.query<Coverage>(COVERAGE, [area.path, at, depthOfPlaces(area)])).rows
}
