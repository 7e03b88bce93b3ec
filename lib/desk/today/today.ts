import 'server-only'
import { type CaseCounts, countCases } from '@/lib/answer/office/list-cases'
import { type BothSatisfactions, rateArea } from '@/lib/answer/satisfaction/satisfaction'
import { BAD_SPAN, TODAY_SPAN } from '@/lib/answer/satisfaction/span'
import type { Figure } from '@/lib/answer/satisfaction/votes-sql'
import { soonAfter } from '@/lib/content/announcement/announcement-list'
import { countWork, type WorkCounts } from '@/lib/directory/phone/work-list'
import { countFits, type FitCounts } from '@/lib/paper/fit/list-fits'
import { countReprints } from '@/lib/paper/reprint/reprint'
import { roleMay } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import { getDatabase } from '@/lib/system/database/database'
import { type Coverage, readCoverage } from './coverage'
import { NAMED, type Place, type Places } from './places'
import { findWithoutCard } from './without-card'

export type Today = {
  cases: CaseCounts
  work: WorkCounts
  /** Proposals that wait for review; null for whoever may not publish. */
  reviews: number | null
  /** Of the reader's own. */
  returned: number
  /** Announcements that leave the bar within a week, as listAllAnnouncements lists them. */
  expiring: number
  year: number
  /** Towns with no project of this year. */
  townsWithoutList: Places
  withoutCard: Places
  /** Editions still out whose paper is no longer true. */
  outdated: number
  /** Cards that do not fit their paper, with or without what each service does, and those that are being looked at. */
  fits: FitCounts
  coverage: Coverage[]
  /** How residents found things over TODAY_SPAN. */
  satisfaction: BothSatisfactions
  /** 差评 of BAD_SPAN, as the page of satisfaction counts them. */
  bad: Record<Figure, number>
}

const WITHIN = `a."path" >= $1 AND a."path" < $1 || ':'`
const SUBMITTED = `SELECT count(*)::int AS n FROM "Revision" r JOIN "Area" a ON a."id" = r."areaId"
  WHERE r."state" = 'SUBMITTED' AND ${WITHIN}`
const RETURNED = `SELECT count(*)::int AS n FROM "Revision" r JOIN "Area" a ON a."id" = r."areaId"
  WHERE r."state" = 'RETURNED' AND ${WITHIN} AND r."authorId" = $2`
const EXPIRING = `SELECT count(*)::int AS n FROM "Announcement" n JOIN "Area" a ON a."id" = n."areaId"
  WHERE ${WITHIN} AND a."withdrawnAt" IS NULL
    AND n."publishAt" <= $2 AND n."expireAt" > $2 AND n."expireAt" <= $3`
const TOWNS = `SELECT a."id", a."name", count(*) OVER ()::int AS total FROM "Area" a
  WHERE ${WITHIN} AND a."kind" = 'TOWN' AND a."withdrawnAt" IS NULL
    AND NOT EXISTS (SELECT FROM "Project" p WHERE p."areaId" = a."id" AND p."year" = $2)
  ORDER BY a."parentId", a."position", a."id" LIMIT ${NAMED}`

async function count(text: string, values: unknown[]): Promise<number> {
  return (await getDatabase().pool.query<{ n: number }>(text, values)).rows[0]!.n
}

async function findTowns(path: string, year: number): Promise<Places> {
  const { rows } = await getDatabase().pool.query<Place & { total: number }>(TOWNS, [path, year])
  return { total: rows[0]?.total ?? 0, first: rows.map(({ id, name }) => ({ id, name })) }
}

/** One after the other: this page asks for many connections at once as it is. */
async function readGrades(actor: Actor): Promise<Pick<Today, 'satisfaction' | 'bad'>> {
  const areaId = actor.area.id
  const satisfaction = await rateArea(actor, { areaId, span: TODAY_SPAN })
  const { service, handling } = await rateArea(actor, { areaId, span: BAD_SPAN })
  return { satisfaction, bad: { service: service.bad, handling: handling.bad } }
}

/** What there is to do in the account's subtree, each by one query. @throws Refused role or area */
export async function readToday(actor: Actor): Promise<Today> {
  const { path } = await requireMay(actor, 'record:edit', actor.area.id)
  const at = now()
  const { year } = shanghaiParts(at)
  const mayReview = roleMay(actor.role, 'record:publish')
  const [
    cases,
    work,
    reviews,
    returned,
    expiring,
    townsWithoutList,
    withoutCard,
    reprints,
    fits,
    coverage,
    grades,
  ] = await Promise.all([
    countCases(actor, actor.area.id),
    countWork(path, at),
    mayReview ? count(SUBMITTED, [path]) : null,
    count(RETURNED, [path, actor.id]),
    count(EXPIRING, [path, at, soonAfter(at)]),
    findTowns(path, year),
    findWithoutCard(path, at),
    countReprints(actor, actor.area.id),
    countFits(actor),
    readCoverage(actor.area, at),
    readGrades(actor),
  ])
  const outdated = reprints.editions
  return {
    cases,
    work,
    reviews,
    returned,
    expiring,
    year,
    townsWithoutList,
    withoutCard,
    outdated,
    fits,
    coverage,
    ...grades,
  }
}
