'use client'
import { Stack } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { saveRecord } from '@/app/staff/_record/actions'
import type { RecordAnswer } from '@/app/staff/_record/answer'
import { SubmitButton } from '@/components/staff/form/fields'
import { leaveWord } from '@/components/staff/form/last-word'
import { LOST } from '@/components/staff/form/lost'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { forgetUnsaved } from '@/components/staff/form/unsaved-store'
import { type FormValues, textOf } from '@/components/staff/form/values'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { type FormState, IDLE } from '@/lib/system/form/form-state'
import { CONFLICT_PANEL, ConflictPanel } from './ConflictPanel'
import { listNext } from './next-steps'
import { StateBanner } from './StateBanner'

type Props = {
  record: OpenRecord
  /** What the fields start with, by the names of the snapshot. */
  values: FormValues
  /** Fields of the snapshot that nobody changes here. */
  hidden?: Record<string, string | number>
  /** Said beside the buttons, about what is typed. */
  note?: ReactNode
  onTyped?: (form: HTMLFormElement) => void
  children: ReactNode
}

const MINE: FormState = {
  status: 'conflict',
  message: '用您填的这一版。',
  more: '再点一次保存，就算数。',
}

const whereNow = () => window.location.pathname + window.location.search

/**
 * The form of any record: its state, its fields, the buttons its reader may press, and, when somebody else
 * changed it meanwhile, both versions. It begins anew whenever the record says something new, and then says what
 * was said of the form before it.
 */
export function RecordForm({ record, ...rest }: Props) {
  return (
    <Stack gap="md">
      <StateBanner record={record} />
      <Fields key={record.seen} record={record} {...rest} />
    </Stack>
  )
}

function Fields({ record, values, hidden = {}, note, onTyped, children }: Props) {
  const router = useRouter()
  // Having seen the other version, a save may go over it.
  const [acknowledged, setAcknowledged] = useState<string | null>(null)
  const [said, setSaid] = useState<FormState | null>(null)
  const { kind, recordId, revisionId, seen, unsavedKey } = record
  // Not when the form shows its state: the record that comes with the answer may have replaced the form by then.
  const save = async (previous: FormState, form: FormData) => {
    const state = await saveRecord(previous, form)
    setSaid(null)
    if (state.status === 'conflict')
      return { ...state, next: [{ href: `#${CONFLICT_PANEL}`, label: '看两版哪里不同，选一版' }] }
    if (state.status !== 'done') return state
    forgetUnsaved(unsavedKey)
    const path = (state.data as RecordAnswer | undefined)?.path
    if (path && path !== whereNow()) router.replace(path)
    return { ...state, next: listNext(record, form.get('intent') === 'publish') }
  }
  const keepMine = (other: string) => {
    setAcknowledged(other)
    setSaid(MINE)
  }
  // What was typed stays in the history; where it cannot, it stays in the form.
  const takeTheirs = async (form: HTMLFormElement) => {
    const typed = new FormData(form)
    typed.set('intent', 'aside')
    const kept = await saveRecord(IDLE, typed).catch(() => LOST)
    if (kept.status !== 'done') return setSaid(kept)
    forgetUnsaved(unsavedKey)
    leaveWord(kept)
    router.refresh()
  }
  return (
    <StaffForm
      action={save}
      values={{ ...values, seen }}
      hidden={{ ...hidden, recordKind: kind, recordId: recordId ?? '', revisionId: revisionId ?? '' }}
      unsavedKey={unsavedKey}
      untouched="还没有改动"
      said={said}
      standsIn
      onTyped={onTyped}
      actions={<Buttons mayPublish={record.mayPublish} />}
    >
      {(state, start) => {
        const conflict = (state.data as RecordAnswer | undefined)?.conflict
        return (
          <>
            <input type="hidden" name="seen" value={acknowledged ?? textOf(start.seen)} readOnly />
            {children}
            {note}
            {state.status === 'conflict' && conflict && conflict.seen !== acknowledged && (
              <ConflictPanel
                conflict={conflict}
                onKeepMine={() => keepMine(conflict.seen)}
                onTakeTheirs={takeTheirs}
              />
            )}
          </>
        )
      }}
    </StaffForm>
  )
}

/** The first is what Enter does: it shows nobody anything. */
function Buttons({ mayPublish }: { mayPublish: boolean }) {
  return (
    <>
      <SubmitButton intent="draft" variant="default">
        存草稿
      </SubmitButton>
      {mayPublish ? (
        <SubmitButton intent="publish">发布</SubmitButton>
      ) : (
        <SubmitButton intent="submit">提交审核</SubmitButton>
      )}
    </>
  )
}
