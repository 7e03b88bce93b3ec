import 'server-only'
import { PHONES } from '@/lib/directory/phone/due-sql'
import { getDatabase } from '@/lib/system/database/database'
import type { AreaKind } from '@/lib/system/tree/area-ref'

/** How many of the numbers of a place are verified. */
export type Coverage = { areaId: number; name: string; numbers: number; verified: number; missing: number }

/** So many places at most: a picture of more is none. */
export const MOST_PLACES = 60

/** Which step of its path stands for an area: counties above a county, towns in one, villages in a town. */
const STEPS_BELOW: Record<AreaKind, number> = { REGION: 2, CITY: 1, COUNTY: 1, TOWN: 1, VILLAGE: 0 }

const COVERAGE = `SELECT b."id" AS "areaId", b."name",
    count(*) FILTER (WHERE phone.state <> 'missing')::int AS numbers,
    count(*) FILTER (WHERE phone.state IN ('fine', 'due'))::int AS verified,
    count(*) FILTER (WHERE phone.state = 'missing')::int AS missing
  FROM (${PHONES}) phone JOIN "Area" b ON b."id" = (string_to_array(rtrim(phone."path", '.'), '.')::int[])[
    least($3::int, array_length(string_to_array(rtrim(phone."path", '.'), '.'), 1))]
  GROUP BY b."id" ORDER BY b."path" = $1 DESC, b."position", b."path" LIMIT ${MOST_PLACES + 1}`

/**
 * How much of a subtree is verified: by county above counties, by town in a county, by village in a town. What
 * the area itself offers is a row of its own; places without a phone of their own have none.
 */
export async function readCoverage(area: { path: string; kind: AreaKind }, at: Date): Promise<Coverage[]> {
  const depth = area.path.split('.').length - 1 + STEPS_BELOW[area.kind]
  return (await getDatabase().pool.query<Coverage>(COVERAGE, [area.path, at, depth])).rows
}
