'use client'
import { List, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { StaffAction } from '@/app/staff/_action/staff-action'
import { SelectField, SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { type EditionEventKind, EVENT_NAMES } from '@/lib/paper/edition/types'
import { movedSchema } from '@/lib/paper/reprint/event-form'
import { formatDayTime } from '@/lib/system/clock/shanghai'
import { readBy } from '@/lib/system/form/field'

const readCopies = readBy(movedSchema)

type Event = {
  id: number
  kind: EditionEventKind
  copies: number
  place: string | null
  note: string | null
  at: Date
  byName: string
}

const CHOICES = Object.entries(EVENT_NAMES).map(([value, label]) => ({ value, label }))

/** What happened to copies, and the form to add to it. */
export function EventPanel({
  editionId,
  events,
  action,
}: {
  editionId: number
  events: Event[]
  action: StaffAction
}) {
  const router = useRouter()
  const [round, setRound] = useState(0)
  const finish = () => {
    setRound(round + 1)
    router.refresh()
  }
  return (
    <>
      <StaffForm
        action={action}
        values={{ kind: 'HANDED_OUT' }}
        hidden={{ editionId }}
        unsavedKey={`event-${editionId}`}
        onDone={finish}
        actions={<SubmitButton>登记</SubmitButton>}
      >
        <div key={round}>
          <SelectField name="kind" label="登记什么" choices={CHOICES} />
          <TextField
            name="copies"
            label="份数"
            description="记错了，填负数扣回来。"
            reads={readCopies}
            required
          />
          <TextField name="place" label="哪个单元、哪个组" maxLength={60} />
          <TextField name="note" label="备注" maxLength={200} />
        </div>
      </StaffForm>
      {events.length === 0 && <Text mt="md">还没有登记过。</Text>}
      <List mt="md" aria-label="登记过的">
        {events.map(event => (
          <List.Item key={event.id}>
            {formatDayTime(new Date(event.at))} {EVENT_NAMES[event.kind]}
            {event.copies}份{event.place && `，${event.place}`}
            {event.note && `（${event.note}）`}，{event.byName}
          </List.Item>
        ))}
      </List>
    </>
  )
}
