'use client'
import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { ClockField } from '@/components/staff/form/ClockField'
import { useFieldError } from '@/components/staff/form/context'
import { useTellForm } from '@/components/staff/form/use-tell-form'
import { type FormValues, listOf, textOf } from '@/components/staff/form/values'
import { weekdayName } from '@/lib/system/clock/shanghai'
import classes from './Phones.module.css'

const DAYS = [1, 2, 3, 4, 5, 6, 7]
const WORKDAYS = DAYS.slice(0, 5)

type Props = { name: string; title: string; values: FormValues; onRemove?: () => void }

/** One span of the day, on the weekdays that are ticked. */
export function HoursRow({ name, title, values, onRemove }: Props) {
  const [days, setDays] = useState(() => listOf(values.days).map(Number))
  const error = useFieldError(`${name}.days`)
  const box = useRef<HTMLFieldSetElement>(null)
  useTellForm(box, days)
  const toggle = (day: number) =>
    setDays(now => (now.includes(day) ? now.filter(other => other !== day) : [...now, day]))
  return (
    <fieldset ref={box} className={classes.row}>
      <legend className={classes.legend}>{title}</legend>
      <Group gap="sm">
        {DAYS.map(day => (
          <Checkbox
            key={day}
            name={`${name}.days`}
            value={String(day)}
            label={weekdayName(day)}
            checked={days.includes(day)}
            onChange={() => toggle(day)}
            aria-invalid={error && day === 1 ? true : undefined}
          />
        ))}
        <Button size="compact-sm" variant="default" onClick={() => setDays(WORKDAYS)}>
          周一至周五
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setDays(DAYS)}>
          每天
        </Button>
      </Group>
      {error && (
        <Text c="var(--mantine-color-error)" size="sm" mt={4}>
          {error}
        </Text>
      )}
      <div className={classes.span}>
        <ClockField name={`${name}.from`} label="从" value={textOf(values.from)} placeholder="8:30" />
        <ClockField name={`${name}.to`} label="到" value={textOf(values.to)} placeholder="17:30" />
        {onRemove && (
          <Button variant="default" onClick={onRemove} aria-label={`去掉${title}`}>
            去掉
          </Button>
        )}
      </div>
    </fieldset>
  )
}
