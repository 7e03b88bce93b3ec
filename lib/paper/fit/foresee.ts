import 'server-only'
import { getArea } from '@/lib/directory/area/areas'
import { loadCards } from '@/lib/directory/card/bulk'
import { previewService } from '@/lib/directory/service/preview'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { toTypedService } from '@/lib/directory/service/typed-service'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { sampleFits } from './sample-fits'
import { LOOKED_LATER, saySampleFits } from './say-fits'
import { watchFits } from './watch-fits'

async function foresee(
  actor: Actor,
  snapshot: ServiceSnapshot,
  id: number | null,
): Promise<string | undefined> {
  const preview = await previewService(actor, toTypedService(snapshot, id), true)
  if (!preview) return undefined
  const { path } = await getPrisma().area.findUniqueOrThrow({
    where: { id: preview.area.id },
    select: { path: true },
  })
  const at = now()
  const readCard = async ({ code }: { code: string }) => {
    const area = await getArea(code)
    return area && preview.readCard(area, at)
  }
  const said = saySampleFits(await sampleFits(path, readCard, at), '发布出去、号码都核验过以后')
  void watchFits(path)
  return said
}

/** What has been done is done, whatever becomes of a look at its cards. */
async function sayAtMost(look: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await look()
  } catch (error) {
    console.error(error)
    return LOOKED_LATER
  }
}

/**
 * Says which cards a service that was saved leaves too full once it is published and its numbers have been rung.
 * Never throws.
 * @param id null: it is not there yet
 * @returns nothing where its area's card and those looked at below it fit
 */
export function foreseeService(
  actor: Actor,
  snapshot: ServiceSnapshot,
  id: number | null,
): Promise<string | undefined> {
  return sayAtMost(() => foresee(actor, snapshot, id))
}

async function sayFitsBelow(path: string): Promise<string | undefined> {
  const at = now()
  const readCard = async ({ id }: { id: number }) => (await loadCards([id], at)).get(id) ?? null
  const said = saySampleFits(await sampleFits(path, readCard, at), '照现在的号码和时间')
  void watchFits(path)
  return said
}

const PLACE = { area: { select: { path: true } } } as const

/** Says which cards are too full now that a service's number is shown and printed. Never throws. */
export function sayFitsOfService(serviceId: number): Promise<string | undefined> {
  return sayAtMost(async () => {
    const service = await getPrisma().service.findUnique({ where: { id: serviceId }, select: PLACE })
    return service ? sayFitsBelow(service.area.path) : undefined
  })
}

/** The same of a proposal that was published; of one that is no service's nothing is said. Never throws. */
export function sayFitsOfRevision(revisionId: number): Promise<string | undefined> {
  return sayAtMost(async () => {
    const where = { id: revisionId, kind: 'SERVICE' as const }
    const revision = await getPrisma().revision.findFirst({ where, select: PLACE })
    return revision?.area ? sayFitsBelow(revision.area.path) : undefined
  })
}
