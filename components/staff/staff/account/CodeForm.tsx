'use client'
import { SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { FormState } from '@/lib/system/form/form-state'
import { CurrentPasswordField } from './CurrentPasswordField'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  button: string
  /** The account's, where its password is asked for, too. */
  email?: string
  onDone?: (state: FormState) => void
}

/** Asks for a code of the second factor before something is done. */
export function CodeForm({ action, button, email, onDone }: Props) {
  return (
    <StaffForm inline action={action} onDone={onDone} actions={<SubmitButton>{button}</SubmitButton>}>
      {email && <CurrentPasswordField email={email} label="登录密码" />}
      <TextField
        name="code"
        label="验证码"
        autoComplete="one-time-code"
        autoFocus={!email}
        required
        maxLength={20}
      />
    </StaffForm>
  )
}
