'use client'
import { savePassword } from '@/app/staff/(staff)/account/actions'
import { SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { NewPasswordFields } from '@/components/staff/staff/people/AcceptForm'
import { CurrentPasswordField } from './CurrentPasswordField'

/** The change ends every other session; this one goes on. */
export function PasswordForm({ email }: { email: string }) {
  return (
    <StaffForm action={savePassword} actions={<SubmitButton>改密码</SubmitButton>}>
      <CurrentPasswordField email={email} label="现在的密码" />
      <NewPasswordFields />
    </StaffForm>
  )
}
