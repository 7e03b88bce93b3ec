'use client'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useFieldError } from '@/components/staff/form/context'
import { useEntries } from '@/components/staff/form/use-entries'
import { useTellForm } from '@/components/staff/form/use-tell-form'
import type { FormValue } from '@/components/staff/form/values'
import { MOST_DATES } from '@/lib/directory/phone/dates-form'
import { DateRow } from './DateRow'

type Props = { name: string; title: string; value: FormValue }

/** Single dates with hours of their own, or closed: a row for each. */
export function DatesField({ name, title, value }: Props) {
  const { entries, add, remove } = useEntries(value)
  const error = useFieldError(name)
  const box = useRef<HTMLDivElement>(null)
  useTellForm(box, entries)
  // Whoever works by keyboard goes on in the new row, which stands before the button.
  const isAdding = useRef(false)
  useEffect(() => {
    const last = box.current?.querySelector<HTMLElement>(`[data-date="${entries.length - 1}"] input`)
    if (isAdding.current) last?.focus()
    isAdding.current = false
  }, [entries])
  const addDate = () => {
    isAdding.current = true
    add()
  }
  return (
    <Stack gap="sm" ref={box}>
      {entries.map((entry, at) => (
        <div key={entry.key} data-date={at}>
          <DateRow
            name={`${name}[${at}]`}
            title={`${title}单独的日子第${at + 1}行`}
            values={entry.values}
            onRemove={() => remove(entry.key)}
          />
        </div>
      ))}
      {error && <Text c="var(--mantine-color-error)">{error}</Text>}
      <Group>
        <Button
          size="xs"
          variant="default"
          onClick={addDate}
          disabled={entries.length >= MOST_DATES}
          aria-label={`${title}加一个单独的日子`}
        >
          加一个单独的日子
        </Button>
        {entries.length === 0 && (
          <Text size="sm">停电、开会、值班：只有这一天不一样时写在这里，不印在卡上。</Text>
        )}
      </Group>
    </Stack>
  )
}
