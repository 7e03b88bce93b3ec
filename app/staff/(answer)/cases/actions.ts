'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/staff/_action/staff-action'
import { linkAnnouncement } from '@/lib/answer/office/announcement'
import { acceptCases, type BulkOutcome, forwardCases } from '@/lib/answer/office/bulk'
import {
  answerSchema,
  chosenSchema,
  deadlineSchema,
  forwardChosenSchema,
  forwardSchema,
  handlingSchema,
  mergeSchema,
  oneCaseSchema,
  reasonSchema,
  seenSchema,
  tellSchema,
  textSchema,
} from '@/lib/answer/office/case-form'
import { forwardCase } from '@/lib/answer/office/forward'
import { revokeLink, urgeHandler } from '@/lib/answer/office/handlers'
import { mergeCases, unmergeCase } from '@/lib/answer/office/merge'
import { revealPhone } from '@/lib/answer/office/reveal-phone'
import {
  acceptCase,
  answerCase,
  askResident,
  changeDeadline,
  closeCase,
  noteCase,
  refuseCase,
} from '@/lib/answer/office/steps'
import type { FormState } from '@/lib/system/form/form-state'
import { answerDeed } from './answer-deed'

export const accept = staffAction(seenSchema, async (actor, seen) =>
  answerDeed(await acceptCase(actor, seen), '受理了，居民看得到。'),
)

export const refuse = staffAction(reasonSchema, async (actor, wish) =>
  answerDeed(await refuseCase(actor, wish), '不予受理，居民看得到理由。'),
)

export const answer = staffAction(answerSchema, async (actor, wish) =>
  answerDeed(
    await answerCase(actor, wish),
    wish.closes ? '答复并办结了，居民看得到。' : '答复了，居民看得到。',
  ),
)

export const ask = staffAction(textSchema, async (actor, wish) =>
  answerDeed(await askResident(actor, wish), '问了，居民打开这件就看到。'),
)

export const note = staffAction(textSchema, async (actor, wish) =>
  answerDeed(await noteCase(actor, wish), '记下了，只有同事看得到。'),
)

export const close = staffAction(seenSchema, async (actor, seen) =>
  answerDeed(await closeCase(actor, seen), '办结了。'),
)

export const forward = staffAction(forwardSchema, async (actor, wish) => {
  const deed = await forwardCase(actor, wish)
  const state = answerDeed(deed, ({ name, link }) => `转给${name}了。${link ? '链接还要发给他们。' : ''}`)
  const { handlingId, link } = state.data ?? {}
  // An address of the page as it is drawn with the answer (components/staff/answer/case/HandlerList).
  return link ? { ...state, next: [{ href: `#link-${handlingId}`, label: '去复制链接' }] } : state
})

export const revoke = staffAction(handlingSchema, async (actor, wish) =>
  answerDeed(await revokeLink(actor, wish), '收回了，链接打不开了。'),
)

export const urge = staffAction(handlingSchema, async (actor, wish) =>
  answerDeed(await urgeHandler(actor, wish), '记下了一次催办。'),
)

export const setDeadline = staffAction(deadlineSchema, async (actor, wish) =>
  answerDeed(await changeDeadline(actor, wish), '期限改好了，居民看得到。'),
)

export const merge = staffAction(mergeSchema, async (actor, { id, lock, chosen }) =>
  answerDeed(await mergeCases(actor, { id, lock }, chosen), '并成一件了。'),
)

export const unmerge = staffAction(seenSchema, async (actor, seen) =>
  answerDeed(await unmergeCase(actor, seen), '拆出来了，单独办。'),
)

/** The number goes to whoever asked, and into no log. */
export const showPhone = staffAction(oneCaseSchema, async (actor, { id }) =>
  answerDeed(await revealPhone(actor, id), '看号码已经记下来了。'),
)

export const tell = staffAction(tellSchema, async (actor, wish) =>
  answerDeed(
    await linkAnnouncement(actor, wish),
    wish.announcementId ? '关联好了，居民看得到。' : '不再关联公告。',
  ),
)

function answerBulk<T>({ done, left }: BulkOutcome<T>, what: string): FormState<BulkOutcome<T>['done']> {
  if (done.length > 0 || left.length > 0) refresh()
  const more = left.length ? `没有办的${left.length}件：\n${left.join('\n')}` : undefined
  if (done.length === 0) return { status: 'failed', message: '一件也没有办成。', more }
  return { status: 'done', message: `${what}${done.length}件。`, more, data: done }
}

export const acceptChosen = staffAction(chosenSchema, async (actor, { chosen }) =>
  answerBulk(await acceptCases(actor, chosen), '受理了'),
)

export const forwardChosen = staffAction(forwardChosenSchema, async (actor, { chosen, ...wish }) =>
  answerBulk(await forwardCases(actor, chosen, wish), '转出去'),
)

export const mergeChosen = staffAction(chosenSchema, async (actor, { chosen }) => {
  const [main, ...doubles] = chosen
  return answerDeed(await mergeCases(actor, main!, doubles), `${chosen.length}件并成一件了。`)
})
