'use client'
import { Alert, Stack } from '@mantine/core'
import { useState } from 'react'
import { EntryButtons } from '@/components/staff/form/EntryButtons'
import { SelectField, TextField } from '@/components/staff/form/fields'
import { type FormValues, textOf } from '@/components/staff/form/values'
import type { LivePhone } from '@/lib/desk/service/service-facts'
import { normalizePhoneNumber } from '@/lib/directory/phone/number'
import { HoursField } from './HoursField'
import { NumberField } from './NumberField'
import classes from './Phones.module.css'

const KINDS = [
  { value: 'LOCAL', label: '本地号码' },
  { value: 'NATIONAL', label: '全国统一号码（短号）' },
]

type Props = {
  name: string
  /** From 0. */
  at: number
  count: number
  values: FormValues
  /** The number as residents have it today. */
  live: LivePhone | undefined
  onMove: (by: number) => void
  onRemove: () => void
}

function isChanged(typed: string, live: LivePhone): boolean {
  const read = normalizePhoneNumber(typed)
  return (read.ok ? read.digits : null) !== live.number
}

/** One number of a service: what it is, where it is known from, when it is answered. */
export function PhoneFields({ name, at, count, values, live, onMove, onRemove }: Props) {
  const [number, setNumber] = useState(textOf(values.number))
  const [kind, setKind] = useState(textOf(values.kind) || 'LOCAL')
  const title = `电话${at + 1}`
  return (
    <fieldset className={classes.phone}>
      <legend>{title}</legend>
      <input type="hidden" name={`${name}.id`} value={textOf(values.id)} readOnly />
      <Stack gap="sm">
        <NumberField name={`${name}.number`} value={number} onChange={setNumber} />
        {live?.impact && isChanged(number, live) && (
          <Alert color="orange" title="改了这个号码，印出去的卡就旧了">
            {live.impact}
          </Alert>
        )}
        <SelectField name={`${name}.kind`} label="号码类型" choices={KINDS} value={kind} onChange={setKind} />
        <TextField
          name={`${name}.label`}
          label="说明（谁来接）"
          value={textOf(values.label)}
          maxLength={20}
        />
        <HoursField name={`${name}.hours`} value={values.hours} title={title} />
        <TextField
          name={`${name}.source`}
          label="号码来源"
          description={kind === 'NATIONAL' ? '写明官方来源，如文件名和文号。' : '从哪里得来的。'}
          value={textOf(values.source)}
          required={kind === 'NATIONAL'}
          maxLength={300}
        />
        <EntryButtons {...{ title, at, count, onMove, onRemove }} remove="去掉这个号码" />
      </Stack>
    </fieldset>
  )
}
