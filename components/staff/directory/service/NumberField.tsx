'use client'
import { TextInput } from '@mantine/core'
import { useFieldError } from '@/components/staff/form/context'

type Props = { name: string; value: string; onChange: (typed: string) => void }

/** A phone number as people type it; what it means is read when it is saved. */
export function NumberField({ name, value, onChange }: Props) {
  const error = useFieldError(name)
  return (
    <TextInput
      name={name}
      label="号码"
      description="座机带区号。还不知道就空着，卡上会印可先拨的电话。"
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      error={error}
      aria-invalid={error ? true : undefined}
      inputMode="tel"
      autoComplete="off"
      maxLength={40}
    />
  )
}
