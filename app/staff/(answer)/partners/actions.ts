'use server'
import { refresh } from 'next/cache'
import { answerOutcome } from '@/app/staff/_action/answer-outcome'
import { staffAction } from '@/app/staff/_action/staff-action'
import { partnerKeySchema, partnerSchema } from '@/lib/answer/partner/partner-form'
import { addPartner, changePartnerKey } from '@/lib/answer/partner/partners'

export const add = staffAction(partnerSchema, async (actor, partner) => {
  const outcome = await addPartner(actor, partner)
  if (outcome.ok) refresh()
  return answerOutcome(outcome, '密钥做好了，请现在复制。')
})

export const changeKey = staffAction(partnerKeySchema, async (actor, { id, to }) => {
  const outcome = await changePartnerKey(actor, id, to)
  if (outcome.ok) refresh()
  return answerOutcome(
    outcome,
    to === 'renew' ? '新密钥做好了，旧的不能用了。' : '密钥收回了，对方不能再用。',
  )
})
