import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { getDatabase } from '@/lib/system/database/database'
import { liveAreaOf } from './live-area'
import { MOST_SISTERS } from './types'

/** The edition that takes another's place. `left`: copies of it that nobody has said to be handed out or posted. */
export type Replacement = { editionId: number; number: number; copies: number; left: number }

/** A magnet takes no card's place: card-2 and card-3 are of a kind. */
const isSameKind = (one: string, other: string) =>
  `split_part(${one}."template", '-', 1) = split_part(${other}."template", '-', 1)`

/**
 * SQL for the edition that takes another's place: printed later, of the same kind of paper and for the same use, of the
 * card that its paper leads to, and true today. None where that one, too, has aged.
 * @param of.edition alias of the "CardEdition" it is asked of
 * @param of.live the id of the area whose card its paper leads to
 */
export const replacementOf = ({ edition, live }: { edition: string; live: string }) =>
  `SELECT n."id" AS "editionId", n."number", n."copies", n."copies" - t."handedOut" - t."posted" AS "left"
  FROM "CardEdition" n JOIN "EditionStanding" t ON t."editionId" = n."id"
  WHERE n."areaId" = ${live} AND n."use" = ${edition}."use" AND ${isSameKind('n', edition)} AND n."id" > ${edition}."id" AND t."out" > 0 AND t."severity" = 0
  ORDER BY n."id" DESC LIMIT 1`

/** An older edition whose copies come back, or are papered over, where a newer one goes out. */
export type Sister = { editionId: number; areaId: number; area: string; number: number; out: number }

// Paper of withdrawn areas that lead to the same card is replaced by it, too.
const SISTERS = `SELECT o."id" AS "editionId", o."areaId", a."name" AS area, o."number", s."out"
  FROM "CardEdition" e JOIN "Area" own ON own."id" = e."areaId"
  JOIN "CardEdition" o ON o."use" = e."use" AND ${isSameKind('o', 'e')} AND o."id" < e."id" AND (o."areaId" = e."areaId" OR EXISTS (
    SELECT FROM "Area" w WHERE w."id" = o."areaId" AND w."withdrawnAt" IS NOT NULL
      AND live_area(w."id") = ${liveAreaOf('own')}))
  JOIN "EditionStanding" s ON s."editionId" = o."id" AND s."out" > 0
  JOIN "Area" a ON a."id" = o."areaId"
  WHERE e."id" = $1 AND a."path" LIKE $2 || '%' ORDER BY o."id" DESC LIMIT ${MOST_SISTERS}`

/** The older editions of the same card and use of which copies are out, newest first, as far as the account may print. */
export async function listSisters(actor: Actor, editionId: number): Promise<Sister[]> {
  const { rows } = await getDatabase().pool.query<Sister>(SISTERS, [editionId, actor.area.path])
  return rows
}
