import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/resident/icons'
import { IMAGE_TYPES } from '@/lib/content/image/image-limits'
import { type Act, type HandlingPage, LONGEST_REPORT } from './handling-page'

type Props = { page: HandlingPage }

/** One form of the page: it posts to the page's own address. */
function Form({
  page,
  act,
  withFiles,
  children,
}: Props & { act: Act; withFiles?: true; children: ReactNode }) {
  return (
    <form method="post" action={page.path} encType={withFiles && 'multipart/form-data'}>
      <input type="hidden" name="token" value={page.formToken} />
      <input type="hidden" name="act" value={act} />
      {children}
    </form>
  )
}

type Words = { act: Act; label: string; hint?: string; required?: boolean }

function WordsField({ page, act, label, required }: Props & Words) {
  const typed = page.wrong?.act === act ? page.wrong.text : ''
  return (
    <label className="field">
      {label}
      <textarea name="text" defaultValue={typed} maxLength={LONGEST_REPORT} required={required} />
    </label>
  )
}

type Fold = { act: Act; icon: IconName; name: string; about: string; children: ReactNode }

/** Opens under the thumb; open from the start where something in it is to be mended. */
function Folded({ page, act, icon, name, about, children }: Props & Fold) {
  return (
    <details className="do" open={page.wrong?.act === act || undefined}>
      <summary className="tap">
        <Icon name={icon} />
        <span>
          <b>{name}</b>
          <small>{about}</small>
        </span>
      </summary>
      {children}
    </details>
  )
}

/** What can be reported of a case: one key each. */
export function HandlingForms({ page }: Props) {
  const { takenAt, doneAt } = page.handled
  return (
    <>
      {!takenAt && (
        <Form page={page} act="take">
          <button className="tap" type="submit">
            <Icon name="check" />
            <span>
              <b>接单</b>
              <small>这件事归我办</small>
            </span>
          </button>
        </Form>
      )}
      <Folded page={page} act="report" icon="pen" name="报进度" about="办到哪一步了，写几句">
        <Form page={page} act="report">
          <WordsField page={page} act="report" label="进度（居民看得到）" required />
          <button className="send" type="submit">
            报上去
          </button>
        </Form>
      </Folded>
      <Folded
        page={page}
        act="done"
        icon="check"
        name={doneAt ? '再报一次办完了' : '办完了'}
        about="写怎么办的，拍一张照片"
      >
        <Form page={page} act="done" withFiles>
          <WordsField page={page} act="done" label="怎么办的（居民看得到）" required />
          <label className="field">
            办好以后的照片
            <input type="file" name="picture" accept={IMAGE_TYPES} />
          </label>
          <p className="note">照片里的位置会去掉。请不要拍到人脸、门牌和车牌。</p>
          <button className="send" type="submit">
            报办完了
          </button>
        </Form>
      </Folded>
      {!doneAt && (
        <Folded page={page} act="decline" icon="cross" name="办不了" about="不归我管，或者办不成">
          <Form page={page} act="decline">
            <WordsField page={page} act="decline" label="为什么（只给交办单位看）" required />
            <button className="send" type="submit">
              告诉交办单位
            </button>
          </Form>
        </Folded>
      )}
    </>
  )
}
