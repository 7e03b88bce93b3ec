import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getDatabase } from '@/lib/system/database/database'
import { idSchema } from '@/lib/system/database/ids'
import { gatherMends, type Mend, type Misfit } from './mend'
import { listStaleFits, WITH_CARD } from './stale-fits'
import { watchFits } from './watch-fits'

/** How many cards of a subtree fit, as far as they were looked at. */
export type FitCounts = {
  /** Too full, but they fit without what each service does. */
  terse: number
  /** They do not fit at all: nothing can be printed. */
  none: number
  /** Cards that changed and are being looked at. */
  unknown: number
}

/** An area whose card does not fit. */
export type TooFullCard = Misfit & { above: string }

/** Which of the cards that do not fit are listed; what an address says amiss is as if it said nothing. */
export const fitFilterSchema = z.object({
  /** A town, or a county for its own card. */
  town: idSchema.nullable().catch(null).default(null),
  only: z.enum(['', 'terse', 'none']).catch('').default(''),
  /** What is to be mended, of one service alone. */
  service: idSchema.nullable().catch(null).default(null),
})
export type FitFilter = z.infer<typeof fitFilterSchema>

/** More are counted, and listed once these are mended or a town is chosen. */
export const MOST_LISTED = 2000

const TOO_FULL = `FROM "CardFit" f JOIN "Area" a ON a."id" = f."areaId"
  LEFT JOIN "Area" p ON p."id" = a."parentId" WHERE f."words" IS NOT NULL AND ${WITH_CARD}`

const COUNTS = `SELECT count(*) FILTER (WHERE f."fitsTerse")::int AS terse,
  count(*) FILTER (WHERE NOT f."fitsTerse")::int AS none ${TOO_FULL}`

const OVER = `SELECT a."id" AS "areaId", a."name", coalesce(p."name", '') AS above, f."words", f."fitsTerse" ${TOO_FULL}
    AND ($2::int IS NULL OR $2 IN (a."id", a."parentId")) AND ($3::boolean IS NULL OR f."fitsTerse" = $3)
  ORDER BY a."path" LIMIT ${MOST_LISTED}`

const TOWNS = `SELECT t."id", t."name", coalesce(c."name", '') AS above, count(*)::int AS cards
  FROM (SELECT CASE WHEN a."kind" = 'VILLAGE' THEN a."parentId" ELSE a."id" END AS town ${TOO_FULL}) f
  JOIN "Area" t ON t."id" = f.town LEFT JOIN "Area" c ON c."id" = t."parentId" GROUP BY t."id", c."id" ORDER BY t."path"`

/** A town, with how many of its cards do not fit. */
export type FitTown = { id: number; name: string; above: string; cards: number }

const query = async <Row extends object>(text: string, values: unknown[]) =>
  (await getDatabase().pool.query<Row>(text, values)).rows

async function countOf(path: string): Promise<FitCounts> {
  const [[counts], stale] = await Promise.all([
    query<{ terse: number; none: number }>(COUNTS, [path]),
    listStaleFits(path, now()),
  ])
  if (stale.length) void watchFits(path)
  return { ...counts!, unknown: stale.length }
}

/**
 * How many cards of the account's subtree fit, as far as they were looked at; the rest is looked at meanwhile.
 * @throws Refused role or area
 */
export async function countFits(actor: Actor): Promise<FitCounts> {
  return countOf((await requireMay(actor, 'record:edit', actor.area.id)).path)
}

/** The cards of a subtree that were found not to fit, in the order of the tree. @param path of the subtree's root */
export function listTooFull(path: string, { town, only }: Partial<FitFilter> = {}): Promise<TooFullCard[]> {
  return query<TooFullCard>(OVER, [path, town ?? null, only ? only === 'terse' : null])
}

/**
 * The cards of the account's subtree that do not fit, by what is to be changed, and the towns that have some.
 * @throws Refused role or area
 */
export async function readFits(
  actor: Actor,
  filter: Partial<FitFilter> = {},
): Promise<{ counts: FitCounts; listed: number; mends: Mend<TooFullCard>[]; towns: FitTown[] }> {
  const { path } = await requireMay(actor, 'record:edit', actor.area.id)
  const [counts, over, towns] = await Promise.all([
    countOf(path),
    listTooFull(path, filter),
    query<FitTown>(TOWNS, [path]),
  ])
  const all = await gatherMends(actor, over)
  const mends = filter.service ? all.filter(mend => mend.service?.serviceId === filter.service) : all
  return { counts, listed: over.length, mends, towns }
}
