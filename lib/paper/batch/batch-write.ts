import 'server-only'
import { sha256 } from '@/lib/paper/edition/hash'
import { insertEditions } from '@/lib/paper/edition/insert'
import type { EditionDraft } from '@/lib/paper/edition/types'
import { writeLog } from '@/lib/staff/log/log'
import { mayStill } from '@/lib/staff/session/standing'
import { now } from '@/lib/system/clock/clock'
import { getPatientDatabase } from '@/lib/system/database/database'
import type { BatchFile } from './batch-files'

/** The run no longer owns its batch: it was cancelled, or another run has taken it up. */
export class RunStopped extends Error {}

/** Whoever started the batch may no longer print there. */
export class StarterGone extends Error {}

export type Run = {
  batchId: number
  /** The run's own name; whoever finds another in the batch stops. */
  runner: string
  areaId: number
  title: string
  by: { id: number; name: string }
}

/**
 * Says how far a run has come, and that it is alive.
 * @throws RunStopped
 */
export async function beat(run: Run, done: number): Promise<void> {
  const { count } = await getPatientDatabase().prisma.printBatch.updateMany({
    where: { id: run.batchId, runner: run.runner, state: 'RUNNING' },
    data: { done, beatAt: now() },
  })
  if (count === 0) throw new RunStopped()
}

/**
 * Makes a whole batch visible: editions, codes, files and the batch's end in one transaction, or nothing.
 * Nothing of an account that was ended meanwhile appears: it says who printed.
 * @throws RunStopped; StarterGone; a unique violation when somebody printed one of the areas meanwhile
 */
export async function writeBatch(run: Run, drafts: EditionDraft[], files: BatchFile[]): Promise<void> {
  await getPatientDatabase().prisma.$transaction(
    async tx => {
      const { count } = await tx.printBatch.updateMany({
        where: { id: run.batchId, runner: run.runner, state: 'RUNNING' },
        data: { state: 'DONE', done: drafts.length, endedAt: now() },
      })
      if (count === 0) throw new RunStopped()
      await insertEditions(tx, drafts)
      for (const [position, { name, pages, pdf }] of files.entries()) {
        const data = Uint8Array.from(pdf)
        const kept = { batchId: run.batchId, position, name, pages, data, sha256: sha256(data) }
        await tx.printFile.create({ data: kept, select: { id: true } })
      }
      // Last, so that the account is held for a moment only.
      if (!(await mayStill(tx, run.by.id, 'card:print', run.areaId))) throw new StarterGone()
      const summary = `${run.title}：印好${drafts.length}个地方的卡`
      await writeLog(tx, { actor: run.by, areaId: run.areaId, action: 'batch.done', summary })
    },
    { timeout: 120_000, maxWait: 10_000 },
  )
}

/** Ends a run that cannot go on, with why in Chinese. A database that is gone is told nothing: the beat stops. */
export async function failBatch(run: Run, reason: string): Promise<void> {
  await getPatientDatabase().prisma.$transaction(async tx => {
    const { count } = await tx.printBatch.updateMany({
      where: { id: run.batchId, runner: run.runner, state: 'RUNNING' },
      data: { state: 'FAILED', reason, endedAt: now() },
    })
    if (count === 0) return
    const summary = `${run.title}：${reason}`
    await writeLog(tx, { actor: run.by, areaId: run.areaId, action: 'batch.failed', summary })
  })
}
