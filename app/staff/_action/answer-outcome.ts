import type { AccountOutcome } from '@/lib/staff/call/outcome'
import type { FormState } from '@/lib/system/form/form-state'

/** The outcome of a change to an account as the state of its form. */
export function answerOutcome<T>(outcome: AccountOutcome<T>, done: string): FormState<T> {
  if (outcome.ok) return { status: 'done', message: done, data: outcome.value }
  const { field, message } = outcome
  if (!field) return { status: 'failed', message }
  return { status: 'invalid', message: '有几处要改，已经标出来了。', errors: { [field]: [message] } }
}

/** What to answer when a new password and its repetition differ, or null. */
export function answerMismatch(password: string, repeated: string): FormState<never> | null {
  if (password === repeated) return null
  return {
    status: 'invalid',
    message: '有几处要改，已经标出来了。',
    errors: { repeated: ['两次填的密码不一样。'] },
  }
}
