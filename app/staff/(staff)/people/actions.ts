'use server'
import { refresh } from 'next/cache'
import { answerOutcome } from '@/app/staff/_action/answer-outcome'
import { staffAction } from '@/app/staff/_action/staff-action'
import { changeStaff, clearSecondFactor, resetPassword, setActive } from '@/lib/staff/people/change-staff'
import { inviteStaff, withdrawInvitation } from '@/lib/staff/people/invite'
import { activeSchema, changeSchema, inviteSchema, oneSchema } from '@/lib/staff/people/staff-form'

export const invite = staffAction(inviteSchema, async (actor, invitee) => {
  const outcome = await inviteStaff(actor, invitee)
  return answerOutcome(outcome, '邀请链接做好了，请把它发给对方。')
})

export const withdraw = staffAction(oneSchema, async (actor, { id }) => {
  const outcome = await withdrawInvitation(actor, id)
  refresh()
  return answerOutcome(outcome, '邀请已收回，链接不能用了。')
})

export const change = staffAction(changeSchema, async (actor, changed) => {
  const outcome = await changeStaff(actor, changed)
  if (outcome.ok) refresh()
  return answerOutcome(outcome, '已保存。对方要重新登录。')
})

export const activate = staffAction(activeSchema, async (actor, { id, active }) => {
  const outcome = await setActive(actor, id, active)
  if (outcome.ok) refresh()
  return answerOutcome(outcome, active ? '账号已启用。' : '账号已停用，对方马上退出。')
})

export const reset = staffAction(oneSchema, async (actor, { id }) => {
  const outcome = await resetPassword(actor, id)
  return answerOutcome(outcome, '重设链接做好了，请把它发给对方。旧密码已经不能用。')
})

export const dropSecondFactor = staffAction(oneSchema, async (actor, { id }) => {
  const outcome = await clearSecondFactor(actor, id)
  return answerOutcome(outcome, '两步验证已关掉。')
})
