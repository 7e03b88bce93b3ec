import type { ReactNode } from 'react'
import { PlainText } from '@/components/resident/PlainText'
import { Way } from '@/components/resident/Way'
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

/** What is left where the same would be refused again: what was written, to be kept by its writer, and a way on. */
function Spent({ state, onward }: { state: FormState; onward: string }) {
  const { text } = state.values
  return (
    <>
      <Said state={state} />
      {text && (
        <>
          <p className="lead">您写的在这里，可以截屏存下：</p>
          <p className="lead">
            <PlainText text={text} />
          </p>
        </>
      )}
      <Way to={onward} icon="search" name="查我说过的" about="凭受理编号" />
    </>
  )
}

/**
 * A form of a resident: signed, so that what only posts is known, and with a field that nobody sees but what fills in
 * every field.
 */
export function PostForm({ action, token, state, withFiles, children, send, isPlain }: Props) {
  if (state.onward) return <Spent state={state} onward={state.onward} />
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
