import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { listenToDeeds } from '@/lib/staff/log/deeds'
import type { Actor } from '@/lib/staff/session/actor'
import { holdAccount, requireStanding } from '@/lib/staff/session/standing'
import { getPrisma } from '@/lib/system/database/database'
import { markDone, noteCommitted, requireFirst } from './form-call'

/** Longer than any change takes, shorter than what a form waits for. */
const LIMITS = { timeout: 8000, maxWait: 2000 }

type Db = Prisma.TransactionClient

/** Rolls a transaction back and carries the answer out of it. */
class Left extends Error {
  constructor(readonly answer: unknown) {
    super('left')
  }
}

/** Ends a change without a trace and answers this. */
export type Leave<T> = (answer: T) => never

const leave = (answer: unknown): never => {
  throw new Left(answer)
}

export type ChangeOptions<T> = {
  /** An advisory lock that is taken before the account is held: for changes that hold more than one account. */
  turn?: number
  /** What the form needs to go on where its answer is lost and it is sent again; kept as it is, so nothing secret. */
  goOn?: (answer: T) => unknown
  /** The answer carries what is shown once and kept nowhere: a form that has lost it is told to do it anew. */
  isShownOnce?: true
}

/**
 * The one way to change anything for a member of staff: a transaction that is done whole or not at all. The account is
 * read anew in it and held until its end, so that a change of somebody who is deactivated at this moment is either
 * there before that or does not land; and the form that asked for it is marked as done in it (doOnce).
 * What commits was done: a change that comes to nothing ends by `leave`.
 * @throws Refused ended, where the account is no longer what it was when the call began
 */
export async function changeAs<T>(
  actor: Actor,
  change: (db: Db, leave: Leave<T>) => Promise<T>,
  { turn, goOn, isShownOnce }: ChangeOptions<T> = {},
): Promise<T> {
  const run = async (db: Db) => {
    if (turn !== undefined) await db.$executeRaw`SELECT pg_advisory_xact_lock(${turn})`
    const account = await holdAccount(db, actor.id)
    // Before the account is judged: what the form did may be what ended the session.
    await requireFirst(db)
    requireStanding(actor, account)
    const { answer, deeds } = await listenToDeeds(() => change(db, leave))
    const lost = isShownOnce ? '。只显示一次的内容没有收到，需要的话请再做一次' : ''
    await markDone(db, deeds + lost, goOn?.(answer))
    return answer
  }
  try {
    const answer = await getPrisma().$transaction(run, LIMITS)
    noteCommitted()
    return answer
  } catch (error) {
    if (error instanceof Left) return error.answer as T
    throw error
  }
}
