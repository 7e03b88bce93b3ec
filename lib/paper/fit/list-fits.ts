import 'server-only'
import type { OverflowWords } from '@/lib/paper/sheet/say-overflow'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getDatabase } from '@/lib/system/database/database'
import { listStaleFits, WITH_CARD } from './stale-fits'
import { watchFits } from './watch-fits'

/** An area whose card does not fit. */
export type TooFullCard = { areaId: number; name: string; above: string; words: OverflowWords }

/** How the cards of a subtree fit. */
export type Fits = {
  over: TooFullCard[]
  /** Cards that changed and are being looked at. */
  unknown: number
}

const OVER = `SELECT a."id" AS "areaId", a."name", coalesce(p."name", '') AS above, f."words"
  FROM "CardFit" f JOIN "Area" a ON a."id" = f."areaId" LEFT JOIN "Area" p ON p."id" = a."parentId"
  WHERE f."words" IS NOT NULL AND ${WITH_CARD} ORDER BY a."path"`

/** The cards of a subtree that were found not to fit. @param path of the subtree's root */
export async function listTooFull(path: string): Promise<TooFullCard[]> {
  return (await getDatabase().pool.query<TooFullCard>(OVER, [path])).rows
}

/**
 * How the cards of the account's subtree fit, as far as they were looked at; the rest is looked at meanwhile.
 * @throws Refused role or area
 */
export async function readFits(actor: Actor): Promise<Fits> {
  const { path } = await requireMay(actor, 'record:edit', actor.area.id)
  const [over, stale] = await Promise.all([listTooFull(path), listStaleFits(path, now())])
  if (stale.length) void watchFits(path)
  return { over, unknown: stale.length }
}
