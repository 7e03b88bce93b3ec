import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/lib/generated/prisma/client'
import { changeAs } from '@/lib/staff/call/change-as'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { idsOnPath } from '@/lib/system/tree/path'
import { type BatchWish, batchPlanSchema } from './batch-plan'
import { runBatch } from './batch-run'
import { commonPath, listBatchAreas } from './batch-scope'
import type { Run } from './batch-write'
import { readBatch, show } from './batches'

export type StartOutcome =
  | { status: 'started'; batchId: number; running: Promise<void> }
  | { status: 'nothing' }

/** Copies that somebody typed for one area: those of its households, for the next time. */
export type Household = { areaId: number; copies: number }

const REMEMBER = `UPDATE "Area" a SET "households" = d."copies"
  FROM jsonb_to_recordset($1::jsonb) AS d("areaId" int, "copies" int)
  WHERE a."id" = d."areaId" AND a."households" IS DISTINCT FROM d."copies"`

/**
 * Starts a batch and comes back at once; the run goes on by itself and is watched through `getBatch`.
 * @param plan areas in any order: they are put in the order of delivery
 * @param households of areas of the plan, remembered for the next batch
 * @returns `running` ends with the run, for those who want to wait
 * @throws Refused where the account may not print, also for a single area of the plan
 */
export async function startBatch(
  actor: Actor,
  plan: BatchWish,
  title: string,
  households: Household[] = [],
): Promise<StartOutcome> {
  const copiesOf = new Map(plan.areas.map(area => [area.areaId, area.copies]))
  const areas = await listBatchAreas(actor, { kind: 'picked', areaIds: [...copiesOf.keys()] })
  const found = new Set(areas.map(area => area.areaId))
  // An area out of reach is refused and noted; one withdrawn meanwhile is left out.
  for (const id of copiesOf.keys()) if (!found.has(id)) await requireMay(actor, 'card:print', id)
  if (areas.length === 0) return { status: 'nothing' }
  const areaId = idsOnPath(commonPath(areas.map(area => area.path))).at(-1)!
  const ordered = batchPlanSchema.parse({
    ...plan,
    areas: areas.map(area => ({ areaId: area.areaId, copies: copiesOf.get(area.areaId)! })),
  })
  const runner = randomUUID()
  const write = async (tx: Prisma.TransactionClient) => {
    const at = now()
    const by = { createdById: actor.id, createdBy: actor.name, createdAt: at, beatAt: at }
    const { layout, use } = ordered
    const data = { areaId, title, plan: ordered, layout, use, total: areas.length, runner, ...by }
    const made = await tx.printBatch.create({ data, select: { id: true } })
    const summary = `${title}：${areas.length}个地方`
    const counted = JSON.stringify(households.filter(({ areaId: id }) => found.has(id)))
    await tx.$executeRawUnsafe(REMEMBER, counted)
    await writeLog(tx, { actor, areaId, action: 'batch.start', summary })
    return made.id
  }
  const batchId = await changeAs(actor, write, { goOn: id => ({ batchId: id }) })
  const run: Run = { batchId, runner, areaId, title, by: { id: actor.id, name: actor.name } }
  return { status: 'started', batchId, running: runBatch(run, ordered) }
}

/**
 * Cancels a run: it stops at its next step, and nothing of it stays.
 * @returns false when it had ended already
 * @throws Refused where the account may not print there
 */
export async function cancelBatch(actor: Actor, batchId: number): Promise<boolean> {
  const row = await readBatch(actor, batchId)
  if (!row) return false
  return changeAs<boolean>(actor, async (tx, leave) => {
    const { count } = await tx.printBatch.updateMany({
      where: { id: batchId, state: 'RUNNING' },
      data: { state: 'CANCELLED', endedAt: now() },
    })
    if (count === 0) return leave(false)
    await writeLog(tx, { actor, areaId: row.areaId, action: 'batch.cancel', summary: `${row.title}：取消` })
    return true
  })
}

/**
 * Takes up a batch that failed, was cancelled or whose process is gone, from the beginning.
 * @returns null when there is nothing to take up
 * @throws Refused where the account may not print there
 */
export async function resumeBatch(actor: Actor, batchId: number): Promise<{ running: Promise<void> } | null> {
  const row = await readBatch(actor, batchId)
  if (!row || !['FAILED', 'CANCELLED', 'LOST'].includes(show(row).state)) return null
  const runner = randomUUID()
  const { areaId, title } = row
  const taken = await changeAs<{ plan: unknown } | null>(actor, async (tx, leave) => {
    const [batch] = await tx.printBatch.updateManyAndReturn({
      // Two who take it up at once: the second finds another runner and takes nothing; nor is taken what its
      // run, thought lost, has finished meanwhile.
      where: { id: batchId, runner: row.runner, state: { not: 'DONE' } },
      data: { state: 'RUNNING', runner, done: 0, beatAt: now(), endedAt: null, reason: null },
      select: { plan: true },
    })
    if (!batch) return leave(null)
    await writeLog(tx, { actor, areaId, action: 'batch.start', summary: `${title}：重新开始` })
    return batch
  })
  if (!taken) return null
  const run: Run = { batchId, runner, areaId, title, by: { id: actor.id, name: actor.name } }
  return { running: runBatch(run, batchPlanSchema.parse(taken.plan)) }
}
