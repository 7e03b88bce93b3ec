'use server'
import { refresh } from 'next/cache'
import { answerOutcome } from '@/app/staff/_action/answer-outcome'
import { staffAction } from '@/app/staff/_action/staff-action'
import { changeSettings } from '@/lib/directory/area/settings'
import { settingsSchema } from '@/lib/staff/people/staff-form'

export const saveSettings = staffAction(settingsSchema, async (actor, change) => {
  const outcome = await changeSettings(actor, change)
  if (!outcome.ok) return answerOutcome(outcome, '')
  refresh()
  return { status: 'done', message: outcome.value ? `设置已保存。${outcome.value}。` : '设置已保存。' }
})
