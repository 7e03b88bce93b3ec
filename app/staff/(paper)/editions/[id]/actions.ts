'use server'
import { staffAction } from '@/app/staff/_action/staff-action'
import { eventForm } from '@/lib/paper/reprint/event-form'
import { recordEvent } from '@/lib/paper/reprint/events'
import { moveCode } from '@/lib/paper/token/move-code'
import { moveForm } from '@/lib/paper/token/move-form'

/** Records what happened to copies. */
export const recordCopies = staffAction(eventForm, async (actor, wish) => {
  const { status } = await recordEvent(actor, wish)
  if (status === 'recorded') return { status: 'done', message: '记下了。' }
  if (status === 'missing') return { status: 'failed', message: '没有这次印刷，或者旧的已经不在外面。' }
  const words =
    '份数对不上：发出和张贴的、损坏和收回的，都不能比印的多，贴更正贴的不能比还在外面的多，也都不能比0少。'
  return { status: 'invalid', message: '没有记下。', errors: { copies: [words] } }
})

/** Lets a printed code lead elsewhere. */
export const moveTarget = staffAction(moveForm, async (actor, { token, ...place }) => {
  const outcome = await moveCode(actor, token, place)
  if (outcome.status === 'moved') return { status: 'done', message: '改好了，扫码马上打开新的去处。' }
  if (outcome.status === 'missing') return { status: 'failed', message: '没有这个二维码。' }
  return {
    status: 'invalid',
    message: '没有改。',
    errors: { areaCode: ['没有这个地方，或者那里没有这个栏目。'] },
  }
})
