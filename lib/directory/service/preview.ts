import 'server-only'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import { readCardFacts } from '@/lib/directory/card/cards'
import { type CardFacts, resolveCard } from '@/lib/directory/card/resolve'
import type { Card, ServiceFact } from '@/lib/directory/card/types'
import type { PhoneFact } from '@/lib/directory/phone/types'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import type { TypedService } from './typed-service'

export type ServicePreview = {
  /** Whose page and card are shown: the service's area, or a county below it where that has no card. */
  area: AreaRef
  /** Slug of the service's category. */
  category: string | undefined
  readCard: (area: AreaWithTree, now: Date) => Promise<Card>
}

/** A card is a county's, town's or village's: of what serves a whole city or region a county shows the look. */
async function findShownArea(areaId: number, path: string): Promise<AreaRef | null> {
  const select = { id: true, code: true, name: true, kind: true } as const
  const area = await getPrisma().area.findUniqueOrThrow({ where: { id: areaId }, select })
  if (area.kind !== 'REGION' && area.kind !== 'CITY') return area
  return getPrisma().area.findFirst({
    where: { kind: 'COUNTY', withdrawnAt: null, path: { startsWith: path } },
    orderBy: [{ rolloutStage: 'desc' }, { position: 'asc' }, { id: 'asc' }],
    select,
  })
}

/** Numbers that are as they were keep their checks; with `verified` all look as they will once rung. */
function addChecks(phones: PhoneFact[], live: PhoneFact[], verified: boolean, now: Date): PhoneFact[] {
  const checksOf = new Map(live.map(phone => [phone.id, phone.checks]))
  return phones.map(phone => {
    const kept = checksOf.get(phone.id) ?? []
    const rung =
      verified && phone.number ? [{ number: phone.number, result: 'ANSWERED', checkedAt: now } as const] : []
    return { ...phone, checks: [...rung, ...kept] }
  })
}

function substitute(facts: CardFacts, typed: ServiceFact, verified: boolean, now: Date): CardFacts {
  const isSame = (service: ServiceFact) =>
    service.id === typed.id ||
    (typed.overridesId !== null &&
      service.areaId === typed.areaId &&
      service.overridesId === typed.overridesId)
  const live = facts.services.filter(isSame).flatMap(service => service.phones)
  const phones = addChecks(typed.phones, live, verified, now)
  return { ...facts, services: [...facts.services.filter(service => !isSame(service)), { ...typed, phones }] }
}

/**
 * What a typed service would make of its area's card. Nothing is stored.
 * @param verified shows its numbers as they will look once they have been rung
 * @returns null where no area with a card would show it
 * @throws Refused where the account may not edit there
 */
export async function previewService(
  actor: Actor,
  { organizationId, ...typed }: TypedService,
  verified: boolean,
): Promise<ServicePreview | null> {
  const { path } = await requireMay(actor, 'record:edit', typed.areaId)
  const db = getPrisma()
  const [area, category, organization] = await Promise.all([
    findShownArea(typed.areaId, path),
    db.category.findUnique({ where: { id: typed.categoryId }, select: { slug: true } }),
    db.organization.findUnique({ where: { id: organizationId ?? 0 }, select: { name: true } }),
  ])
  if (!area) return null
  const name = typed.name ?? (typed.overridesId === null ? '（还没有名称）' : null)
  const service = { ...typed, name, organization: organization?.name ?? null }
  return {
    area,
    category: category?.slug,
    readCard: async (shown, now) =>
      resolveCard(substitute(await readCardFacts(shown, now), service, verified, now), now),
  }
}
