import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'

/** A run that has not been heard of for so long is no longer there (its process was killed). */
const BEAT_LOST_MS = 60_000

const BATCH = {
  id: true,
  areaId: true,
  title: true,
  layout: true,
  use: true,
  state: true,
  total: true,
  done: true,
  runner: true,
  beatAt: true,
  reason: true,
  createdAt: true,
  endedAt: true,
  createdBy: true,
  files: { select: { position: true, name: true, pages: true }, orderBy: { position: 'asc' } },
} as const

type BatchRow = {
  id: number
  areaId: number
  title: string
  state: 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED'
  runner: string
  beatAt: Date
}

/** LOST: it says that it runs, and nobody runs it. */
export type BatchState = BatchRow['state'] | 'LOST'

export const BATCH_STATES: Record<BatchState, string> = {
  RUNNING: '正在排版',
  DONE: '已印好',
  CANCELLED: '已取消',
  FAILED: '没有印成',
  LOST: '中断了',
}

/** What of a batch's row leaves this folder: its state as it is, not as a run that died left it. */
export function show<T extends BatchRow>(row: T) {
  const { runner: _, beatAt, ...batch } = row
  const lost = row.state === 'RUNNING' && now().getTime() - beatAt.getTime() > BEAT_LOST_MS
  return { ...batch, state: (lost ? 'LOST' : row.state) as BatchState }
}

/**
 * The row of a batch, for the files of this folder; null where there is none.
 * @throws Refused where the account may not print there
 */
export async function readBatch(actor: Actor, batchId: number) {
  const row = await getPrisma().printBatch.findUnique({
    where: { id: batchId },
    select: { ...BATCH, plan: true },
  })
  if (!row) return null
  await requireMay(actor, 'card:print', row.areaId)
  return row
}

/**
 * One batch and how far it has come; null where there is none.
 * @throws Refused where the account may not print there
 */
export async function getBatch(
  actor: Actor,
  batchId: number,
): Promise<(BatchDetail & { isRepeated: boolean }) | null> {
  const row = await readBatch(actor, batchId)
  if (!row) return null
  const { plan, ...batch } = row
  return { ...show(batch), isRepeated: (plan as { pages?: unknown }).pages === 'repeated' }
}

/** A batch and its files, as lists have it. */
export type BatchDetail = Awaited<ReturnType<typeof listBatches>>[number]

/** The batches of an account's subtree, newest first. @throws Refused where the account may not print */
export async function listBatches(actor: Actor) {
  await requireMay(actor, 'card:print', actor.area.id)
  const rows = await getPrisma().printBatch.findMany({
    where: { area: { path: { startsWith: actor.area.path } } },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: BATCH,
  })
  return rows.map(show)
}

/**
 * A file of a finished batch, null before.
 * @param position which of its files, from 0
 * @throws Refused where the account may not print there
 */
export async function readBatchFile(actor: Actor, batchId: number, position = 0): Promise<Uint8Array | null> {
  if (!(await readBatch(actor, batchId))) return null
  const where = { batchId_position: { batchId, position } }
  const row = await getPrisma().printFile.findUnique({ where, select: { data: true } })
  return row?.data ?? null
}
