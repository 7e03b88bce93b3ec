import 'server-only'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import { CHECKS, DOUBTS, readCardFacts } from '@/lib/directory/card/cards'
import { type LineNumbers, readNumbersOf } from '@/lib/directory/card/line-numbers'
import { type CardFacts, resolveCard } from '@/lib/directory/card/resolve'
import type { Card, ServiceFact } from '@/lib/directory/card/types'
import type { PhoneFact } from '@/lib/directory/phone/types'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { pairPhones } from './phones'
import type { TypedService } from './typed-service'

export type ServicePreview = {
  /** Whose page and card are shown: the service's area, or a county below it where that has no card. */
  area: AreaRef
  /** Slug of the service's category. */
  category: string | undefined
  readCard: (area: AreaWithTree, now: Date) => Promise<Card>
  /** Which of its numbers that card shows, and which wait. */
  readNumbers: (card: Card) => LineNumbers | null
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

type Kept = Pick<PhoneFact, 'id' | 'number' | 'checks' | 'doubts'>

/** The rows in which a service's numbers would go on: those of an override that was withdrawn come back with it. */
export async function readKeptPhones({
  id,
  areaId,
  overridesId,
}: Pick<ServiceFact, 'id' | 'areaId' | 'overridesId'>): Promise<Kept[]> {
  const twin = overridesId === null ? [] : [{ areaId, overridesId }]
  return getPrisma().phone.findMany({
    where: { service: { OR: [{ id }, ...twin] } },
    select: { id: true, number: true, checks: CHECKS, doubts: DOUBTS },
  })
}

/** Numbers that are as they were keep their checks; with `verified` all look as they will once rung. */
function addChecks(phones: PhoneFact[], kept: Kept[], verified: boolean, now: Date): PhoneFact[] {
  const pairs = pairPhones(phones, kept)
  return phones.map((phone, at) => {
    const rung =
      verified && phone.number ? [{ number: phone.number, result: 'ANSWERED', checkedAt: now } as const] : []
    return { ...phone, checks: [...rung, ...(pairs[at]?.checks ?? [])], doubts: pairs[at]?.doubts }
  })
}

/**
 * What the directory would hold with a service as it was typed.
 * @param kept its rows as `readKeptPhones` gives them
 * @param verified as if each of its numbers had just been rung
 */
export function substitute(
  facts: CardFacts,
  typed: ServiceFact,
  kept: Kept[],
  { verified, now }: { verified: boolean; now: Date },
): CardFacts {
  const isSame = (service: ServiceFact) =>
    service.id === typed.id ||
    (typed.overridesId !== null &&
      service.areaId === typed.areaId &&
      service.overridesId === typed.overridesId)
  const phones = addChecks(typed.phones, kept, verified, now)
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
  const [area, kept, category, organization] = await Promise.all([
    findShownArea(typed.areaId, path),
    readKeptPhones(typed),
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
      resolveCard(substitute(await readCardFacts(shown, now), service, kept, { verified, now }), now),
    readNumbers: card => readNumbersOf(card, service.overridesId ?? service.id),
  }
}
