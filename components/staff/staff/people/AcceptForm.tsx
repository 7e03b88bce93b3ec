'use client'
import { accept } from '@/app/staff/(staff)/invite/[token]/actions'
import { PasswordField, SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { PASSWORD_MIN } from '@/lib/staff/password/password-rule'

/** A first or a new password, by a one-time link. */
export function AcceptForm({ token, email }: { token: string; email: string }) {
  const enter = () => window.location.assign('/staff/login?why=joined')
  return (
    <StaffForm
      action={accept}
      hidden={{ token }}
      onDone={enter}
      actions={<SubmitButton>设好密码</SubmitButton>}
    >
      {/* For password managers: which account the new password is of. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordFields />
    </StaffForm>
  )
}

/** A new password, twice. */
export function NewPasswordFields() {
  return (
    <>
      <PasswordField
        name="password"
        label="新密码"
        description={`至少 ${PASSWORD_MIN} 个字符。几个不相干的词连起来最好记。`}
        autoComplete="new-password"
        required
      />
      <PasswordField name="repeated" label="再填一遍" autoComplete="new-password" required />
    </>
  )
}
