import 'server-only'
import { readEnv } from '@/lib/system/config/env'
import { getPatientDatabase } from '@/lib/system/database/database'

/** An area whose card was never looked at, or has changed since. */
export type StaleFit = { areaId: number; version: string }

/** Areas of a subtree ($1, a path) that have a card. */
export const WITH_CARD = `a."path" >= $1 AND a."path" < $1 || ':' AND a."withdrawnAt" IS NULL
  AND a."kind" IN ('COUNTY', 'TOWN', 'VILLAGE')`

// As in EditionStanding: the way to the card and the version of each area on it. The address of the installation is
// no area's, and stands on every card.
const STALE = `WITH today AS (
    SELECT a."id" AS "areaId", a."path", hashtextextended(
      $3 || ' ' || string_agg(step.id || ':' || up."contentVersion", ' ' ORDER BY step.at), 0) AS version
    FROM "Area" a
    CROSS JOIN LATERAL unnest(string_to_array(rtrim(a."path", '.'), '.')::int[]) WITH ORDINALITY AS step(id, at)
    JOIN "Area" up ON up."id" = step.id WHERE ${WITH_CARD} GROUP BY a."id", a."path"
  )
  SELECT t."areaId", t.version::text FROM today t LEFT JOIN "CardFit" f ON f."areaId" = t."areaId"
  WHERE f."version" IS DISTINCT FROM t.version OR f."validUntil" <= $2 ORDER BY t."path"`

/** The areas of a subtree whose cards must be looked at, the highest first. @param path of the subtree's root */
export async function listStaleFits(path: string, at: Date): Promise<StaleFit[]> {
  const { pool } = getPatientDatabase()
  return (await pool.query<StaleFit>(STALE, [path, at, readEnv().PUBLIC_URL])).rows
}
