'use client'
import { type FormEvent, startTransition, useActionState, useRef } from 'react'
import { type FormState, IDLE } from '@/lib/system/form/form-state'
import { LOST } from './lost'

export type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** Not randomUUID: an office may run this without a certificate, where browsers do not give it. */
function makeToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/**
 * Sends a form to its action. A rejected call is a lost connection: an answer like another, with everything kept.
 * @param onAnswer called with each answer at once, not by an effect: the page that comes with it may already be
 *   without this form
 */
export function useCall(action: Action, onAnswer: (state: FormState) => void) {
  // The same until what it asks for is done: an answer may be lost on its way.
  const token = useRef('')
  const busy = useRef(false)
  const call: Action = async (previous, form) => {
    const state = await action(previous, form).catch(() => LOST)
    busy.current = false
    if (state.status === 'done') token.current = ''
    onAnswer(state)
    return state
  }
  const [state, dispatch, pending] = useActionState(call, IDLE as FormState)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    // React would empty the fields of a form it submits itself.
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    // Sent from a field, by Enter: the fields rest meanwhile and would lose the focus to nobody.
    submitter?.focus()
    const typed = new FormData(event.currentTarget, submitter)
    token.current ||= makeToken()
    typed.set('call', token.current)
    // As the frame says it on the body: whoever is logged in by now may be somebody else.
    const { account } = document.body.dataset
    if (account) typed.set('openedBy', account)
    startTransition(() => dispatch(typed))
  }
  return { state, pending, submit }
}
