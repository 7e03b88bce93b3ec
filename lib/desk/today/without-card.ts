import 'server-only'
import { CALLABLE } from '@/lib/directory/phone/due'
import { PHONES } from '@/lib/directory/phone/due-sql'
import { getPatientDatabase } from '@/lib/system/database/database'
import { NAMED, type Place, type Places } from './places'

// A line rings where it is shown and anybody on its path has a callable phone, by the law of lib/directory/card/resolve.
// What rings at its own area and is hidden nowhere rings on every card below; only areas under none of these are
// looked at one by one.
const WITHOUT = `WITH above AS (
    SELECT unnest(string_to_array(rtrim($1, '.'), '.')::int[]) AS id
  ), ringing AS MATERIALIZED (
    SELECT DISTINCT phone."serviceId", phone."baseId", phone."areaId" FROM (
      ${PHONES} UNION ALL ${PHONES.replace(
        'a."path" >= $1 AND a."path" < $1 || \':\'',
        'a."id" IN (SELECT id FROM above) AND a."path" <> $1',
      )}
    ) phone WHERE phone.state = ANY ('{${CALLABLE}}')
  ), plain AS MATERIALIZED (
    SELECT DISTINCT r."areaId" FROM ringing r WHERE r."serviceId" = r."baseId"
      AND NOT EXISTS (SELECT FROM "HiddenService" h WHERE h."serviceId" = r."baseId")
  ), covered AS MATERIALIZED (
    SELECT a."id" FROM plain JOIN "Area" top ON top."id" = plain."areaId" CROSS JOIN LATERAL (
      SELECT c."id" FROM "Area" c WHERE c."path" >= top."path" AND c."path" < top."path" || ':'
        AND c."path" >= $1 AND c."path" < $1 || ':') a
  ), bare AS MATERIALIZED (
    SELECT a."id", a."path", a."name", step.id AS step, step.depth FROM "Area" a
    CROSS JOIN LATERAL unnest(string_to_array(rtrim(a."path", '.'), '.')::int[]) WITH ORDINALITY step(id, depth)
    WHERE a."path" >= $1 AND a."path" < $1 || ':' AND a."withdrawnAt" IS NULL AND a."kind" IN ('COUNTY', 'TOWN', 'VILLAGE')
      AND a."id" NOT IN (SELECT "id" FROM covered)
  ), offered AS MATERIALIZED (
    SELECT DISTINCT bare."id", r."baseId" FROM bare JOIN ringing r ON r."areaId" = bare.step
  ), shown AS (
    SELECT f."id" FROM offered f JOIN bare ON bare."id" = f."id"
    JOIN "Service" b ON b."id" = f."baseId" AND b."withdrawnAt" IS NULL
    LEFT JOIN "Service" o ON o."areaId" = bare.step AND o."overridesId" = f."baseId" AND o."withdrawnAt" IS NULL
    LEFT JOIN "HiddenService" h ON h."areaId" = bare.step AND h."serviceId" = f."baseId"
    GROUP BY f."id", f."baseId" HAVING max(bare.depth) FILTER (WHERE b."areaId" = bare.step OR o."id" IS NOT NULL)
      > coalesce(max(bare.depth) FILTER (WHERE h."id" IS NOT NULL), 0)
  )
  SELECT bare."id", bare."name", count(*) OVER ()::int AS total FROM bare
  WHERE bare.step = bare."id" AND bare."id" NOT IN (SELECT "id" FROM shown)
  ORDER BY bare."path" LIMIT ${NAMED}`

/**
 * Areas without a card: counties, towns and villages in use on whose card not one line has a number that may be
 * rung, so that every line says 可先拨.
 */
export async function findWithoutCard(path: string, at: Date): Promise<Places> {
  const { rows } = await getPatientDatabase().pool.query<Place & { total: number }>(WITHOUT, [path, at])
  return { total: rows[0]?.total ?? 0, first: rows.map(({ id, name }) => ({ id, name })) }
}
