'use client'
import { Alert } from '@mantine/core'
import { useState } from 'react'
import { DateTimeField } from '@/components/staff/form/DateTimeField'
import { sayClosing } from '@/lib/answer/consultation/closing'

type Props = {
  /** Until when residents are told that they can answer, as the calendar shows it; null: nobody can answer now. */
  running: string | null
  now: string
}

/** Until when one can answer; while it runs, with what it means to move that. */
export function ClosingField({ running, now }: Props) {
  const [typed, setTyped] = useState('')
  const means = running && typed ? sayClosing(running, typed, now) : ''
  const note = running ? `正在征求，居民看到的是答到${running}为止。` : ''
  return (
    <div
      onInput={({ target }) =>
        target instanceof HTMLInputElement && target.name === 'closesAt' && setTyped(target.value)
      }
    >
      <DateTimeField name="closesAt" label="截止" description={`${note}到了就不再收。`} required />
      <div role="status">
        {means && (
          <Alert color="yellow" mt="xs">
            {means}
          </Alert>
        )}
      </div>
    </div>
  )
}
