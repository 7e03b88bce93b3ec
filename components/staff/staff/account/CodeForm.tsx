'use client'
import { SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { FormState } from '@/lib/system/form/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  button: string
  onDone?: (state: FormState) => void
}

/** Asks for a code of the second factor before something is done. */
export function CodeForm({ action, button, onDone }: Props) {
  return (
    <StaffForm inline action={action} onDone={onDone} actions={<SubmitButton>{button}</SubmitButton>}>
      <TextField name="code" label="验证码" autoComplete="one-time-code" autoFocus required maxLength={20} />
    </StaffForm>
  )
}
