import 'server-only'
import type { EditionUse } from '@/lib/generated/prisma/enums'
import { liveAreaOf } from '@/lib/paper/edition/live-area'
import { replacementOf } from '@/lib/paper/edition/sisters'
import { refreshStandings } from '@/lib/paper/edition/standing'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getDatabase } from '@/lib/system/database/database'
import { type BatchScope, MOST_AREAS } from './batch-plan'

/** An area that a batch may print, with the town its cards are delivered to. */
export type BatchArea = {
  areaId: number
  name: string
  path: string
  town: { id: number; name: string }
  /**
   * Copies still out that say what is no longer so, its own and those of withdrawn areas that lead to it, as far as
   * nothing has been printed in their place.
   */
  outdated: number
  /** Of these the cards for households and the posters of stairwells; large print and magnets are nobody's copies. */
  outdatedOf: Record<EditionUse, number>
  /** Cards for every household, as they were last counted; null: nobody has. */
  households: number | null
}

// The way of the delivery: town by town in the county's order, villages in the town's. Paper of a withdrawn area is
// replaced by that of the area its codes lead to.
const AREAS = `WITH paper AS (
    SELECT ${liveAreaOf('w')} AS live, sum(s."untrue") AS copies,
      sum(s."untrue") FILTER (WHERE e."use" = 'HANDOUT' AND e."template" LIKE 'card-%') AS handouts,
      sum(s."untrue") FILTER (WHERE e."use" = 'POSTER') AS posters
    FROM "EditionStanding" s JOIN "CardEdition" e ON e."id" = s."editionId" JOIN "Area" w ON w."id" = s."areaId"
    WHERE s."score" > 0 AND w."path" LIKE $1 || '%'
      AND NOT EXISTS (${replacementOf({ edition: 'e', live: liveAreaOf('w') })}) GROUP BY 1
  )
  SELECT a."id" AS "areaId", a."name", a."path", json_build_object('id', t."id", 'name', t."name") AS town,
    coalesce(paper.copies, 0)::int AS outdated, a."households",
    json_build_object('HANDOUT', coalesce(paper.handouts, 0), 'POSTER', coalesce(paper.posters, 0)) AS "outdatedOf"
  FROM "Area" a LEFT JOIN paper ON paper.live = a."id"
  JOIN "Area" t ON t."id" = CASE WHEN a."kind" = 'VILLAGE' THEN a."parentId" ELSE a."id" END
  LEFT JOIN "Area" c ON c."id" = CASE WHEN t."kind" = 'TOWN' THEN t."parentId" ELSE t."id" END
  WHERE a."withdrawnAt" IS NULL AND a."kind" IN ('COUNTY', 'TOWN', 'VILLAGE') AND a."path" LIKE $1 || '%' AND (`
const ORDER = `) ORDER BY c."position", c."id", t."kind" DESC, t."position", t."id", a."kind", a."position", a."id" LIMIT ${MOST_AREAS + 1}`

const WHICH = {
  subtree: `NOT EXISTS (SELECT FROM "Area" below WHERE below."parentId" = a."id" AND below."withdrawnAt" IS NULL)`,
  outdated: `paper.live IS NOT NULL`,
  picked: `a."id" = ANY ($2)`,
}

/** The path of the lowest area that holds all of several: what their paths begin with alike. */
export function commonPath(paths: string[]): string {
  const steps = paths.map(path => path.split('.').filter(Boolean))
  const [first = []] = steps
  const unlike = first.findIndex((step, i) => steps.some(other => other[i] !== step))
  return first
    .slice(0, unlike === -1 ? first.length : unlike)
    .map(step => `${step}.`)
    .join('')
}

/**
 * The areas of a scope in the order of delivery; what is withdrawn or has no card is left out.
 * @returns at most one more than a batch takes (MOST_AREAS): then the scope is too large for one
 * @throws Refused where the account may not print in the scope
 */
export async function listBatchAreas(actor: Actor, scope: BatchScope): Promise<BatchArea[]> {
  const { pool } = getDatabase()
  if (scope.kind === 'picked') {
    const { path } = await requireMay(actor, 'card:print', actor.area.id)
    return (await pool.query<BatchArea>(AREAS + WHICH.picked + ORDER, [path, scope.areaIds])).rows
  }
  const { path } = await requireMay(actor, 'card:print', scope.areaId)
  if (scope.kind === 'outdated') await refreshStandings(path, now())
  return (await pool.query<BatchArea>(AREAS + WHICH[scope.kind] + ORDER, [path])).rows
}
