import type { BatchWish } from '@/lib/paper/batch/batch-plan'
import { listBatchAreas } from '@/lib/paper/batch/batch-scope'
import { startBatch } from '@/lib/paper/batch/steer-batch'
import type { Actor } from '@/lib/staff/session/actor'

/** A plan for every place of a subtree: ten copies for the first, one more for each that follows. */
export async function planBatch(actor: Actor, areaId: number, extra: Partial<BatchWish> = {}) {
  const areas = await listBatchAreas(actor, { kind: 'subtree', areaId })
  const copies = areas.map((area, i) => ({ areaId: area.areaId, copies: 10 + i }))
  const plan: BatchWish = { layout: 'a5', use: 'HANDOUT', fallbacks: [], areas: copies, ...extra }
  return plan
}

/** Starts a batch. @throws Error when it does not start */
export async function beginBatch(actor: Actor, plan: BatchWish, title: string) {
  const started = await startBatch(actor, plan, title)
  if (started.status !== 'started') throw new Error(started.status)
  return started
}
