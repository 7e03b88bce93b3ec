import { PasswordField } from '@/components/staff/form/fields'

/** Asks for the password again, and tells password managers of which account. */
export function CurrentPasswordField({ email }: { email: string }) {
  return (
    <>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField name="current" label="现在的密码" autoComplete="current-password" required />
    </>
  )
}
