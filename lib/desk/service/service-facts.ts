import 'server-only'
import type { Satisfaction } from '@/lib/answer/satisfaction/grades'
import { rateService } from '@/lib/answer/satisfaction/satisfaction'
import { getArea } from '@/lib/directory/area/areas'
import { listCategories, readCardFacts } from '@/lib/directory/card/cards'
import { type LineNumbers, readNumbersOf } from '@/lib/directory/card/line-numbers'
import { type CardFacts, resolveCard } from '@/lib/directory/card/resolve'
import type { CardLine } from '@/lib/directory/card/types'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { whereOrganization } from '@/lib/directory/service/organization-choices'
import { describeImpact, impactOf, impactWithin } from '@/lib/paper/reprint/impact'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'

/** A number as residents have it today, with the paper it stands on in words (null: on none). */
export type LivePhone = { id: number; number: string | null; impact: string | null }

/** The line that an override changes, as it stands without it. */
export type LineAbove = {
  serviceId: number
  categoryId: number
  areaName: string
  name: string
  description: string
  organization: string | null
  /** In words, with the area whose they are; empty where there is none yet. */
  phones: string
  /** The paper in the area that its numbers stand on, in words; null: none. */
  impact: string | null
}

/** What a form of a service needs to know beside the service. */
export type ServiceFacts = {
  above: LineAbove | null
  categories: { id: number; name: string }[]
  /** Of the area and those above it, nearest first. */
  organizations: { id: number; name: string; areaName: string }[]
  live: LivePhone[]
  /** Which numbers of the line residents of the area see, and which wait; null: they do not see it. */
  numbers: LineNumbers | null
  /** How residents of the area found it after a call, over a year; null: it is not there yet. */
  satisfaction: Satisfaction | null
}

function describePhones(line: CardLine): string {
  const shown = line.phones.map(phone =>
    [formatPhoneNumber(phone.number), formatHours(phone)].filter(Boolean).join('，'),
  )
  const from = line.phonesFrom && line.phonesFrom.id !== line.origin.id ? `（${line.phonesFrom.name}）` : ''
  const waiting = line.waiting.map(({ number }) => (number ? `${formatPhoneNumber(number)}（待核实）` : ''))
  return [shown.join('；') + from, ...waiting].filter(Boolean).join('；')
}

async function readFacts(areaId: number): Promise<CardFacts> {
  const { code } = await getPrisma().area.findUniqueOrThrow({ where: { id: areaId }, select: { code: true } })
  return readCardFacts((await getArea(code))!, now())
}

async function readAbove(actor: Actor, facts: CardFacts, baseId: number): Promise<LineAbove | null> {
  const areaId = facts.path[0]!.id
  const services = facts.services.filter(service => service.areaId !== areaId)
  for (const category of resolveCard({ ...facts, services, hidden: [] }, now()).categories) {
    const line = category.lines.find(({ baseServiceId }) => baseServiceId === baseId)
    if (!line) continue
    const { name, description, organization, origin } = line
    const words = { name, description, organization, phones: describePhones(line) }
    const impact = describeImpact(await impactWithin(actor, areaId, [...line.phones, ...line.waiting]))
    return { serviceId: baseId, categoryId: category.id, areaName: origin.name, ...words, impact }
  }
  return null
}

async function listLivePhones(actor: Actor, serviceId: number | null): Promise<LivePhone[]> {
  const rows = await getPrisma().phone.findMany({
    where: { serviceId: serviceId ?? 0, withdrawnAt: null },
    select: { id: true, number: true },
  })
  return Promise.all(
    rows.map(async phone => {
      const impact = phone.number && describeImpact(await impactOf(actor, phone.id, phone.number))
      return { ...phone, impact: impact || null }
    }),
  )
}

/** How many organizations a form offers. */
const MOST_ORGANIZATIONS = 500

async function listOrganizations(path: string): Promise<ServiceFacts['organizations']> {
  const rows = await getPrisma().organization.findMany({
    where: whereOrganization(path),
    orderBy: [{ area: { path: 'desc' } }, { name: 'asc' }],
    take: MOST_ORGANIZATIONS,
    select: { id: true, name: true, area: { select: { name: true } } },
  })
  return rows.map(({ area, ...row }) => ({ ...row, areaName: area.name }))
}

/**
 * What a form of a service at an area needs beside the service itself.
 * @param which.overridesId the service above that it stands in for
 * @throws Refused role or area
 */
export async function readServiceFacts(
  actor: Actor,
  which: { areaId: number; recordId: number | null; overridesId: number | null },
): Promise<ServiceFacts> {
  const { id, path } = await requireMay(actor, 'record:edit', which.areaId)
  const facts = await readFacts(id)
  const [above, categories, organizations, live] = await Promise.all([
    which.overridesId === null ? null : readAbove(actor, facts, which.overridesId),
    listCategories(),
    listOrganizations(path),
    listLivePhones(actor, which.recordId),
  ])
  const baseId = which.overridesId ?? which.recordId
  const satisfaction =
    baseId === null ? null : await rateService(actor, { areaId: id, span: 365, serviceId: baseId })
  const numbers = baseId === null ? null : readNumbersOf(resolveCard(facts, now()), baseId)
  return {
    above,
    categories: categories.map(({ id, name }) => ({ id, name })),
    organizations,
    live,
    numbers,
    satisfaction,
  }
}
