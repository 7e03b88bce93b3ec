import { EMPTY_FORM, type FormState } from '@/components/resident/form/form-state'
import { PostForm } from '@/components/resident/form/PostForm'
import { link } from '@/components/resident/link'
import type { OwnCase } from '@/lib/answer/case/read-case'

/** What a number lets its bearer do. */
export type CaseDeed = 'add' | 'rate' | 'correct' | 'reopen' | 'explain' | 'pictures' | 'withdraw' | 'erase'
/** Those that are asked about once more. */
export type SureDeed = 'withdraw' | 'erase'

export type DeedState = { deed: CaseDeed; state: FormState } | null

export type CaseFormProps = {
  own: OwnCase
  token: string
  big: boolean
  /** Which form was sent and could not be done. */
  tried: DeedState
}

type DeedProps = CaseFormProps & {
  deed: CaseDeed
  send?: string
  isPlain?: boolean
  withFiles?: boolean
  children?: React.ReactNode | ((state: FormState) => React.ReactNode)
}

/** One thing to be done, with what was typed and could not be. */
export function DeedForm({ own, token, big, tried, deed, send, isPlain, withFiles, children }: DeedProps) {
  const state = tried?.deed === deed ? tried.state : EMPTY_FORM
  return (
    <PostForm
      action={link(`/s/${own.number}`, big)}
      token={token}
      state={state}
      send={send}
      isPlain={isPlain}
      withFiles={withFiles}
    >
      <input type="hidden" name="do" value={deed} />
      {typeof children === 'function' ? children(state) : children}
    </PostForm>
  )
}
