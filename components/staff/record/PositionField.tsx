'use client'
import { TextField } from '@/components/staff/form/fields'
import { readBy } from '@/lib/system/form/field'
import { positionSchema } from '@/lib/system/form/numbers'

const readPosition = readBy(positionSchema)

type Props = { description?: string; required?: boolean }

/** Where a record stands among its neighbours. */
export function PositionField({ description = '数字小的排在前面。', required }: Props) {
  return (
    <TextField
      name="position"
      label="顺序"
      description={description}
      reads={readPosition}
      inputMode="numeric"
      maxLength={20}
      required={required}
    />
  )
}
