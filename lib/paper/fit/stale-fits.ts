import 'server-only'
import { readEnv } from '@/lib/system/config/env'
import { getPatientDatabase } from '@/lib/system/database/database'
import type { Verdict } from './verdict'

/** An area whose card was never looked at, or has changed since. */
export type StaleFit = { areaId: number; version: string }

/** Areas of a subtree ($1, a path) that have a card. */
export const WITH_CARD = `a."path" >= $1 AND a."path" < $1 || ':' AND a."withdrawnAt" IS NULL
  AND a."kind" IN ('COUNTY', 'TOWN', 'VILLAGE')`

// As in EditionStanding: the way to the card and the version of each area on it. The address of the installation is
// no area's, and stands on every card.
const TODAY = `WITH today AS (
    SELECT a."id" AS "areaId", a."path", hashtextextended(
      $3 || ' ' || string_agg(step.id || ':' || up."contentVersion", ' ' ORDER BY step.at), 0) AS version
    FROM "Area" a
    CROSS JOIN LATERAL unnest(string_to_array(rtrim(a."path", '.'), '.')::int[]) WITH ORDINALITY AS step(id, at)
    JOIN "Area" up ON up."id" = step.id
    WHERE ${WITH_CARD} AND ($4::int[] IS NULL OR a."id" = ANY ($4)) GROUP BY a."id", a."path"
  )`

const STALE = `${TODAY} SELECT t."areaId", t.version::text FROM today t LEFT JOIN "CardFit" f ON f."areaId" = t."areaId"
  WHERE f."version" IS DISTINCT FROM t.version OR f."validUntil" <= $2 ORDER BY t."path"`

const FRESH = `${TODAY} SELECT t."areaId", f."words", f."fitsTerse" FROM today t JOIN "CardFit" f ON f."areaId" = t."areaId"
  WHERE f."version" = t.version AND (f."validUntil" IS NULL OR f."validUntil" > $2)`

async function read<Row extends object>(
  text: string,
  path: string,
  at: Date,
  only?: number[],
): Promise<Row[]> {
  const values = [path, at, readEnv().PUBLIC_URL, only ?? null]
  return (await getPatientDatabase().pool.query<Row>(text, values)).rows
}

/**
 * The areas of a subtree whose cards must be looked at, the highest first.
 * @param path of the subtree's root
 * @param only of these areas; all where it is left out
 */
export function listStaleFits(path: string, at: Date, only?: number[]): Promise<StaleFit[]> {
  return read<StaleFit>(STALE, path, at, only)
}

/** What is known of the cards of some areas of a subtree and still so; of the others nothing is in it. */
export async function readFreshFits(path: string, at: Date, only: number[]): Promise<Map<number, Verdict>> {
  const rows = await read<Verdict & { areaId: number }>(FRESH, path, at, only)
  return new Map(rows.map(({ areaId, ...verdict }) => [areaId, verdict]))
}
