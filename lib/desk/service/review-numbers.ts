import 'server-only'
import { getArea } from '@/lib/directory/area/areas'
import { readCardFacts } from '@/lib/directory/card/cards'
import { type LineNumbers, readNumbersOf } from '@/lib/directory/card/line-numbers'
import { type CardFacts, resolveCard } from '@/lib/directory/card/resolve'
import { readKeptPhones, substitute } from '@/lib/directory/service/preview'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { toTypedService } from '@/lib/directory/service/typed-service'
import { OPEN_STATES } from '@/lib/revision/proposal/working-copy'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'

/** Which numbers of a line residents of the area see, and which wait; null where they do not see the line. */
export type ReviewNumbers = { now: LineNumbers | null; after: LineNumbers | null }

const ROW = {
  areaId: true,
  area: { select: { code: true } },
  recordId: true,
  snapshot: true,
  withdraws: true,
} as const

/** An override of what is withdrawn is on no card, either. */
function withdraw(facts: CardFacts, id: number | null): CardFacts {
  return { ...facts, services: facts.services.filter(s => s.id !== id && s.overridesId !== id) }
}

/**
 * What an undecided proposal about a service does to the numbers that residents see: now, and once it is out.
 * @returns null for what is no such proposal
 * @throws Refused role or area
 */
export async function readReviewNumbers(actor: Actor, revisionId: number): Promise<ReviewNumbers | null> {
  const row = await getPrisma().revision.findFirst({
    where: { id: revisionId, kind: 'SERVICE', state: { in: OPEN_STATES } },
    select: ROW,
  })
  if (!row) return null
  await requireMay(actor, 'record:edit', row.areaId)
  const tree = await getArea(row.area.code)
  if (!tree) return null
  const at = now()
  const facts = await readCardFacts(tree, at)
  const { organizationId: _, ...typed } = toTypedService(row.snapshot as ServiceSnapshot, row.recordId)
  const service = { ...typed, organization: null }
  const changed = row.withdraws
    ? withdraw(facts, row.recordId)
    : substitute(facts, service, await readKeptPhones(service), { verified: false, now: at })
  const read = (said: CardFacts) => readNumbersOf(resolveCard(said, at), service.overridesId ?? service.id)
  return { now: read(facts), after: read(changed) }
}
