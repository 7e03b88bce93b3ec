'use server'
import { staffAction } from '@/app/staff/_action/staff-action'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { previewForm, printForm } from '@/lib/paper/edition/edition-form'
import { type LookOutcome, type PrintLook, previewPrint } from '@/lib/paper/edition/preview-print'
import { createEdition, type PrintOutcome, type PrintWish } from '@/lib/paper/edition/print'
import { findOwners } from '@/lib/paper/fit/owners'
import { sayTerse } from '@/lib/paper/sheet/say-overflow'
import type { Actor } from '@/lib/staff/session/actor'
import type { FormLink, FormState } from '@/lib/system/form/form-state'

type Refusal = Exclude<LookOutcome | PrintOutcome, { status: 'ready' | 'printed' | 'changed' }>
type TooFull = Extract<Refusal, { status: 'overflow' }>
/** What was asked for: 没有印 of a print, 印不了 of a look. */
type What = '没有印' | '印不了'

/** What does not fit, whose it is, and the ways on: where it is changed, in a window of its own. */
async function answerTooFull(
  actor: Actor,
  { areaId, terse }: PrintWish,
  { words, fitsTerse }: TooFull,
  what: What,
): Promise<FormState<never>> {
  const owned = (await findOwners(actor, [{ areaId, services: words.services }])).get(areaId)!
  const next = owned.map(({ href, label }): FormLink => ({ href, label, apart: true }))
  const whoseIs = (line: string) => owned.find(service => service.said === line)?.whose
  const lines = words.lines.map(line => (whoseIs(line) ? `${line}这一项是${whoseIs(line)}` : line))
  const tick = fitsTerse && !terse ? '勾选“放不下就不印说明”再预览，就能先印。' : ''
  return {
    status: 'failed',
    message: `${what}：卡上${words.head}${sayTerse(words, fitsTerse)}`,
    more: [tick, ...lines].filter(Boolean).join('\n'),
    next,
  }
}

async function answerRefusal(
  actor: Actor,
  wish: PrintWish,
  outcome: Refusal,
  what: What,
): Promise<FormState<never>> {
  switch (outcome.status) {
    case 'blocked': {
      const lines = outcome.lines.map(
        line => `${line.name}（${line.numbers.map(n => formatPhoneNumber(n.number)).join('、')}）`,
      )
      return {
        status: 'failed',
        message: `${what}：这些号码过期没核验：${lines.join('；')}。先核验，或者勾选改印别的号码。`,
      }
    }
    case 'overflow':
      return answerTooFull(actor, wish, outcome, what)
    case 'no-card':
      return { status: 'failed', message: '这里没有卡可印。' }
  }
}

/** Shows what would be printed. */
export const previewCard = staffAction<typeof previewForm, PrintLook>(previewForm, async (actor, wish) => {
  const outcome = await previewPrint(actor, wish)
  if (outcome.status !== 'ready') return answerRefusal(actor, wish, outcome, '印不了')
  return { status: 'done', message: '看看下面的样张，没有错再点“印这张卡”。', data: outcome.look }
})

const CHANGED = '没有印：您看过以后，卡上的内容变了。'

/** Prints one area's card, if it is still what was looked at; else shows what it is now. */
export const printCard = staffAction<typeof printForm, PrintLook | { editionId: number }>(
  printForm,
  async (actor, wish) => {
    const outcome = await createEdition(actor, wish)
    if (outcome.status === 'printed') {
      const { number, editionId } = outcome
      return { status: 'done', message: `第${number}次已排好。`, data: { editionId } }
    }
    if (outcome.status !== 'changed') return answerRefusal(actor, wish, outcome, '没有印')
    const look = await previewPrint(actor, wish)
    if (look.status !== 'ready') return answerRefusal(actor, wish, look, '没有印')
    const more = '上面换成了现在的样张，请再看一遍，没有错再印。'
    return { status: 'failed', message: CHANGED, more, data: look.look }
  },
)
