import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import type { FormState } from '@/lib/system/form/form-state'
import { shareInProcess } from '@/lib/system/process/shared'
import { settleCall } from './settle'

type Db = Pick<Prisma.TransactionClient, 'formCall'>

/** A form that was sent, while it is being done. */
type Call = {
  staffId: number
  token: string
  /** Its change was made and is about to become so: only the database knows from here on whether it did. */
  isSent: boolean
  /** It became so. */
  isDone: boolean
}

// Not handed down as a parameter: every function of lib that changes something would carry it past its own matter.
const calls = shareInProcess('form calls', () => new AsyncLocalStorage<Call>())

/** The form was done before; for doOnce alone. */
class DoneBefore extends Error {}

/** A mistake of ours: a crash between two transactions would leave half of a form done, and the rest never to be. */
class SecondTransaction extends Error {
  constructor() {
    super('A form is done in one transaction; this one began a second.')
  }
}

/**
 * For changeAs, while the account is held: twins of one form wait for each other there.
 * @throws DoneBefore where the form that is being done was done by an earlier sending; SecondTransaction
 */
export async function requireFirst(db: Db): Promise<void> {
  const call = calls.getStore()
  if (!call) return
  if (call.isDone) throw new SecondTransaction()
  if (await findAnswer(db, call)) throw new DoneBefore()
}

/**
 * For changeAs, at the end of the transaction: from its commit on the form is done, and never before.
 * @param deeds in Chinese: what was done
 * @param goOn what the form needs to go on; kept as it is, so nothing secret
 */
export async function markDone(db: Db, deeds: string, goOn: unknown): Promise<void> {
  const call = calls.getStore()
  if (!call) return
  const { staffId, token } = call
  const answer = { message: deeds, data: goOn } as Prisma.InputJsonObject
  await db.formCall.create({ data: { staffId, token, at: now(), answer }, select: { token: true } })
  call.isSent = true
}

/** For changeAs, after the commit. */
export function noteCommitted(): void {
  const call = calls.getStore()
  if (call) call.isDone = true
}

type Answer = FormState<never> & { data?: never }

/** What a form is told that was done before, null where it was not. */
async function findAnswer(db: Db, { staffId, token }: Call): Promise<Answer | null> {
  const where = { staffId_token: { staffId, token } }
  const row = await db.formCall.findUnique({ where, select: { answer: true } })
  if (!row) return null
  const { message, data } = (row.answer ?? {}) as { message?: string; data?: never }
  const what = message ? `：${message}` : ''
  return {
    status: 'done',
    again: true,
    message: `刚才那一次其实已经办好了，只是回信没有到${what}。`,
    data,
  }
}

/**
 * Does what a form asks for once, however often it is sent with the same token: an answer may be lost on its way after
 * everything was done, or the server may die in the middle. What was not done is done now; what was is said to be.
 * @param token null: nobody will send it again
 * @throws what `run` throws; isUndone tells of it whether it is known that nothing was done
 */
export async function doOnce<T>(
  actor: Actor,
  token: string | null,
  run: () => Promise<FormState<T>>,
): Promise<FormState<T>> {
  if (token === null) return run()
  const call: Call = { staffId: actor.id, token, isSent: false, isDone: false }
  const find = () => findAnswer(getPrisma(), call)
  const known = await find()
  if (known) return known
  try {
    const state = await calls.run(call, run)
    // A twin may have been first: then what it changed is what stood in the way.
    return (state.status !== 'done' && !call.isDone && (await find())) || state
  } catch (error) {
    if (error instanceof SecondTransaction) throw error
    const answer = await settleCall(error, call, find)
    if (answer) return answer
    throw error
  }
}
