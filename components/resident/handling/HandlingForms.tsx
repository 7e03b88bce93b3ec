import type { ReactNode } from 'react'
import { WordsField } from '@/components/resident/form/fields'
import { EMPTY_FORM, type FormState } from '@/components/resident/form/form-state'
import { PictureFields } from '@/components/resident/form/PictureFields'
import { PostForm } from '@/components/resident/form/PostForm'
import { Icon, type IconName } from '@/components/resident/icons'
import { DONE } from '@/lib/answer/handling/words'
import { type Act, type HandlingPage, WORDS } from './handling-page'

type Props = { page: HandlingPage }

/** What the handler wrote last on 办完了, to be sent once more with a picture that can be kept. */
function readDoneWords({ steps, name }: HandlingPage['handled']): string {
  const said = steps.findLast(({ office, text }) => office === name && text?.startsWith(`${DONE}：`))
  return said?.text?.slice(DONE.length + 1) ?? ''
}

function stateOf({ wrong, lost, handled }: HandlingPage, act: Act): FormState {
  if (act === 'done' && lost.length) return { errors: {}, values: { [WORDS.done]: readDoneWords(handled) } }
  return wrong?.act === act ? wrong.state : EMPTY_FORM
}

type Key = { icon: IconName; name: string; about: string }

function Words({ icon, name, about }: Key) {
  return (
    <>
      <Icon name={icon} />
      <span>
        <b>{name}</b>
        <small>{about}</small>
      </span>
    </>
  )
}

type FoldProps = Props &
  Key & {
    act: Exclude<Act, 'take'>
    label: string
    send: string
    withFiles?: true
    children?: ReactNode
  }

/** A form that opens under the thumb; open from the start where something in it is to be mended. */
function Fold({ page, act, label, send, withFiles, children, ...key }: FoldProps) {
  const state = stateOf(page, act)
  return (
    <details className="do" open={state !== EMPTY_FORM || undefined}>
      <summary className="tap">
        <Words {...key} />
      </summary>
      <PostForm action={page.path} token={page.formToken} state={state} withFiles={withFiles} send={send}>
        <input type="hidden" name="act" value={act} />
        <WordsField name={WORDS[act]} label={label} state={state} />
        {children}
      </PostForm>
    </details>
  )
}

function TakeForm({ page }: Props) {
  return (
    <PostForm action={page.path} token={page.formToken} state={stateOf(page, 'take')}>
      <button className="tap" type="submit" name="act" value="take">
        <Words icon="check" name="接单" about="这件事归我办" />
      </button>
    </PostForm>
  )
}

/** What can be reported of a case: one key each. */
export function HandlingForms({ page }: Props) {
  const { takenAt, doneAt } = page.handled
  return (
    <>
      {!takenAt && <TakeForm page={page} />}
      <Fold
        page={page}
        act="report"
        icon="pen"
        name="报进度"
        about="办到哪一步了，写几句"
        label="进度（居民看得到）"
        send="报上去"
      />
      <Fold
        page={page}
        act="done"
        icon="check"
        name={doneAt ? '再报一次办完了' : '办完了'}
        about="写怎么办的，拍一张照片"
        label="怎么办的（居民看得到）"
        send="报办完了"
        withFiles
      >
        <PictureFields most={1} />
        <p className="note">请不要拍到人脸、门牌和车牌。</p>
      </Fold>
      {!doneAt && (
        <Fold
          page={page}
          act="decline"
          icon="cross"
          name="办不了"
          about="不归我管，或者办不成"
          label="为什么（只给交办单位看）"
          send="告诉交办单位"
        />
      )}
    </>
  )
}
