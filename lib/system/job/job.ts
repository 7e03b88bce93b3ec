import 'server-only'
import { now } from '@/lib/system/clock/clock'
import { addMinutes } from '@/lib/system/clock/shanghai'
import { getDatabase } from '@/lib/system/database/database'

/** Work that the servers of one database do once in a while, whichever of them is there. */
export type Job = {
  /** Its name in the database: the same for ever. */
  name: string
  /** No more often than this. */
  everyMinutes: number
  /** Does it. What it has begun and not finished, the next run finishes. */
  run: () => Promise<void>
}

/** How often a server looks whether something is due. */
const LOOK_MS = 10 * 60_000

// Taken by whoever comes first, at once and in one statement: there is nobody else until it is due again. A run that
// a wrong clock has put far into the future does not stop the job until then.
const TAKE = `INSERT INTO "Job" ("name", "ranAt") VALUES ($1, $2)
  ON CONFLICT ("name") DO UPDATE SET "ranAt" = $2 WHERE "Job"."ranAt" <= $3 OR "Job"."ranAt" > $4`

/** Does a job if it is due and no other server has taken it. @returns whether it was done here */
export async function runIfDue({ name, everyMinutes, run }: Job): Promise<boolean> {
  const at = now()
  const values = [name, at, addMinutes(at, -everyMinutes), addMinutes(at, everyMinutes)]
  const { rowCount } = await getDatabase().pool.query(TAKE, values)
  if (!rowCount) return false
  await run()
  return true
}

/**
 * Looks after jobs as long as the process lives, not at its start: what residents open comes first. A failure is said,
 * and tried again when it is due again.
 */
export function startJobs(jobs: Job[]): void {
  const look = async () => {
    for (const job of jobs)
      await runIfDue(job).catch(error => console.error(`job ${job.name}: ${error.message}`))
  }
  setInterval(look, LOOK_MS).unref()
}
