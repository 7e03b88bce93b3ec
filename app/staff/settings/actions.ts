'use server'
import { refresh } from 'next/cache'
import { changeSettings } from '@/lib/area/settings'
import { settingsSchema } from '@/lib/staff/staff-form'
import { answerOutcome } from '../_action/answer-outcome'
import { staffAction } from '../_action/staff-action'

export const saveSettings = staffAction(settingsSchema, async (actor, change) => {
  const outcome = await changeSettings(actor, change)
  if (outcome.ok) refresh()
  return answerOutcome(outcome, '设置已保存。')
})
