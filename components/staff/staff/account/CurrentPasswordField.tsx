import { PasswordField } from '@/components/staff/form/fields'

/** Asks for the password again, and tells password managers of which account. */
export function CurrentPasswordField({ email, label }: { email: string; label: string }) {
  return (
    <>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField name="current" label={label} autoComplete="current-password" required />
    </>
  )
}
