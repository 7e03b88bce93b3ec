'use server'
import { acceptInvitation } from '@/lib/staff/invitation'
import { acceptSchema } from '@/lib/staff/staff-form'
import { answerMismatch, answerOutcome } from '../../_action/answer-outcome'
import { publicAction } from '../../_action/public-action'

export const accept = publicAction(
  acceptSchema,
  async ({ token, password, repeated }) =>
    answerMismatch(password, repeated) ??
    answerOutcome(await acceptInvitation(token, password), '密码已设好，正在打开登录页……'),
)
