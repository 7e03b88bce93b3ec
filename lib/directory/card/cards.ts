import 'server-only'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import { makeCalendar } from '@/lib/directory/calendar/calendar'
import { readSaidDays } from '@/lib/directory/calendar/said-days'
import { HOURS } from '@/lib/directory/phone/hours-select'
import { withHours } from '@/lib/directory/phone/whole-hours'
import { getPrisma } from '@/lib/system/database/database'
import { type CardFacts, resolveCard } from './resolve'
import type { Card, CategoryFact, ServiceFact } from './types'

/** What of a phone's checks says whether it is callable. */
export const CHECKS = {
  select: { number: true, result: true, checkedAt: true },
  where: { result: { not: 'BUSY' } },
  orderBy: { checkedAt: 'desc' },
  // Those of today's number decide, and earlier numbers leave theirs behind: years of checks, never all.
  take: 100,
} as const

/** What residents said of a phone: three of today's number are enough, and an earlier one leaves its own behind. */
export const DOUBTS = {
  select: { number: true, at: true },
  orderBy: { at: 'desc' },
  take: 12,
} as const

const SERVICE = {
  id: true,
  areaId: true,
  categoryId: true,
  overridesId: true,
  name: true,
  description: true,
  position: true,
  organization: { select: { name: true } },
  phones: {
    where: { withdrawnAt: null },
    select: {
      id: true,
      kind: true,
      number: true,
      label: true,
      position: true,
      ...HOURS,
      checks: CHECKS,
      doubts: DOUBTS,
    },
  },
} as const

async function listServices(areaIds: number[]): Promise<ServiceFact[]> {
  const rows = await getPrisma().service.findMany({
    where: { areaId: { in: areaIds }, withdrawnAt: null },
    select: SERVICE,
  })
  return rows.map(({ organization, phones, ...service }) => ({
    ...service,
    organization: organization?.name ?? null,
    phones: phones.map(withHours),
  }))
}

/** Every category in the one order. */
export function listCategories(): Promise<CategoryFact[]> {
  return getPrisma().category.findMany({
    orderBy: { position: 'asc' },
    select: { id: true, slug: true, name: true, icon: true, position: true, checkCycleDays: true },
  })
}

/** What the directory holds for an area's card. @param now the day around which its calendar is made */
export async function readCardFacts(area: AreaWithTree, now: Date): Promise<CardFacts> {
  const path = [area, ...area.ancestors]
  const areaIds = path.map(a => a.id)
  const [categories, services, hidden, said] = await Promise.all([
    listCategories(),
    listServices(areaIds),
    getPrisma().hiddenService.findMany({
      where: { areaId: { in: areaIds } },
      select: { areaId: true, serviceId: true },
    }),
    readSaidDays(areaIds, now),
  ])
  const { issuerName, fallbackNumber, mongolianName, cardNote } = area
  const refs = path.map(({ id, code, name, kind }) => ({ id, code, name, kind }))
  const holidays = makeCalendar(now, areaIds, said)
  const own = { issuerName, fallbackNumber, mongolianName, cardNote }
  return { path: refs, categories, services, hidden, holidays, ...own }
}

/**
 * The card of an area, resolved from the tree as it is now.
 * @param now the instant by which numbers are judged verified
 */
export async function getCard(area: AreaWithTree, now: Date): Promise<Card> {
  return resolveCard(await readCardFacts(area, now), now)
}
