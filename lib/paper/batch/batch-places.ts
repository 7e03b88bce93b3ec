import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import { batchPlanSchema } from './batch-plan'
import { listBatchAreas } from './batch-scope'

/** What a batch prints of a place. */
export type BatchPlace = { name: string; copies: number }
export type BatchPlaces = {
  /** In the order of delivery. */
  printed: BatchPlace[]
  /** Places of the same town or county that are not in the batch, as they are today. */
  left: string[]
}

/**
 * Who gets cards of a batch and who does not: a batch that is done says nothing of the places that were left out of it.
 * @returns null where there is no such batch, or what it was to print can no longer be read
 * @throws Refused where the account may not print there
 */
export async function listBatchPlaces(actor: Actor, batchId: number): Promise<BatchPlaces | null> {
  const db = getPrisma()
  const batch = await db.printBatch.findUnique({
    where: { id: batchId },
    select: { areaId: true, plan: true },
  })
  if (!batch) return null
  await requireMay(actor, 'card:print', batch.areaId)
  const plan = batchPlanSchema.safeParse(batch.plan)
  if (!plan.success) return null
  const { areas } = plan.data
  const ids = areas.map(({ areaId }) => areaId)
  const [named, all] = await Promise.all([
    db.area.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    listBatchAreas(actor, { kind: 'subtree', areaId: batch.areaId }),
  ])
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const planned = new Set(ids)
  return {
    printed: areas.map(({ areaId, copies }) => ({ name: names.get(areaId) ?? '', copies })),
    left: all.filter(({ areaId }) => !planned.has(areaId)).map(({ name }) => name),
  }
}
