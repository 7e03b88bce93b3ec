import { DOUBTED_FROM } from './doubt'
import { DUE_DAYS, EMERGENCY_CYCLE_DAYS } from './due'

// The law of lib/directory/phone/due in SQL (c: the deciding check, k: the category, $2: now). Days are of 24 hours, as
// there: an interval of days would follow the session's time zone. Held equal by tests/unit/directory/work-list.test.ts.
const DUE_STATE = `CASE
    WHEN p."number" IS NULL THEN 'missing'
    WHEN c."result" <> 'ANSWERED' THEN 'failed'
    WHEN p."kind" = 'NATIONAL' THEN 'fine'
    WHEN c."result" IS NULL THEN 'never'
    WHEN $2::timestamptz >= c."checkedAt" + k."checkCycleDays" * interval '24 hours' THEN 'lapsed'
    WHEN $2::timestamptz + ${DUE_DAYS} * interval '24 hours' >= c."checkedAt" + k."checkCycleDays" * interval '24 hours' THEN 'due'
    ELSE 'fine' END`

/**
 * Every phone in use of the services in use in the subtree $1 (a path), with its state at $2. An override of a
 * service that was withdrawn is on no card, and an area that was withdrawn has none. The range uses the index on
 * paths (':' follows '9').
 */
export const PHONES = `SELECT p."id" AS "phoneId", s."id" AS "serviceId", coalesce(s."overridesId", s."id") AS "baseId",
    a."id" AS "areaId", a."path", p."number", c."checkedAt" AS "provenAt", k."checkCycleDays" <= ${EMERGENCY_CYCLE_DAYS} AS emergency, ${DUE_STATE} AS state
  FROM "Area" a JOIN "Service" s ON s."areaId" = a."id" AND s."withdrawnAt" IS NULL
  JOIN "Category" k ON k."id" = s."categoryId"
  JOIN "Phone" p ON p."serviceId" = s."id" AND p."withdrawnAt" IS NULL
  LEFT JOIN "Service" base ON base."id" = s."overridesId"
  LEFT JOIN LATERAL (SELECT "result", "checkedAt" FROM "PhoneCheck" h
    WHERE h."phoneId" = p."id" AND h."number" = p."number" AND h."result" <> 'BUSY'
    ORDER BY "checkedAt" DESC, "result" DESC LIMIT 1) c ON true
  WHERE a."path" >= $1 AND a."path" < $1 || ':' AND a."withdrawnAt" IS NULL AND base."withdrawnAt" IS NULL`

/**
 * The same with what residents said of today's number since its deciding check (lib/directory/phone/doubt): how often
 * (`reports`), last when, and whether so many that pages offer others before it.
 */
export const REPORTED_PHONES = `SELECT phone.*, said."reports", said."reportedAt", said."doubted" FROM (${PHONES}) phone
  CROSS JOIN LATERAL (SELECT coalesce(sum(d."times"), 0)::int AS "reports", max(d."lastAt") AS "reportedAt",
      count(*) >= ${DOUBTED_FROM} AS "doubted" FROM "PhoneDoubt" d
    WHERE d."phoneId" = phone."phoneId" AND d."number" = phone."number"
      AND d."at" > coalesce(phone."provenAt", '-infinity')) said`
