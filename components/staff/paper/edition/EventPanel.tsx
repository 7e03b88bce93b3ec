'use client'
import { List, Stack, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { StaffAction } from '@/app/staff/_action/staff-action'
import { SelectField, SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { Sister } from '@/lib/paper/edition/sisters'
import { type EditionEventKind, type EditionUse, EVENT_NAMES } from '@/lib/paper/edition/types'
import { movedSchema, putsOut } from '@/lib/paper/reprint/event-form'
import { formatDayTime } from '@/lib/system/clock/shanghai'
import { readBy } from '@/lib/system/form/field'
import { SisterBoxes } from './SisterBoxes'

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

const STARTS: Record<EditionUse, EditionEventKind> = { HANDOUT: 'HANDED_OUT', POSTER: 'POSTED' }

/** How many copies the form says by now; null where it says no number that counts. */
function readGiven(form: HTMLFormElement): number | null {
  const field = form.elements.namedItem('copies')
  const read = field instanceof HTMLInputElement ? readCopies(field.value) : null
  return read?.ok && Number(read.value) > 0 ? Number(read.value) : null
}

type Props = {
  edition: { id: number; use: EditionUse; area: { name: string } }
  events: Event[]
  /** Older editions that this one takes the place of. */
  sisters: Sister[]
  action: StaffAction
}

/** What happened to copies, and the form to add to it. */
export function EventPanel({ edition, events, sisters, action }: Props) {
  const router = useRouter()
  const start = STARTS[edition.use]
  const [round, setRound] = useState(0)
  const [kind, setKind] = useState<string>(start)
  const [given, setGiven] = useState<number | null>(null)
  const finish = () => {
    setRound(round + 1)
    setKind(start)
    setGiven(null)
    router.refresh()
  }
  return (
    <>
      <StaffForm
        action={action}
        values={{ kind: start }}
        hidden={{ editionId: edition.id }}
        unsavedKey={`event-${edition.id}`}
        onDone={finish}
        onTyped={form => setGiven(readGiven(form))}
        actions={<SubmitButton>登记</SubmitButton>}
      >
        <Stack gap="md" key={round}>
          <SelectField name="kind" label="登记什么" choices={CHOICES} onChange={setKind} />
          <TextField
            name="copies"
            label="份数"
            description="记错了，填负数扣回来。"
            reads={readCopies}
            required
          />
          {putsOut(kind) && sisters.length > 0 && (
            <SisterBoxes sisters={sisters} areaName={edition.area.name} given={given} />
          )}
          <TextField name="place" label="哪个单元、哪个组" maxLength={60} />
          <TextField name="note" label="备注" maxLength={200} />
        </Stack>
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
