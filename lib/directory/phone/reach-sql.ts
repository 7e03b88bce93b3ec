/**
 * On how many cards the phones of services stand, or would if they answered, as common table expressions behind two:
 * `todo` with a column "baseId", and `ringing` with the "serviceId" of every service of the subtree that has a callable
 * phone; $1 is the path of the subtree. Gives `reach` ("serviceId", cards) for the services of the subtree. The law is
 * that of lib/directory/card/resolve: the nearest area that says anything decides, hidden or shown, and a card shows the
 * nearest callable phones, so that a service counts down to where a nearer one rings.
 *
 * Each area that says something about an offer is a point. Below it the card is as it says, down to the next
 * points: so a point gives the size of its subtree to each service that counts there, and takes it from those
 * that counted right above. Held equal by tests/unit/directory/work-list.test.ts.
 */
export const REACH = `offer AS (
    SELECT b."id" AS "baseId", b."areaId", array_length(string_to_array(rtrim(a."path", '.'), '.'), 1) AS depth
    FROM "Service" b JOIN "Area" a ON a."id" = b."areaId"
    WHERE b."id" IN (SELECT "baseId" FROM todo) AND b."withdrawnAt" IS NULL
  ), point AS (
    SELECT f."baseId", f."areaId" AS base, f.depth, a."id", a."path" FROM offer f CROSS JOIN LATERAL (
      SELECT f."areaId" AS id
      UNION SELECT o."areaId" FROM "Service" o WHERE o."overridesId" = f."baseId" AND o."withdrawnAt" IS NULL
      UNION SELECT h."areaId" FROM "HiddenService" h WHERE h."serviceId" = f."baseId"
    ) said JOIN "Area" a ON a."id" = said.id WHERE a."path" >= $1 AND a."path" < $1 || ':'
  ), step AS (
    SELECT t."baseId", t."id", walk.depth, walk.id = t."id" AS own, hiding."id" IS NOT NULL AS hides,
      CASE WHEN walk.id = t.base THEN t."baseId" ELSE o."id" END AS says,
      EXISTS (SELECT FROM ringing r WHERE r."serviceId" = CASE WHEN walk.id = t.base THEN t."baseId" ELSE o."id" END) AS rings
    FROM point t CROSS JOIN LATERAL unnest(string_to_array(rtrim(t."path", '.'), '.')::int[]) WITH ORDINALITY AS walk(id, depth)
    LEFT JOIN "Service" o ON o."areaId" = walk.id AND o."overridesId" = t."baseId" AND o."withdrawnAt" IS NULL
    LEFT JOIN "HiddenService" hiding ON hiding."areaId" = walk.id AND hiding."serviceId" = t."baseId"
    WHERE walk.depth >= t.depth
  ), told AS (
    SELECT "baseId", "id",
      max(depth) FILTER (WHERE says IS NOT NULL) > coalesce(max(depth) FILTER (WHERE hides), 0) AS here,
      coalesce(max(depth) FILTER (WHERE rings), 0) AS "hereDown",
      max(depth) FILTER (WHERE says IS NOT NULL AND NOT own) > coalesce(max(depth) FILTER (WHERE hides AND NOT own), 0) AS above,
      coalesce(max(depth) FILTER (WHERE rings AND NOT own), 0) AS "aboveDown"
    FROM step GROUP BY "baseId", "id"
  ), size AS (
    SELECT a."id", (SELECT count(*) FROM "Area" b WHERE b."path" >= a."path" AND b."path" < a."path" || ':'
      AND b."kind" IN ('COUNTY', 'TOWN', 'VILLAGE') AND b."withdrawnAt" IS NULL)::int AS cards
    FROM "Area" a WHERE a."id" IN (SELECT "id" FROM point)
  ), reach AS (
    SELECT s.says AS "serviceId", sum(
        CASE WHEN t.here AND s.depth >= t."hereDown" THEN z.cards ELSE 0 END
        - CASE WHEN t.above AND NOT s.own AND s.depth >= t."aboveDown" THEN z.cards ELSE 0 END)::int AS cards
    FROM step s JOIN told t ON t."baseId" = s."baseId" AND t."id" = s."id" JOIN size z ON z."id" = s."id"
    WHERE s.says IS NOT NULL GROUP BY s.says
  )`
