import 'server-only'
import type { OverflowService } from '@/lib/paper/sheet/say-overflow-line'
import { recordPath } from '@/lib/record/paths'
import type { Actor } from '@/lib/staff/session/actor'
import { getDatabase } from '@/lib/system/database/database'

/** A service that is to be mended: where that is done, and by whom. */
export type Owned = OverflowService & {
  /** The service that says there what is too much: the nearest one above, or the place's own. */
  serviceId: number
  /** 上级固阳县的，请固阳县的同事改…… */
  whose: string
  /** Where it is changed; of one that the account may not change, where words of its own are written for it. */
  href: string
  /** 去改“县医院” */
  label: string
}

/** A card with the services that take its room. */
type Asked = { areaId: number; services: OverflowService[] }

type Row = {
  areaId: number
  baseId: number
  serviceId: number
  ownerId: number
  owner: string
  path: string
  /** What the card's own area writes in its place; null: nothing yet. */
  nearId: number | null
  near: string
  ownId: number | null
}

// What an area writes of its own stands in for what is above; what it leaves out still comes from there.
const OWNERS = `SELECT c."areaId", c."baseId", s."serviceId", s."ownerId", s.owner, s."path", a."name" AS near, (
    SELECT x."id" FROM "Service" x WHERE x."areaId" = a."id" AND x."overridesId" = c."baseId" AND x."withdrawnAt" IS NULL) AS "nearId", (
    SELECT x."id" FROM "Service" x WHERE x."areaId" = $2 AND x."overridesId" = c."baseId" AND x."withdrawnAt" IS NULL) AS "ownId"
  FROM jsonb_to_recordset($1::jsonb) AS c("areaId" int, "baseId" int, "why" text) JOIN "Area" a ON a."id" = c."areaId"
  CROSS JOIN LATERAL (
    SELECT s."id" AS "serviceId", o."id" AS "ownerId", o."name" AS owner, o."path"
    FROM "Service" s JOIN "Area" o ON o."id" = s."areaId"
    WHERE s."withdrawnAt" IS NULL AND (s."id" = c."baseId" OR s."overridesId" = c."baseId" AND CASE c."why"
        WHEN 'words' THEN coalesce(s."description", s."name") IS NOT NULL
        ELSE EXISTS (SELECT FROM "Phone" p WHERE p."serviceId" = s."id" AND p."withdrawnAt" IS NULL) END)
      AND a."path" LIKE o."path" || '%' ORDER BY length(o."path") DESC LIMIT 1
  ) s`

function own({ area }: Actor, service: OverflowService, row: Row): Owned {
  const { serviceId, ownerId, owner, path, nearId, near, ownId } = row
  const words = { ...service, serviceId }
  if (path.startsWith(area.path))
    return {
      ...words,
      whose: ownerId === area.id ? `${owner}自己的，您可以改。` : `下级${owner}的，您可以改。`,
      href: recordPath('SERVICE', serviceId),
      label: `去改“${service.name}”`,
    }
  // Where the place writes some of it already it writes the rest there, too: nobody else's card changes.
  const [at, writtenId] = nearId ? [near, nearId] : [area.name, ownId]
  return {
    ...words,
    whose: `上级${owner}的，请${owner}的同事改；也可以在${at}另写一份短的。`,
    href: writtenId
      ? recordPath('SERVICE', writtenId)
      : `${recordPath('SERVICE', null)}?area=${area.id}&overrides=${service.id}`,
    label: `在${at}另写“${service.name}”`,
  }
}

/**
 * Whose the services are that take the room of cards, and where they are changed.
 * @param cards of the account's subtree
 * @returns by card, in the order of its services; one that is gone meanwhile is left out
 */
export async function findOwners(actor: Actor, cards: Asked[]): Promise<Map<number, Owned[]>> {
  const pairs = cards.flatMap(({ areaId, services }) =>
    services.map(({ id, why }) => ({ areaId, baseId: id, why })),
  )
  const { rows } = await getDatabase().pool.query<Row>(OWNERS, [JSON.stringify(pairs), actor.area.id])
  const known = new Map(rows.map(row => [`${row.areaId} ${row.baseId}`, row]))
  const owned = ({ areaId, services }: Asked) =>
    services.flatMap(service => {
      const row = known.get(`${areaId} ${service.id}`)
      return row ? [own(actor, service, row)] : []
    })
  return new Map(cards.map(card => [card.areaId, owned(card)]))
}
