'use client'
import { Alert, Group, Stack } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react'
import { saveRecord } from '@/app/staff/_record/actions'
import type { RecordAnswer } from '@/app/staff/_record/answer'
import { SubmitButton } from '@/components/staff/form/fields'
import { LOST, StaffForm } from '@/components/staff/form/StaffForm'
import { forgetUnsaved } from '@/components/staff/form/use-unsaved'
import { type FormValues, textOf } from '@/components/staff/form/values'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { type FormState, IDLE } from '@/lib/system/form/form-state'
import { ConflictPanel } from './ConflictPanel'
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

/** What was said of a save whose record is found on another page from then on (a new one has its number now). */
let carried: { path: string; message: string } | null = null

const whereNow = () => window.location.pathname + window.location.search

function takeCarried(): string {
  const message = carried?.path === whereNow() ? carried.message : ''
  carried = null
  return message
}

/**
 * The form of any record: its state, its fields, the buttons its reader may press, and, when somebody else
 * changed it meanwhile, both versions. It begins anew whenever the record says something new.
 */
export function RecordForm({ record, ...rest }: Props) {
  const [done, setDone] = useState('')
  const banner = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const message = takeCarried()
    if (message) setDone(message)
  }, [record.seen])
  useEffect(() => {
    if (done) banner.current?.focus()
  }, [done, record.seen])
  return (
    <Stack gap="md">
      <StateBanner record={record} />
      {done && <Alert ref={banner} tabIndex={-1} color="green" role="status" title={done} />}
      <Fields key={record.seen} record={record} {...rest} onSaved={setDone} />
    </Stack>
  )
}

function Fields({
  record,
  values,
  hidden = {},
  note,
  onTyped,
  onSaved,
  children,
}: Props & { onSaved: (message: string) => void }) {
  const router = useRouter()
  // Having seen the other version, a save may go over it.
  const [acknowledged, setAcknowledged] = useState<string | null>(null)
  const { kind, recordId, revisionId, seen, unsavedKey } = record
  const leave = (state: FormState) => {
    const path = (state.data as RecordAnswer | undefined)?.path
    forgetUnsaved(unsavedKey)
    // Said together with the record that comes back: what is done to the form before that would be lost with it.
    startTransition(() => onSaved(state.message ?? ''))
    if (!path || path === whereNow()) return
    carried = { path, message: state.message ?? '' }
    router.replace(path)
  }
  // Not when the form shows its state: the record that comes with the answer may have replaced the form by then.
  const save = async (previous: FormState, form: FormData) => {
    const state = await saveRecord(previous, form)
    if (state.status === 'done') leave(state)
    return state
  }
  // What was typed stays in the history; where it cannot, it stays in the form.
  const takeTheirs = async (form: HTMLFormElement) => {
    const typed = new FormData(form)
    typed.set('intent', 'aside')
    const kept = await saveRecord(IDLE, typed).catch(() => LOST)
    if (kept.status !== 'done') return kept.message ?? ''
    forgetUnsaved(unsavedKey)
    window.location.reload()
    return ''
  }
  return (
    <StaffForm
      action={save}
      values={{ ...values, seen }}
      hidden={{ ...hidden, recordKind: kind, recordId: recordId ?? '', revisionId: revisionId ?? '' }}
      unsavedKey={unsavedKey}
      onTyped={form => {
        onSaved('')
        onTyped?.(form)
      }}
    >
      {(state, start) => {
        const conflict = (state.data as RecordAnswer | undefined)?.conflict
        return (
          <>
            <input type="hidden" name="seen" value={acknowledged ?? textOf(start.seen)} readOnly />
            {state.status === 'conflict' && conflict && conflict.seen !== acknowledged && (
              <ConflictPanel
                conflict={conflict}
                onKeepMine={() => setAcknowledged(conflict.seen)}
                onTakeTheirs={takeTheirs}
              />
            )}
            {acknowledged && (
              <Alert color="orange" role="status" title="下面是您填的。再点一次保存，就用这一版。" />
            )}
            {children}
            {note}
            <Buttons mayPublish={record.mayPublish} />
          </>
        )
      }}
    </StaffForm>
  )
}

/** The first is what Enter does: it shows nobody anything. */
function Buttons({ mayPublish }: { mayPublish: boolean }) {
  return (
    <Group gap="sm">
      <SubmitButton intent="draft" variant="default">
        存草稿
      </SubmitButton>
      {mayPublish ? (
        <SubmitButton intent="publish">发布</SubmitButton>
      ) : (
        <SubmitButton intent="submit">提交审核</SubmitButton>
      )}
    </Group>
  )
}
