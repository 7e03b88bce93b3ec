'use server'
import { refresh } from 'next/cache'
import { answerOutcome } from '@/app/staff/_action/answer-outcome'
import { staffAction } from '@/app/staff/_action/staff-action'
import { beatLinkSchema, beatSchema } from '@/lib/answer/round/beat-form'
import { changeBeatLink, getBeat, saveBeat } from '@/lib/answer/round/beats'

export const save = staffAction(beatSchema, async (actor, change) => {
  const outcome = await saveBeat(actor, change)
  if (!outcome.ok) return answerOutcome(outcome, '')
  if (change.id !== null) {
    refresh()
    return { status: 'done', message: '网格已保存。' }
  }
  const id = outcome.value
  const address = (await getBeat(actor, id))?.address ?? null
  return { status: 'done', message: '网格设好了，请复制链接，发给网格员。', data: { id, address } }
})

export const changeLink = staffAction(beatLinkSchema, async (actor, { id, to }) => {
  const outcome = await changeBeatLink(actor, id, to)
  if (outcome.ok) refresh()
  return answerOutcome(outcome, to === 'renew' ? '新链接好了，旧的打不开了。' : '链接收回了。')
})
