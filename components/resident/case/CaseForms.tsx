import { WordsField } from '@/components/resident/form/fields'
import { EMPTY_FORM, type FormState } from '@/components/resident/form/form-state'
import { PictureFields } from '@/components/resident/form/PictureFields'
import { PostForm } from '@/components/resident/form/PostForm'
import { link } from '@/components/resident/link'
import { GradeTaps } from '@/components/resident/say/RatingView'
import { Way } from '@/components/resident/Way'
import { MOST_PICTURES, type OwnCase } from '@/lib/answer/case/read-case'
import { nameGrade } from '@/lib/answer/case/words'

/** What a number lets its bearer do. */
export type CaseDeed = 'add' | 'rate' | 'correct' | 'reopen' | 'pictures' | 'withdraw' | 'erase'
/** Those that are asked about once more. */
export type SureDeed = 'withdraw' | 'erase'

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
      {may.correct && (
        <details className="fold" id="correct" open={props.tried?.deed === 'correct'}>
          <summary>点错了，改一改</summary>
          <p className="lead">
            您评的是<b>{nameGrade(own.rating ?? own.grade ?? 0)}</b>
            。点一下改成别的，今天可以改一次，只算改过的。
          </p>
          <DeedForm {...props} deed="correct">
            <GradeTaps />
          </DeedForm>
        </details>
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

/** Taking it back, and having it deleted, stand last and apart; each is asked about on a page of its own. */
function End({ own: { number, may, isEmptied }, big }: Props) {
  if (isEmptied) return null
  const ask = (deed: SureDeed) => link(`/s/${number}?sure=${deed}`, big)
  return (
    <details className="fold">
      <summary>不想办了，或者想删掉</summary>
      {may.withdraw && (
        <Way to={ask('withdraw')} icon="cross" name="撤回，不用办了" about="下一页再问您一遍" />
      )}
      <Way to={ask('erase')} icon="cross" name="删掉我写的" about="下一页再问您一遍" />
    </details>
  )
}
