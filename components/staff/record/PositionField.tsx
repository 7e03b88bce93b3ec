'use client'
import { TextField } from '@/components/staff/form/fields'

type Props = { description?: string; required?: boolean }

/** Where a record stands among its neighbours. */
export function PositionField({ description = '数字小的排在前面。', required }: Props) {
  return (
    <TextField
      name="position"
      label="顺序"
      description={description}
      inputMode="numeric"
      maxLength={4}
      required={required}
    />
  )
}
