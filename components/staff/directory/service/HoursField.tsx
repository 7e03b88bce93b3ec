'use client'
import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import { useFieldError } from '@/components/staff/form/context'
import { useEntries } from '@/components/staff/form/use-entries'
import { useTellForm } from '@/components/staff/form/use-tell-form'
import { type FormValue, groupOf, textOf } from '@/components/staff/form/values'
import { HoursRow } from './HoursRow'

const MODES = [
  { value: 'unknown', label: '不清楚' },
  { value: 'always', label: '每天24小时' },
  { value: 'weekly', label: '按星期几' },
]

/** As many spans as a week of hours ever needs (lib/directory/phone/hours-form). */
const MOST_ROWS = 14

type Props = { name: string; value: FormValue; title: string }

/** When a phone is answered: not known, always, or by weekday, a row for each span. */
export function HoursField({ name, value, title }: Props) {
  const start = groupOf(value)
  const [mode, setMode] = useState(textOf(start.mode) || 'unknown')
  const { entries, add, remove } = useEntries(start.rows)
  const error = useFieldError(`${name}.mode`)
  const box = useRef<HTMLDivElement>(null)
  useTellForm(box, entries)
  const choose = (chosen: string) => {
    setMode(chosen)
    if (chosen === 'weekly' && entries.length === 0) add()
  }
  return (
    <Stack gap="sm" ref={box}>
      <NativeSelect
        name={`${name}.mode`}
        label="接听时间"
        data={MODES}
        value={mode}
        onChange={event => choose(event.currentTarget.value)}
        error={error}
        aria-invalid={error ? true : undefined}
      />
      {mode === 'weekly' && (
        <>
          {entries.map((entry, at) => (
            <HoursRow
              key={entry.key}
              name={`${name}.rows[${at}]`}
              title={`${title}接听时间第${at + 1}行`}
              values={entry.values}
              onRemove={entries.length > 1 ? () => remove(entry.key) : undefined}
            />
          ))}
          <Group>
            <Button
              size="xs"
              variant="default"
              onClick={add}
              disabled={entries.length >= MOST_ROWS}
              aria-label={`${title}加一行接听时间`}
            >
              加一行时间
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
