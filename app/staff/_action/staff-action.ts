import 'server-only'
import { parseWithZod } from '@conform-to/zod/v4'
import { refresh } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { doOnce } from '@/lib/staff/call/form-call'
import { isUndone } from '@/lib/staff/call/settle'
import { logRefusal } from '@/lib/staff/log/log-refusal'
import { REFUSAL_WORDS } from '@/lib/staff/permission/refusal-words'
import { Refused } from '@/lib/staff/permission/refused'
import { type Actor, readActor } from '@/lib/staff/session/actor'
import type { FormState } from '@/lib/system/form/form-state'
import { sayPlainly } from '@/lib/system/form/plain-words'
import { askDatabase, CHANGE_PATIENCE_MS, DatabaseUnavailable } from '@/lib/system/outage/outage'

z.config({ localeError: sayPlainly })

/** Made by the form (components/staff/form/StaffForm). */
const callToken = z.string().regex(/^[0-9a-f]{32}$/)

export type StaffAction<T = unknown> = (previous: FormState, form: FormData) => Promise<FormState<T>>

const UNDONE = '数据库没有及时回应，这一次没有办成，什么都没有改。填好的内容还在，请再点一次。'
const UNKNOWN =
  '数据库暂时没有回应，还不知道存上没有。填好的内容还在，请过一会儿再点一次：存上了会告诉您，没存上就接着存，不会办两遍。'

/** A failure as a state of the form; what nobody expected is logged and said plainly. */
export function answerFailure(error: unknown): FormState<never> {
  unstable_rethrow(error)
  if (error instanceof Refused) return { status: 'refused', message: REFUSAL_WORDS[error.reason] }
  if (error instanceof DatabaseUnavailable)
    return { status: 'failed', message: isUndone(error.cause) ? UNDONE : UNKNOWN }
  console.error(error)
  return { status: 'failed', message: '出了点问题，没有保存。填好的内容还在，请再试一次。' }
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
        const submission = parseWithZod(form, { schema })
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
  return { status: 'invalid', message: '有几处要改，已在下面标出。', errors }
}
