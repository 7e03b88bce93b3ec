'use client'
import { TextInput } from '@mantine/core'
import { withMended } from '@/components/staff/form/Mended'
import { useMended } from '@/components/staff/form/use-mended'
import { readPhoneNumber } from '@/lib/directory/phone/number'

type Props = { name: string; value: string; onChange: (typed: string) => void }

/** A phone number as people type it; when it is left it says how it was read. */
export function NumberField({ name, value, onChange }: Props) {
  const { error, mended, handlers } = useMended(name, readPhoneNumber)
  return (
    <TextInput
      {...handlers}
      name={name}
      label="号码"
      description="座机带区号，有分机的写“转802”。还不知道就空着：上级有打得通的号码就用上级的，没有就印可先拨的电话。"
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      error={error}
      aria-invalid={error ? true : undefined}
      inputContainer={withMended(mended)}
      inputMode="tel"
      autoComplete="off"
      maxLength={120}
    />
  )
}
