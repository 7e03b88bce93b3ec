import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { holdAccount } from '@/lib/staff/session/standing'
import { getPrisma } from '@/lib/system/database/database'
import { DatabaseUnavailable } from '@/lib/system/outage/outage'
import { shareInProcess } from '@/lib/system/process/shared'

/** A PostgreSQL that lost one of its processes is back within seconds. */
const TRIES = 6
const PAUSE_MS = 500

const undone = shareInProcess('undone', () => new WeakSet<object>())

/** Whether it is known of a failed call that nothing was done. */
export function isUndone(error: unknown): boolean {
  return error instanceof Object && undone.has(error)
}

/** Waits until the broken transaction has ended, either way: it holds the account. */
async function waitForEnd(staffId: number): Promise<void> {
  for (let left = TRIES; ; left--) {
    try {
      await getPrisma().$transaction(db => holdAccount(db, staffId))
      return
    } catch (error) {
      if (left === 1) throw new DatabaseUnavailable('nobody knows whether it was done', { cause: error })
      await setTimeout(PAUSE_MS)
    }
  }
}

type Sent = { staffId: number; isSent: boolean }

/**
 * What became of a form whose work failed. Where the connection broke while the change was about to become so, the
 * database is asked; everything else is rolled back by its failure.
 * @param find reads whether the form is done
 * @returns what to tell the form where it is done; null where it is not, and then isUndone of the error
 * @throws DatabaseUnavailable while nobody can know: the next sending of the form will tell
 */
export async function settleCall<A>(
  error: unknown,
  { staffId, isSent }: Sent,
  find: () => Promise<A | null>,
): Promise<A | null> {
  if (isSent) await waitForEnd(staffId)
  // Also of what was not sent: a twin that was first may be why this one was refused. Where the database is silent it
  // is known all the same that this one did nothing.
  const answer = await find().catch(failure => {
    if (isSent) throw new DatabaseUnavailable('nobody knows whether it was done', { cause: failure })
    return null
  })
  if (!answer && error instanceof Object) undone.add(error)
  return answer
}
