import { WordsField } from '@/components/resident/form/fields'
import { EMPTY_FORM, type FormState } from '@/components/resident/form/form-state'
import { PictureFields } from '@/components/resident/form/PictureFields'
import { PostForm } from '@/components/resident/form/PostForm'
import { link } from '@/components/resident/link'
import { GradeTaps } from '@/components/resident/say/RatingView'
import { MOST_PICTURES, type OwnCase } from '@/lib/answer/case/read-case'

/** What a number lets its bearer do. */
export type CaseDeed = 'add' | 'rate' | 'reopen' | 'pictures' | 'withdraw' | 'erase'

export type DeedState = { deed: CaseDeed; state: FormState } | null

type Props = {
  own: OwnCase
  token: string
  big: boolean
  /** Which form was sent and could not be done. */
  tried: DeedState
}

type DeedProps = Props & {
  deed: CaseDeed
  send?: string
  isPlain?: boolean
  withFiles?: boolean
  children?: React.ReactNode | ((state: FormState) => React.ReactNode)
}

function DeedForm({ own, token, big, tried, deed, send, isPlain, withFiles, children }: DeedProps) {
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

/** An office has asked, and nobody has answered yet. */
function isAsked({ steps }: OwnCase): boolean {
  const last = steps.findLast(({ kind }) => kind === 'ASKED' || kind === 'ADDED')
  return last?.kind === 'ASKED'
}

function labelOf(own: OwnCase): string {
  if (isAsked(own)) return '回答上面的问题'
  return own.kind === 'RATING' ? '说说哪里不好' : '再补几句'
}

/** What whoever sent a case may do now: answer, add, rate, open again. */
export function CaseForms(props: Props) {
  const { own } = props
  const { may, pictures } = own
  return (
    <>
      {may.rate && (
        <section>
          <h2 id="grade">办得怎么样？</h2>
          <DeedForm {...props} deed="rate">
            <GradeTaps />
          </DeedForm>
        </section>
      )}
      {may.reopen && (
        <section>
          <h2>还没办好？</h2>
          <DeedForm {...props} deed="reopen" send="请再办一次">
            {state => <WordsField name="text" label="写下哪里没办好" state={state} />}
          </DeedForm>
        </section>
      )}
      {may.add && (
        <section id="more">
          <DeedForm {...props} deed="add" send="补上" isPlain={!isAsked(own)}>
            {state => <WordsField name="text" label={labelOf(own)} state={state} />}
          </DeedForm>
        </section>
      )}
      {may.addPictures && (
        <section>
          <DeedForm {...props} deed="pictures" send="传照片" isPlain withFiles>
            <PictureFields most={MOST_PICTURES - pictures.length} />
          </DeedForm>
        </section>
      )}
      <End {...props} />
    </>
  )
}

/** Taking it back, and having it deleted, stand last and apart. */
function End(props: Props) {
  const { may, isEmptied } = props.own
  if (isEmptied) return null
  return (
    <details className="fold">
      <summary>不想办了，或者想删掉</summary>
      {may.withdraw && <DeedForm {...props} deed="withdraw" send="撤回，不用办了" isPlain />}
      <p className="note">删掉以后，您写的字、照片和电话都没有了，找不回来；正在办的也不再办。</p>
      <DeedForm {...props} deed="erase" send="删掉我写的" isPlain />
    </details>
  )
}
