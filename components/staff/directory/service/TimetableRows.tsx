'use client'
import { Button, Group, Text } from '@mantine/core'
import { useFieldError } from '@/components/staff/form/context'
import type { Entries } from '@/components/staff/form/use-entries'
import { MOST_ROWS } from '@/lib/directory/phone/timetable-form'
import { HoursRow } from './HoursRow'

type Props = {
  name: string
  /** Whose timetable it is, for whoever hears the buttons. */
  title: string
  rows: Entries
  /** How many rows must stay. */
  least: number
}

/** A timetable: a row for each span of the day, on the weekdays that are ticked. */
export function TimetableRows({ name, title, rows: { entries, add, remove }, least }: Props) {
  const error = useFieldError(name)
  return (
    <>
      {entries.map((entry, at) => (
        <HoursRow
          key={entry.key}
          name={`${name}[${at}]`}
          title={`${title}接听时间第${at + 1}行`}
          values={entry.values}
          onRemove={entries.length > least ? () => remove(entry.key) : undefined}
        />
      ))}
      {error && <Text c="var(--mantine-color-error)">{error}</Text>}
      <Group>
        <Button
          size="xs"
          variant="default"
          onClick={() => add()}
          disabled={entries.length >= MOST_ROWS}
          aria-label={`${title}加一行接听时间`}
        >
          加一行时间
        </Button>
      </Group>
    </>
  )
}
