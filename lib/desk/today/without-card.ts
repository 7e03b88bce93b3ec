import 'server-only'
import { PHONES } from '@/lib/directory/phone/due-sql'
import { getPatientDatabase } from '@/lib/system/database/database'
import { NAMED, type Place, type Places } from './places'

// A service whose phones ring at its own area and that nobody below says anything about rings on every card
// below. Only areas under none of these are resolved one by one, by the law of lib/directory/card/resolve.
const WITHOUT = `WITH above AS (
    SELECT unnest(string_to_array(rtrim($1, '.'), '.')::int[]) AS id
  ), ringing AS MATERIALIZED (
    SELECT DISTINCT phone."serviceId", phone."baseId", phone."areaId" FROM (
      ${PHONES} UNION ALL ${PHONES.replace(
        'a."path" >= $1 AND a."path" < $1 || \':\'',
        'a."id" IN (SELECT id FROM above) AND a."path" <> $1',
      )}
    ) phone WHERE phone.state IN ('fine', 'due')
  ), plain AS MATERIALIZED (
    SELECT DISTINCT r."areaId" FROM ringing r WHERE r."serviceId" = r."baseId"
      AND NOT EXISTS (SELECT FROM "Service" o WHERE o."overridesId" = r."baseId" AND o."withdrawnAt" IS NULL)
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
  ), said AS (
    SELECT t."id", t."baseId", max(t.depth) FILTER (WHERE t.says IS NOT NULL) AS said,
      coalesce(max(t.depth) FILTER (WHERE t.hides), 0) AS hidden,
      (array_agg(t.says ORDER BY t.depth DESC) FILTER (WHERE t.says IS NOT NULL AND t.rings))[1] AS "from"
    FROM (
      SELECT f."id", f."baseId", bare.depth, h."id" IS NOT NULL AS hides,
        CASE WHEN b."areaId" = bare.step THEN b."id" ELSE o."id" END AS says,
        b."areaId" = bare.step OR EXISTS (SELECT FROM "Phone" p WHERE p."serviceId" = o."id" AND p."withdrawnAt" IS NULL) AS rings
      FROM offered f JOIN bare ON bare."id" = f."id"
      JOIN "Service" b ON b."id" = f."baseId" AND b."withdrawnAt" IS NULL
      LEFT JOIN "Service" o ON o."areaId" = bare.step AND o."overridesId" = f."baseId" AND o."withdrawnAt" IS NULL
      LEFT JOIN "HiddenService" h ON h."areaId" = bare.step AND h."serviceId" = f."baseId"
    ) t GROUP BY t."id", t."baseId"
  )
  SELECT bare."id", bare."name", count(*) OVER ()::int AS total FROM bare
  WHERE bare.step = bare."id" AND bare."id" NOT IN (
    SELECT said."id" FROM said WHERE said.said > said.hidden AND said."from" IN (SELECT "serviceId" FROM ringing))
  ORDER BY bare."path" LIMIT ${NAMED}`

/**
 * Areas without a card: counties, towns and villages in use on whose card not one line has a number that may be
 * rung, so that every line says 可先拨.
 */
export async function findWithoutCard(path: string, at: Date): Promise<Places> {
  const { rows } = await getPatientDatabase().pool.query<Place & { total: number }>(WITHOUT, [path, at])
  return { total: rows[0]?.total ?? 0, first: rows.map(({ id, name }) => ({ id, name })) }
}
