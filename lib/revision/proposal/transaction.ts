import 'server-only'
import type { Db } from '@/lib/record/definition'
import { getPrisma } from '@/lib/system/database/database'
import { isAlreadyThere, isExcluded } from '@/lib/system/database/violations'
import type { Outcome } from './outcome'

/** Rolls a transaction back and carries the answer out of it. */
class Abandoned extends Error {
  constructor(readonly outcome: Outcome) {
    super('abandoned')
  }
}

/** Ends the transaction without a trace and answers this. */
export function abandon(outcome: Outcome): never {
  throw new Abandoned(outcome)
}

/** Runs a change whole or not at all. What the database's own constraints refuse is an answer, too. */
export async function runChange(change: (db: Db) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await getPrisma().$transaction(change, { timeout: 8000, maxWait: 2000 })
  } catch (error) {
    if (error instanceof Abandoned) return error.outcome
    if (!isAlreadyThere(error) && !isExcluded(error)) throw error
    return { ok: false, why: 'impossible', message: '同一时间有人存了同样的记录，请刷新后再看' }
  }
}
