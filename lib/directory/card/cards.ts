import 'server-only'
import type { AreaWithTree } from '@/lib/directory/area/areas'
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
      schedules: { select: { weekday: true, opensAt: true, closesAt: true } },
      checks: CHECKS,
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
    phones: phones.map(({ schedules, ...phone }) => ({ ...phone, schedule: schedules })),
  }))
}

/** Every category in the one order. */
export function listCategories(): Promise<CategoryFact[]> {
  return getPrisma().category.findMany({
    orderBy: { position: 'asc' },
    select: { id: true, slug: true, name: true, icon: true, position: true, checkCycleDays: true },
  })
}

/** What the directory holds for an area's card. */
export async function readCardFacts(area: AreaWithTree): Promise<CardFacts> {
  const path = [area, ...area.ancestors]
  const areaIds = path.map(a => a.id)
  const [categories, services, hidden] = await Promise.all([
    listCategories(),
    listServices(areaIds),
    getPrisma().hiddenService.findMany({
      where: { areaId: { in: areaIds } },
      select: { areaId: true, serviceId: true },
    }),
  ])
  const { issuerName, fallbackNumber } = area
  const refs = path.map(({ id, code, name, kind }) => ({ id, code, name, kind }))
  return { path: refs, categories, services, hidden, issuerName, fallbackNumber }
}

/**
 * The card of an area, resolved from the tree as it is now.
 * @param now the instant by which numbers are judged verified
 */
export async function getCard(area: AreaWithTree, now: Date): Promise<Card> {
  return resolveCard(await readCardFacts(area), now)
}
