'use client'
import { Alert, Text } from '@mantine/core'
import { PasswordField, SubmitButton, TextField } from '@/components/staff/form/fields'
import { LOST } from '@/components/staff/form/lost'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { readLoginError } from '@/lib/staff/login/login-answer'
import { cleanLine } from '@/lib/system/form/clean-text'
import { bringEmail } from '@/lib/system/form/email'
import type { FormState } from '@/lib/system/form/form-state'
import { type Reader, readAs } from '@/lib/system/form/reading'
import { Busy, signIn } from './sign-in'

type Step = { asksCode: boolean }

const textOf = (form: FormData, name: string) => cleanLine(String(form.get(name) ?? ''))

/** Whether an account has it is the server's to say. */
const readOwnEmail: Reader = typed => readAs(bringEmail(typed))

async function logIn(_previous: FormState, form: FormData): Promise<FormState<Step>> {
  const [email, code, password] = [
    bringEmail(textOf(form, 'email')),
    textOf(form, 'code'),
    String(form.get('password')),
  ]
  const errors: Record<string, string[]> = {}
  if (!email) errors.email = ['请填邮箱。']
  if (!password) errors.password = ['请填密码。']
  if (form.has('code') && !code) errors.code = ['请填验证码。']
  if (Object.keys(errors).length) return { status: 'invalid', errors, data: { asksCode: form.has('code') } }
  const error = await signIn({ email, password, code })
  if (error === null) return { status: 'done', message: '已登录，正在打开……' }
  const { field, message, asksCode } = readLoginError(error)
  if (asksCode && !form.has('code')) return { status: 'idle', data: { asksCode } }
  if (!field) return { status: 'failed', message, data: { asksCode: form.has('code') } }
  return { status: 'invalid', errors: { [field]: [message] }, data: { asksCode } }
}

const BUSY: FormState<never> = {
  status: 'failed',
  message: '现在登录的人太多，或者服务器正在重启，这一次没有登录上。',
  more: '填的都在这里，过一会儿再点一次。',
}

/** E-mail and password; the code of the second factor is asked for only after both are right. */
export function LoginForm({ next, notice }: { next: string; notice?: string }) {
  // What was asked for once stays, also where no answer came.
  const act = async (previous: FormState, form: FormData) =>
    logIn(previous, form).catch(error => ({
      ...(error instanceof Busy ? BUSY : LOST),
      data: { asksCode: form.has('code') },
    }))
  // A whole new page: what the frame shows and what scripts hold is of the account that came in.
  const enter = () => window.location.assign(next)
  return (
    <StaffForm inline action={act} onDone={enter} actions={<Enter />}>
      {state => (
        <>
          {notice && <Alert color="gray">{notice}</Alert>}
          <TextField
            name="email"
            label="邮箱"
            reads={readOwnEmail}
            inputMode="email"
            autoComplete="username"
            required
          />
          <PasswordField name="password" label="密码" autoComplete="current-password" required />
          {(state as FormState<Step>).data?.asksCode && <CodeField />}
        </>
      )}
    </StaffForm>
  )
}

function Enter() {
  return (
    <>
      <SubmitButton fullWidth>登录</SubmitButton>
      <Text size="sm" c="dimmed">
        忘了密码，或者账号停用了，请找上一级管理员。
      </Text>
    </>
  )
}

function CodeField() {
  return (
    <TextField
      name="code"
      label="验证码"
      description="手机验证器上的六位数字；手机不在身边，可以填一个恢复码。"
      autoComplete="one-time-code"
      autoFocus
      required
    />
  )
}
