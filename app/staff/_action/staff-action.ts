import 'server-only'
import { refresh } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { PRESS_BUSY_WORDS, QueueFull } from '@/lib/paper/press/press'
import { doOnce } from '@/lib/staff/call/form-call'
import { isUndone } from '@/lib/staff/call/settle'
import { logRefusal } from '@/lib/staff/log/log-refusal'
import { REFUSAL_WORDS } from '@/lib/staff/permission/refusal-words'
import { isSignedOut, Refused } from '@/lib/staff/permission/refused'
import { type Actor, readActor } from '@/lib/staff/session/actor'
import type { FormState } from '@/lib/system/form/form-state'
import { sayPlainly } from '@/lib/system/form/plain-words'
import { DISK_FULL, DISK_FULL_MORE } from '@/lib/system/outage/disk-full'
import { askDatabase, CHANGE_PATIENCE_MS, DatabaseUnavailable, DiskFull } from '@/lib/system/outage/outage'
import { parseForm } from './parse-form'

z.config({ localeError: sayPlainly })

/** Made by the form (components/staff/form/StaffForm). */
const callToken = z.string().regex(/^[0-9a-f]{32}$/)

export type StaffAction<T = unknown> = (previous: FormState, form: FormData) => Promise<FormState<T>>

const UNDONE = '数据库没有及时回应，这一次没有办成，什么都没有改。填好的内容还在，请再点一次。'
const UNKNOWN =
  '数据库暂时没有回应，还不知道存上没有。填好的内容还在，请过一会儿再点一次：存上了会告诉您，没存上就接着存，不会办两遍。'

/** In a window of its own: what is typed stays, and is sent again from here. */
const LOG_IN = { href: '/staff/login', label: '在新窗口登录', apart: true }

function answerRefused({ reason }: Refused): FormState<never> {
  return { status: 'refused', message: REFUSAL_WORDS[reason], ...(isSignedOut(reason) && { next: [LOG_IN] }) }
}

/** A failure as a state of the form; what nobody expected is logged and said plainly. */
export function answerFailure(error: unknown): FormState<never> {
  unstable_rethrow(error)
  if (error instanceof Refused) return answerRefused(error)
  if (error instanceof DiskFull) return { status: 'failed', message: DISK_FULL, more: DISK_FULL_MORE }
  if (error instanceof DatabaseUnavailable)
    return { status: 'failed', message: isUndone(error.cause) ? UNDONE : UNKNOWN }
  if (error instanceof QueueFull) return { status: 'failed', message: PRESS_BUSY_WORDS }
  console.error(error)
  return { status: 'failed', message: '出了点问题，没有保存。填好的内容还在，请再试一次。' }
}

export const OF_ANOTHER: FormState<never> = {
  status: 'refused',
  message: '没有保存：这一页是另一个账号打开的。',
  more: '这台电脑上现在登录的是别人。请让他在新窗口里退出，用原来的账号登录，再点一次。',
  next: [LOG_IN],
}

/** One session ended and somebody else's began while the form stood open: what one wrote is not sent as another. */
export function isOfAnother(actor: Actor, form: FormData): boolean {
  const openedBy = form.get('openedBy')
  return openedBy !== null && openedBy !== String(actor.id)
}

/**
 * Every action of the app: reads who calls, parses what was typed, hands both to lib, answers the form.
 * The guard is on by default; lib authorises again for the record at hand.
 * @param schema what the form must say; field names may be nested ("phones[0].number")
 * @param run does it, and answers the form's next state; gets all that was sent, too, for fields no schema of its
 *   own can say
 */
export function staffAction<S extends z.ZodType, T>(
  schema: S,
  run: (actor: Actor, data: z.output<S>, form: FormData) => Promise<FormState<T>>,
  readCaller: () => Promise<Actor> = readActor,
): StaffAction<T> {
  return async (_previous, form) => {
    try {
      return await askDatabase(async () => {
        const actor = await readCaller()
        if (isOfAnother(actor, form)) return OF_ANOTHER
        const submission = parseForm(form, schema)
        if (submission.status !== 'success') return answerInvalid(submission.error)
        const sent = callToken.safeParse(form.get('call'))
        const work = () => run(actor, submission.value as z.output<S>, form)
        const state = await doOnce(actor, sent.data ?? null, work)
        // What the lost answer would have shown of it.
        if (state.again) refresh()
        return state
      }, CHANGE_PATIENCE_MS)
    } catch (error) {
      await logRefusal(error)
      return answerFailure(error)
    }
  }
}

/** Words at the fields the schema refused. */
export function answerInvalid(found: Record<string, string[] | null> | null | undefined): FormState<never> {
  const errors = Object.fromEntries(Object.entries(found ?? {}).map(([name, list]) => [name, list ?? []]))
  return { status: 'invalid', message: '有几处要改，已经标出来了。', errors }
}
