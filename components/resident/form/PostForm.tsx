import type { ReactNode } from 'react'
import type { FormState } from './form-state'

type Props = {
  /** Where it is sent: its own address, with what the page was opened by. */
  action: string
  token: string
  state: FormState
  /** Pictures come with it. */
  withFiles?: boolean
  children: ReactNode
  /** On its button; left out where each answer sends by itself. */
  send?: string
  isPlain?: boolean
}

/** What is wrong, above the form, with a way to each place. */
function Said({ state }: { state: FormState }) {
  const wrong = Object.entries(state.errors)
  if (!state.message && wrong.length === 0) return null
  return (
    <div className="said" role="alert">
      <p>{state.message ?? '还没有发出去，请改一下：'}</p>
      {wrong.map(([name, words]) => (
        <p key={name}>
          <a href={`#${name}`}>{words}</a>
        </p>
      ))}
    </div>
  )
}

/**
 * A form of a resident: signed, so that what only posts is known, and with a field that nobody sees but what fills in
 * every field.
 */
export function PostForm({ action, token, state, withFiles, children, send, isPlain }: Props) {
  return (
    <form method="post" action={action} encType={withFiles ? 'multipart/form-data' : undefined} noValidate>
      <Said state={state} />
      <input type="hidden" name="token" value={token} />
      <p className="trap" aria-hidden="true">
        <label>
          这一栏请空着
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      {children}
      {send && (
        <button type="submit" className={isPlain ? 'send plain' : 'send'}>
          {send}
        </button>
      )}
    </form>
  )
}
