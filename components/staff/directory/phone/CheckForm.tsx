'use client'
import { Group } from '@mantine/core'
import { useState } from 'react'
import { type Recorded, record } from '@/app/staff/(desk)/checks/actions'
import { SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { RESULT_NAMES } from '@/lib/directory/phone/check-words'
import type { CheckResult } from '@/lib/directory/phone/types'
import type { FormState } from '@/lib/system/form/form-state'

const RESULTS = Object.entries(RESULT_NAMES) as [CheckResult, string][]

type Props = {
  phoneId: number
  number: string
  /** What the form says once the call is recorded. */
  onDone: (state: FormState<Recorded>) => FormState
}

/** One tap for what came of the call, with a note if there is something to say. */
export function CheckForm({ phoneId, number, onDone }: Props) {
  const [round, setRound] = useState(0)
  const act = async (previous: FormState, form: FormData) => {
    const state = await record(previous, form)
    if (state.status !== 'done') return state
    setRound(done => done + 1)
    return onDone(state)
  }
  return (
    <StaffForm
      inline
      action={act}
      hidden={{ phoneId, number }}
      unsavedKey={`check-${phoneId}`}
      actions={<Results />}
    >
      <TextField
        key={round}
        name="note"
        label="备注（可不填）"
        placeholder="如：王大夫接的，周末也有人"
        maxLength={200}
      />
    </StaffForm>
  )
}

function Results() {
  return (
    <Group gap="sm" role="group" aria-label="打电话的结果">
      {RESULTS.map(([result, name]) => (
        <SubmitButton
          key={result}
          intent={result}
          size="md"
          variant={result === 'ANSWERED' ? 'filled' : 'default'}
        >
          {name}
        </SubmitButton>
      ))}
    </Group>
  )
}
