'use server'
import { answerMismatch, answerOutcome } from '@/app/staff/_action/answer-outcome'
import { publicAction } from '@/app/staff/_action/public-action'
import { keepBrowserCookie, readBrowserCookie } from '@/lib/staff/known-browser/browser-cookie'
import { chooseBrowserToken } from '@/lib/staff/known-browser/known-browser'
import { acceptInvitation } from '@/lib/staff/people/invitation'
import { acceptSchema } from '@/lib/staff/people/staff-form'

export const accept = publicAction(acceptSchema, async ({ token, password, repeated }) => {
  const mismatch = answerMismatch(password, repeated)
  if (mismatch) return mismatch
  const browser = await chooseBrowserToken(await readBrowserCookie())
  const outcome = await acceptInvitation(token, password, browser)
  if (outcome.ok) await keepBrowserCookie(browser)
  return answerOutcome(outcome, '密码已设好，正在打开登录页……')
})
