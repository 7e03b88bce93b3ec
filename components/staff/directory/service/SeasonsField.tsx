'use client'
import { Button, Group, Stack, Text } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { useFieldError } from '@/components/staff/form/context'
import { TextField } from '@/components/staff/form/fields'
import { type Entries, useEntries } from '@/components/staff/form/use-entries'
import { useTellForm } from '@/components/staff/form/use-tell-form'
import { type FormValues, textOf } from '@/components/staff/form/values'
import { readMonthDay } from '@/lib/directory/phone/month-day'
import { MOST_SEASONS } from '@/lib/directory/phone/season-form'
import classes from './Phones.module.css'
import { TimetableRows } from './TimetableRows'

type SeasonProps = { name: string; title: string; values: FormValues; onRemove?: () => void }

/** One season: what it is called, its days of every year, its own timetable. */
function SeasonFields({ name, title, values, onRemove }: SeasonProps) {
  const rows = useEntries(values.rows ?? [{}])
  const box = useRef<HTMLFieldSetElement>(null)
  useTellForm(box, rows.entries)
  return (
    <fieldset ref={box} className={classes.phone}>
      <legend>{title}</legend>
      <Stack gap="sm">
        <div className={classes.span}>
          <TextField name={`${name}.name`} label="季节名称" value={textOf(values.name)} maxLength={10} />
          <TextField
            name={`${name}.from`}
            label="第一天"
            value={textOf(values.from)}
            reads={readMonthDay}
            placeholder="5月1日"
            maxLength={40}
          />
          <TextField
            name={`${name}.to`}
            label="最后一天"
            value={textOf(values.to)}
            reads={readMonthDay}
            placeholder="9月30日"
            maxLength={40}
          />
          {onRemove && (
            <Button variant="default" onClick={onRemove} aria-label={`去掉${title}`}>
              去掉
            </Button>
          )}
        </div>
        <TimetableRows name={`${name}.rows`} title={title} rows={rows} least={1} />
      </Stack>
    </fieldset>
  )
}

type Props = { name: string; title: string; seasons: Entries; children: ReactNode }

/** Seasons with timetables of their own. @param props.children the timetable of the days outside them */
export function SeasonsField({ name, title, seasons: { entries, add, remove }, children }: Props) {
  const error = useFieldError(name)
  return (
    <>
      {entries.map((entry, at) => (
        <SeasonFields
          key={entry.key}
          name={`${name}[${at}]`}
          title={`${title}第${at + 1}个季节`}
          values={entry.values}
          onRemove={entries.length > 1 ? () => remove(entry.key) : undefined}
        />
      ))}
      {error && <Text c="var(--mantine-color-error)">{error}</Text>}
      <Group>
        <Button
          size="xs"
          variant="default"
          onClick={() => add()}
          disabled={entries.length >= MOST_SEASONS}
          aria-label={`${title}加一个季节`}
        >
          加一个季节
        </Button>
      </Group>
      <Text size="sm">不在上面这些季节里的日子；没有这样的日子，或者不清楚，就不填：</Text>
      {children}
    </>
  )
}
