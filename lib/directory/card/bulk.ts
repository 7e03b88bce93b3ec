import 'server-only'
import { makeCalendar } from '@/lib/directory/calendar/calendar'
import { readSaidDays } from '@/lib/directory/calendar/said-days'
import { DOUBTED_FROM } from '@/lib/directory/phone/doubt'
import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import type { PhoneFact, PhoneHours } from '@/lib/directory/phone/types'
import { type HoursRows, withHours } from '@/lib/directory/phone/whole-hours'
import { getDatabase } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { idsOnPath } from '@/lib/system/tree/path'
import { listCategories } from './cards'
import { resolveCard } from './resolve'
import type { Card, HiddenFact, ServiceFact } from './types'

type AreaRow = AreaRef & {
  path: string
  position: number
  issuerName: string | null
  fallbackNumber: string | null
  mongolianName: string | null
  cardNote: string | null
}

const AREAS = `SELECT a."id", a."code", a."name", a."kind"::text AS kind, a."path", a."position",
    a."issuerName", a."fallbackNumber", a."mongolianName", a."cardNote"
  FROM "Area" a WHERE a."id" IN (
    SELECT unnest(string_to_array(rtrim(w."path", '.'), '.')::int[]) FROM "Area" w WHERE w."id" = ANY ($1))`

const SERVICES = `SELECT s."id", s."areaId", s."categoryId", s."overridesId", s."name", s."description", s."position",
    o."name" AS organization
  FROM "Service" s LEFT JOIN "Organization" o ON o."id" = s."organizationId"
  WHERE s."areaId" = ANY ($1) AND s."withdrawnAt" IS NULL`

// The newest check of today's number decides; a busy line proves nothing (lib/directory/phone/status).
const PHONES = `SELECT p."id", p."serviceId", p."kind"::text AS kind, p."number", p."label", p."position",
    p."closedOnHolidays",
    coalesce((SELECT json_agg(json_build_object('weekday', h."weekday", 'opensAt', h."opensAt", 'closesAt', h."closesAt",
      'seasonId', h."seasonId", 'dateId', h."dateId")) FROM "Schedule" h WHERE h."phoneId" = p."id"), '[]') AS schedules,
    coalesce((SELECT json_agg(json_build_object('id', n."id", 'name', n."name", 'from', n."from", 'to', n."to"))
      FROM "Season" n WHERE n."phoneId" = p."id"), '[]') AS seasons,
    coalesce((SELECT json_agg(json_build_object('id', d."id", 'date', d."date", 'note', d."note"))
      FROM "SpecialDate" d WHERE d."phoneId" = p."id"), '[]') AS "specialDates",
    c."result"::text AS result, c."checkedAt",
    ARRAY(SELECT d."at" FROM "PhoneDoubt" d WHERE d."phoneId" = p."id" AND d."number" = p."number"
      ORDER BY d."at" DESC LIMIT ${DOUBTED_FROM}) AS "doubtedAt"
  FROM "Phone" p LEFT JOIN LATERAL (
    SELECT "result", "checkedAt" FROM "PhoneCheck" k
    WHERE k."phoneId" = p."id" AND k."number" = p."number" AND k."result" <> 'BUSY'
    ORDER BY "checkedAt" DESC, "result" DESC LIMIT 1) c ON true
  WHERE p."serviceId" = ANY ($1) AND p."withdrawnAt" IS NULL`

type PhoneRow = Omit<PhoneFact, 'checks' | 'doubts' | keyof PhoneHours> &
  HoursRows & {
    serviceId: number
    result: PhoneFact['checks'][number]['result'] | null
    checkedAt: Date | null
    doubtedAt: Date[]
  }

async function query<T extends object>(text: string, ids: number[]): Promise<T[]> {
  return (await getDatabase().pool.query<T>(text, [ids])).rows
}

function groupBy<T>(rows: T[], keyOf: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

async function readServices(areaIds: number[]): Promise<ServiceFact[]> {
  const services = await query<Omit<ServiceFact, 'phones'>>(SERVICES, areaIds)
  const phones = await query<PhoneRow>(
    PHONES,
    services.map(service => service.id),
  )
  const phonesOf = groupBy(phones, phone => phone.serviceId)
  return services.map(service => ({
    ...service,
    phones: (phonesOf.get(service.id) ?? []).map(
      ({ serviceId: _, result, checkedAt, doubtedAt, ...phone }) => ({
        ...withHours(phone),
        checks: result && checkedAt ? [{ number: phone.number!, result, checkedAt }] : [],
        doubts: doubtedAt.map(at => ({ number: phone.number!, at })),
      }),
    ),
  }))
}

const toRef = ({ id, code, name, kind }: AreaRef): AreaRef => ({ id, code, name, kind })

/**
 * The cards of many areas as `getCard` gives them, by five queries in all however many they are.
 * @param now the instant by which numbers are judged verified
 * @returns by area; an id that is no area is left out
 */
export async function loadCards(areaIds: number[], now: Date): Promise<Map<number, Card>> {
  const rows = await query<AreaRow>(AREAS, areaIds)
  const areas = new Map(rows.map(row => [row.id, row]))
  const everywhere = [...areas.keys()]
  const [categories, services, hidden, said] = await Promise.all([
    listCategories(),
    readServices(everywhere),
    query<HiddenFact>(
      'SELECT "areaId", "serviceId" FROM "HiddenService" WHERE "areaId" = ANY ($1)',
      everywhere,
    ),
    readSaidDays(everywhere, now),
  ])
  const servicesOf = groupBy(services, service => service.areaId)
  const hiddenOf = groupBy(hidden, hiding => hiding.areaId)
  const saidOf = groupBy(said, days => days.areaId)
  const cards = new Map<number, Card>()
  for (const id of areaIds) {
    const area = areas.get(id)
    if (!area) continue
    const path = idsOnPath(area.path)
      .reverse()
      .map(step => areas.get(step)!)
    const county = path.find(step => step.kind === 'COUNTY')
    const facts = {
      path: path.map(toRef),
      categories,
      services: path.flatMap(step => servicesOf.get(step.id) ?? []),
      hidden: path.flatMap(step => hiddenOf.get(step.id) ?? []),
      holidays: makeCalendar(
        now,
        path.map(step => step.id),
        path.flatMap(step => saidOf.get(step.id) ?? []),
      ),
      issuerName: county?.issuerName ?? null,
      fallbackNumber: county?.fallbackNumber ?? NATIONAL_FALLBACK,
      mongolianName: area.mongolianName,
      cardNote: county?.cardNote ?? null,
    }
    cards.set(id, resolveCard(facts, now))
  }
  return cards
}
