'use server'
import { answerMismatch, answerOutcome } from '@/app/staff/_action/answer-outcome'
import { publicAction } from '@/app/staff/_action/public-action'
import { acceptInvitation } from '@/lib/staff/people/invitation'
import { acceptSchema } from '@/lib/staff/people/staff-form'

export const accept = publicAction(
  acceptSchema,
  async ({ token, password, repeated }) =>
    answerMismatch(password, repeated) ??
    answerOutcome(await acceptInvitation(token, password), '密码已设好，正在打开登录页……'),
)
