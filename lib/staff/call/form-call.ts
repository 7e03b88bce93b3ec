import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { addDays } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import type { FormState } from '@/lib/system/form/form-state'

/** Nobody sends a form again after so long. */
const KEPT_DAYS = 2

const DONE: FormState<never> = {
  status: 'failed',
  message: '刚才那一次其实已经办好了，只是回信没有到。请刷新这一页看，不用再点。',
}
const UNKNOWN: FormState<never> = {
  status: 'failed',
  message: '刚才那一次还没有办完，请过一会儿刷新这一页，看看办好了没有。',
}

/** @returns null where it is the first of its token, else what became of that */
async function begin(staffId: number, token: string): Promise<FormState<never> | null> {
  const db = getPrisma()
  await db.formCall.deleteMany({ where: { staffId, at: { lt: addDays(now(), -KEPT_DAYS) } } })
  const { count } = await db.formCall.createMany({
    data: { staffId, token, at: now() },
    skipDuplicates: true,
  })
  if (count === 1) return null
  const call = await db.formCall.findUnique({ where: { staffId_token: { staffId, token } } })
  return call?.doneAt ? DONE : UNKNOWN
}

/**
 * Does what a form asks for once, however often it is sent with the same token: an answer may be lost on its way
 * after everything was done. What was not done may be sent again.
 * @param token null: nobody will send it again
 */
export async function doOnce<T>(
  actor: Actor,
  token: string | null,
  run: () => Promise<FormState<T>>,
): Promise<FormState<T>> {
  if (token === null) return run()
  const known = await begin(actor.id, token)
  if (known) return known
  const { formCall } = getPrisma()
  const call = { staffId: actor.id, token }
  const free = () => formCall.deleteMany({ where: call })
  const note = (error: Error) => console.error(`form call ${token}: ${error.message}`)
  const state = await run().catch(async error => {
    await free().catch(note)
    throw error
  })
  // What cannot be marked stays begun: better not done again than done twice.
  const mark = () => formCall.updateMany({ where: call, data: { doneAt: now() } })
  await (state.status === 'done' ? mark() : free()).catch(note)
  return state
}
