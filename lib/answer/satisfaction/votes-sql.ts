import { LAST_GOOD } from './grades'

/**
 * Every grade that was given: of a service after a call (with that service, by which it was first offered), and of how
 * a case was handled (without one).
 */
const VOTES = `SELECT "areaId", "serviceId", "grade", "receivedAt" AS "at" FROM "Case" WHERE "kind" = 'RATING'
  UNION ALL SELECT "areaId", NULL, "rating", "ratedAt" FROM "Case" WHERE "rating" IS NOT NULL AND "endedAt" IS NOT NULL`

/** The grades given in the subtree $1 (a path) in the year and more up to $2, each with the path of its area. */
export const VOTES_WITHIN = `SELECT vote.*, a."path" FROM (${VOTES}) vote JOIN "Area" a ON a."id" = vote."areaId"
  WHERE a."path" >= $1 AND a."path" < $1 || ':'
    AND vote."at" <= $2 AND vote."at" > $2::timestamptz - 400 * interval '24 hours'`

const ago = (days: string, back = '$2::timestamptz') => `${back} - ${days} * interval '24 hours'`
const sum = (name: string, where: string) =>
  `count(*) FILTER (WHERE ${where})::int AS "${name}",
   count(*) FILTER (WHERE ${where} AND "grade" <= ${LAST_GOOD})::int AS "${name}Good"`

/** How many were given, and how many of satisfaction: in the last $3 days, the last 90, and the 90 before. */
export const SUMS = [
  sum('n', `"at" > ${ago('$3::int')}`),
  sum('recent', `"at" > ${ago('90')}`),
  sum('before', `"at" > ${ago('180')} AND "at" <= ${ago('90')}`),
].join(', ')

export type SumsRow = Record<'n' | 'nGood' | 'recent' | 'recentGood' | 'before' | 'beforeGood', number>
