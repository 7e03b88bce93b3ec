import { LAST_GOOD } from './grades'

/**
 * The two figures: how residents found a service after a call (`service`), and how they found what an office did about
 * what they sent (`handling`).
 */
export const FIGURES = ['service', 'handling'] as const
export type Figure = (typeof FIGURES)[number]

/**
 * Every grade that was given: of a service after a call, with that service, by which it was first offered, where it was
 * said; of how a case was handled, where the office is. One that was opened again was found bad all the same, until it is
 * rated anew; one that is handled as another has a resident, and a grade, of its own.
 */
const VOTES = `SELECT 'service' AS "figure", "areaId", "serviceId", "grade", "receivedAt" AS "at" FROM "Case"
    WHERE "kind" = 'RATING'
  UNION ALL SELECT 'handling', "officeId", NULL, "rating", "ratedAt" FROM "Case"
    WHERE "kind" <> 'RATING' AND "rating" IS NOT NULL`

/** The grades given in the subtree $1 (a path) in the year and more up to $2, each with the path of its area. */
export const VOTES_WITHIN = `SELECT vote.*, a."path" FROM (${VOTES}) vote JOIN "Area" a ON a."id" = vote."areaId"
  WHERE a."path" >= $1 AND a."path" < $1 || ':'
    AND vote."at" <= $2 AND vote."at" > $2::timestamptz - 400 * interval '24 hours'`

const ago = (days: string, back = '$2::timestamptz') => `${back} - ${days} * interval '24 hours'`
const sum = (name: string, where: string) => [
  { name, where },
  { name: `${name}Good`, where: `${where} AND "grade" <= ${LAST_GOOD}` },
]

/** How many were given, and how many of satisfaction: in the last $3 days, the last 90, and the 90 before. */
const COUNTED = [
  ...sum('n', `"at" > ${ago('$3::int')}`),
  ...sum('recent', `"at" > ${ago('90')}`),
  ...sum('before', `"at" > ${ago('180')} AND "at" <= ${ago('90')}`),
]

/** They as columns, of whatever grades there are. */
export const SUMS = COUNTED.map(
  ({ name, where }) => `count(*) FILTER (WHERE ${where})::int AS "${name}"`,
).join(', ')

const sumsOf = (figure: Figure) =>
  COUNTED.map(
    ({ name, where }) => `'${name}', count(*) FILTER (WHERE "figure" = '${figure}' AND ${where})`,
  ).join(', ')

/** They as an object in a column for each figure. */
export const SUMS_OF_BOTH = FIGURES.map(figure => `json_build_object(${sumsOf(figure)}) AS "${figure}"`).join(
  ', ',
)

export type SumsRow = Record<'n' | 'nGood' | 'recent' | 'recentGood' | 'before' | 'beforeGood', number>
