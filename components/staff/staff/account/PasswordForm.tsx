'use client'
import { signIn } from 'next-auth/react'
import { savePassword } from '@/app/staff/(staff)/account/actions'
import { PasswordField, SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { NewPasswordFields } from '@/components/staff/staff/people/AcceptForm'
import type { FormState } from '@/lib/system/form/form-state'

type Props = { email: string; hasSecondFactor: boolean }

/** The change ends every session; this browser, which has just typed the new password, logs in anew. */
export function PasswordForm({ email, hasSecondFactor }: Props) {
  const act = async (previous: FormState, form: FormData) => {
    const state = await savePassword(previous, form)
    if (state.status !== 'done') return state
    const password = String(form.get('password'))
    const answer = hasSecondFactor
      ? undefined
      : await signIn('credentials', { email, password, redirect: false }).catch(() => undefined)
    if (!answer?.ok) window.location.assign('/staff/login?why=password&next=/staff/account')
    return state
  }
  return (
    <StaffForm action={act} actions={<SubmitButton>改密码</SubmitButton>}>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField name="current" label="现在的密码" autoComplete="current-password" required />
      <NewPasswordFields />
    </StaffForm>
  )
}
