import 'server-only'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { Db } from '@/lib/record/definition'
import { recordPath } from '@/lib/record/paths'
import { changeAs } from '@/lib/staff/call/change-as'
import type { Actor } from '@/lib/staff/session/actor'
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

/**
 * Runs a change whole or not at all. What the database's own constraints refuse is an answer, too.
 * @param kind of the record, where its form is to go on at its page
 * @throws Refused ended, where the account is no longer what it was
 */
export async function runChange(
  actor: Actor,
  change: (db: Db) => Promise<Outcome>,
  kind?: RecordKind,
): Promise<Outcome> {
  const goOn = (outcome: Outcome) =>
    kind && outcome.ok ? { path: recordPath(kind, outcome.recordId, outcome.revisionId) } : undefined
  const run = async (db: Db) => {
    const outcome = await change(db)
    return outcome.ok ? outcome : abandon(outcome)
  }
  try {
    return await changeAs(actor, run, { goOn })
  } catch (error) {
    if (error instanceof Abandoned) return error.outcome
    if (!isAlreadyThere(error) && !isExcluded(error)) throw error
    return { ok: false, why: 'impossible', message: '同一时间有人存了同样的记录，请刷新后再看' }
  }
}
