'use client'
import { readClock } from '@/lib/system/form/clock'
import { TextField } from './fields'

type Props = { name: string; label: string; value?: string; placeholder?: string }

/** A clock time, typed as people write it; it becomes "8:30". */
export function ClockField(props: Props) {
  return <TextField {...props} reads={readClock} maxLength={20} />
}
