'use client'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { ClockField } from '@/components/staff/form/ClockField'
import { TextField } from '@/components/staff/form/fields'
import { type FormValues, textOf } from '@/components/staff/form/values'
import { readDate } from '@/lib/system/form/date'
import classes from './Phones.module.css'

const MODES = [
  { value: 'closed', label: '不接听' },
  { value: 'open', label: '接听' },
]

type Props = { name: string; title: string; values: FormValues; onRemove: () => void }

/** One date: closed, or answered from one time to another. */
export function DateRow({ name, title, values, onRemove }: Props) {
  const [mode, setMode] = useState(textOf(values.mode) || 'closed')
  return (
    <fieldset className={classes.row}>
      <legend className={classes.legend}>{title}</legend>
      <div className={classes.span}>
        <TextField
          name={`${name}.date`}
          label="日期"
          value={textOf(values.date)}
          reads={readDate}
          placeholder="2026-10-08"
          maxLength={40}
        />
        <NativeSelect
          name={`${name}.mode`}
          label="这一天"
          data={MODES}
          value={mode}
          onChange={event => setMode(event.currentTarget.value)}
        />
        {mode === 'open' && (
          <>
            <ClockField name={`${name}.from`} label="从" value={textOf(values.from)} />
            <ClockField name={`${name}.to`} label="到" value={textOf(values.to)} />
          </>
        )}
        <TextField
          name={`${name}.note`}
          label="为什么"
          value={textOf(values.note)}
          placeholder="停电"
          maxLength={20}
        />
        <Button variant="default" onClick={onRemove} aria-label={`去掉${title}`}>
          去掉
        </Button>
      </div>
    </fieldset>
  )
}
