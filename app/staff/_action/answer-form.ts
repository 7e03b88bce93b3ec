import 'server-only'
import { logRefusal } from '@/lib/staff/log/log-refusal'
import { isSignedOut, Refused } from '@/lib/staff/permission/refused'
import type { FormState } from '@/lib/system/form/form-state'
import { answerFailure } from './staff-action'

const STATUSES: Record<FormState['status'], number> = {
  idle: 200,
  done: 200,
  invalid: 400,
  refused: 403,
  conflict: 409,
  failed: 503,
}

/**
 * Answers a form that is sent to a route rather than to an action (files are: an action takes 1 MB).
 * @param run its next state
 */
export async function answerForm(run: () => Promise<FormState>): Promise<Response> {
  try {
    const state = await run()
    return Response.json(state, { status: STATUSES[state.status] })
  } catch (error) {
    await logRefusal(error)
    const state = answerFailure(error)
    const isOut = error instanceof Refused && isSignedOut(error.reason)
    return Response.json(state, { status: isOut ? 401 : STATUSES[state.status] })
  }
}
