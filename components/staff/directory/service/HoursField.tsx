'use client'
import { NativeSelect, Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import { useFieldError } from '@/components/staff/form/context'
import { CheckboxField } from '@/components/staff/form/fields'
import { useEntries } from '@/components/staff/form/use-entries'
import { useTellForm } from '@/components/staff/form/use-tell-form'
import { type FormValue, groupOf, textOf } from '@/components/staff/form/values'
import { DatesField } from './DatesField'
import { SeasonsField } from './SeasonsField'
import { TimetableRows } from './TimetableRows'

const MODES = [
  { value: 'unknown', label: '不清楚' },
  { value: 'always', label: '每天24小时' },
  { value: 'weekly', label: '按星期几' },
  { value: 'seasons', label: '分季节' },
]

type Props = { name: string; value: FormValue; title: string }

/** When a phone is answered: not known, always, by weekday, by season; on holidays or not; on single dates. */
export function HoursField({ name, value, title }: Props) {
  const start = groupOf(value)
  const [mode, setMode] = useState(textOf(start.mode) || 'unknown')
  const rows = useEntries(start.rows)
  const seasons = useEntries(start.seasons)
  const error = useFieldError(`${name}.mode`)
  const box = useRef<HTMLDivElement>(null)
  useTellForm(box, rows.entries)
  useTellForm(box, seasons.entries)
  const choose = (chosen: string) => {
    setMode(chosen)
    if (chosen === 'weekly' && rows.entries.length === 0) rows.add()
    if (chosen === 'seasons' && seasons.entries.length === 0)
      for (const season of ['夏季', '冬季']) seasons.add({ name: season })
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
      {mode === 'weekly' && <TimetableRows name={`${name}.rows`} title={title} rows={rows} least={1} />}
      {mode === 'seasons' && (
        <SeasonsField name={`${name}.seasons`} title={title} seasons={seasons}>
          <TimetableRows name={`${name}.rows`} title={`${title}其他日子`} rows={rows} least={0} />
        </SeasonsField>
      )}
      <CheckboxField
        name={`${name}.closedOnHolidays`}
        label="法定节假日休息，调休上班日照常"
        checked={textOf(start.closedOnHolidays) === 'on'}
      />
      <DatesField name={`${name}.dates`} title={title} value={start.dates} />
    </Stack>
  )
}
