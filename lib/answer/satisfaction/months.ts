import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import { getDatabase } from '@/lib/system/database/database'
import { MOST_PLACES, placeInSql } from '@/lib/system/tree/places-below'
import { LAST_GOOD, shareOf } from './grades'
import { requirePlaces } from './satisfaction'
import { FIGURES, type Figure, VOTES_WITHIN } from './votes-sql'

/** How many grades one month had, and what share of them was of satisfaction (null: too few to say). */
export type Month = { month: string; n: number; share: number | null }
export type PlaceMonths = { areaId: number; name: string; months: Month[] }

const MONTHS = `SELECT vote."figure", b."id" AS "areaId", b."name",
    to_char(vote."at" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month,
    count(*)::int AS n, count(*) FILTER (WHERE vote."grade" <= ${LAST_GOOD})::int AS good
  FROM (${VOTES_WITHIN}) vote JOIN "Area" b ON b."id" = ${placeInSql('vote."path"', '$3')}
  WHERE to_char(vote."at" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') >= $4
  GROUP BY vote."figure", b."id", month ORDER BY b."path" = $1 DESC, b."position", b."path", month`

type Row = { figure: Figure; areaId: number; name: string; month: string; n: number; good: number }

/** The last twelve months of Asia/Shanghai, this one last: 2025-12 … 2026-11. */
export function listMonths(at: Date): string[] {
  const { year, month } = shanghaiParts(at)
  return Array.from({ length: 12 }, (_, back) => {
    const count = year * 12 + month - 1 - (11 - back)
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  })
}

function readMonth(row: Row | undefined, month: string): Month {
  return row ? { month, n: row.n, share: shareOf(row) } : { month, n: 0, share: null }
}

function byPlace(rows: Row[], months: string[]): PlaceMonths[] {
  const places = new Map<number, { name: string; rows: Map<string, Row> }>()
  for (const row of rows) {
    const place = places.get(row.areaId) ?? { name: row.name, rows: new Map<string, Row>() }
    place.rows.set(row.month, row)
    places.set(row.areaId, place)
  }
  return [...places].slice(0, MOST_PLACES).map(([areaId, { name, rows }]) => ({
    areaId,
    name,
    months: months.map(month => readMonth(rows.get(month), month)),
  }))
}

/**
 * How residents found things over the last twelve months, place by place as `ratePlaces` has them; a place about which
 * nobody said anything is left out.
 * @throws Refused role or area
 */
export async function rateMonths(actor: Actor, areaId: number): Promise<Record<Figure, PlaceMonths[]>> {
  const { path, depth } = await requirePlaces(actor, areaId)
  const at = now()
  const months = listMonths(at)
  const { rows } = await getDatabase().pool.query<Row>(MONTHS, [path, at, depth, months[0]])
  const [service, handling] = FIGURES.map(figure =>
    byPlace(
      rows.filter(row => row.figure === figure),
      months,
    ),
  )
  return { service: service!, handling: handling! }
}
