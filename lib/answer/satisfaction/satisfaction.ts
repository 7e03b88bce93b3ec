import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import { depthOfPlaces, MOST_PLACES, placeInSql } from '@/lib/system/tree/places-below'
import { judgeGrades, LEAST_GRADES, type Satisfaction } from './grades'
import type { Span } from './span'
import { type Figure, SUMS, SUMS_OF_BOTH, type SumsRow, VOTES_WITHIN } from './votes-sql'

export type Wish = { areaId: number; span: Span }

export type ServiceSatisfaction = Satisfaction & {
  serviceId: number
  name: string
  category: string
  area: string
}
/** Of services after a call, and of how cases were handled: two figures that are never added up. */
export type BothSatisfactions = Record<Figure, Satisfaction>
export type PlaceSatisfaction = BothSatisfactions & { areaId: number; name: string }

/** So many services at most are listed. */
export const MOST_SERVICES = 200

/** What is least found good first; what nobody can say yet last. */
const SERVICES = `SELECT coalesce(s."name", '') AS name, k."name" AS category, a."name" AS area, v.*
  FROM (SELECT "serviceId", ${SUMS} FROM (${VOTES_WITHIN}) vote WHERE "serviceId" IS NOT NULL GROUP BY "serviceId") v
  JOIN "Service" s ON s."id" = v."serviceId" JOIN "Category" k ON k."id" = s."categoryId" JOIN "Area" a ON a."id" = s."areaId"
  WHERE v."n" > 0
  ORDER BY v."n" < ${LEAST_GRADES}, v."nGood"::float / v."n", v."n" DESC, s."id" LIMIT ${MOST_SERVICES + 1}`

const PLACES = `SELECT b."id" AS "areaId", b."name", ${SUMS_OF_BOTH} FROM (${VOTES_WITHIN}) vote
  JOIN "Area" b ON b."id" = ${placeInSql('vote."path"', '$4')}
  GROUP BY b."id" ORDER BY b."path" = $1 DESC, b."position", b."path" LIMIT ${MOST_PLACES}`

const WHOLE = `SELECT ${SUMS_OF_BOTH} FROM (${VOTES_WITHIN}) vote`
const ONE = `SELECT ${SUMS} FROM (${VOTES_WITHIN}) vote WHERE "serviceId" = $4`

function judge<T extends SumsRow>(row: T): Satisfaction & Omit<T, keyof SumsRow> {
  const { n, nGood, recent, recentGood, before, beforeGood, ...rest } = row
  const found = judgeGrades(
    { n, good: nGood },
    { n: recent, good: recentGood },
    { n: before, good: beforeGood },
  )
  return { ...rest, ...found }
}

type BothSums = Record<Figure, SumsRow>

async function query<T extends object>(text: string, values: unknown[]) {
  return (await getDatabase().pool.query<T & SumsRow>(text, values)).rows.map(judge)
}

async function queryBoth<T extends object>(text: string, values: unknown[]) {
  const { rows } = await getDatabase().pool.query<T & BothSums>(text, values)
  return rows.map(row => ({ ...row, service: judge(row.service), handling: judge(row.handling) }))
}

/**
 * How residents of a subtree found its services after a call, worst first; `cut`: only the first MOST_SERVICES.
 * @throws Refused role or area
 */
export async function rateServices(
  actor: Actor,
  { areaId, span }: Wish,
): Promise<{ rows: ServiceSatisfaction[]; cut: boolean }> {
  const { path } = await requireMay(actor, 'record:edit', areaId)
  const rows = await query<Omit<ServiceSatisfaction, keyof Satisfaction>>(SERVICES, [path, now(), span])
  return { rows: rows.slice(0, MOST_SERVICES), cut: rows.length > MOST_SERVICES }
}

/** Where an area lies, for whoever may read what its residents said. @throws Refused role or area */
export async function requirePlaces(actor: Actor, areaId: number): Promise<{ path: string; depth: number }> {
  const { path } = await requireMay(actor, 'record:edit', areaId)
  const { kind } = await getPrisma().area.findUniqueOrThrow({ where: { id: areaId }, select: { kind: true } })
  return { path, depth: depthOfPlaces({ path, kind }) }
}

/**
 * How residents found services, by where they said so, and what was done about what they sent, by the office that did it:
 * by county above counties, by town in a county, by village in a town.
 * @throws Refused role or area
 */
export async function ratePlaces(actor: Actor, { areaId, span }: Wish): Promise<PlaceSatisfaction[]> {
  const { path, depth } = await requirePlaces(actor, areaId)
  return queryBoth<Pick<PlaceSatisfaction, 'areaId' | 'name'>>(PLACES, [path, now(), span, depth])
}

/** The same of a whole subtree. @throws Refused role or area */
export async function rateArea(actor: Actor, { areaId, span }: Wish): Promise<BothSatisfactions> {
  const { path } = await requireMay(actor, 'record:edit', areaId)
  return (await queryBoth(WHOLE, [path, now(), span]))[0]!
}

/**
 * How residents of a subtree found one service after a call.
 * @param serviceId that by which it was first offered
 * @throws Refused role or area
 */
export async function rateService(
  actor: Actor,
  { areaId, span, serviceId }: Wish & { serviceId: number },
): Promise<Satisfaction> {
  const { path } = await requireMay(actor, 'record:edit', areaId)
  return (await query(ONE, [path, now(), span, serviceId]))[0]!
}
