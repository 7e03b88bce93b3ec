'use client'
import { TextInput } from '@mantine/core'
import { withMended } from '@/components/staff/form/Mended'
import { useMended } from '@/components/staff/form/use-mended'
import { readDate } from '@/lib/system/form/date'

type Props = { name: string; label: string; defaultValue: string; error?: string }

/** A day, typed as people write it, in a form that asks for another address; it becomes "2026-11-24". */
export function DayField({ error: answered, ...field }: Props) {
  const { error = answered, mended, handlers } = useMended(field.name, readDate)
  return (
    <TextInput
      {...field}
      {...handlers}
      error={error}
      aria-invalid={error ? true : undefined}
      inputContainer={withMended(mended)}
      placeholder="2026-11-24"
      maxLength={40}
      autoComplete="off"
    />
  )
}
