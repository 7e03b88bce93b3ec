import 'server-only'
import { nameStep } from '@/lib/answer/case/words'
import type { Actor } from '@/lib/staff/session/actor'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import { changeCase, type Deed, type Seen, type Work } from './change-case'
import { readDueDay } from './due-day'

export type WithText = Seen & { text: string }

/** Whether it was last handed on to an area: then that is whose it is. */
async function isWithArea({ db, held }: Work): Promise<boolean> {
  const last = await db.handling.findFirst({
    where: { caseId: held.id },
    orderBy: { id: 'desc' },
    select: { kind: true },
  })
  return last?.kind === 'AREA'
}

/** 受理: the office takes it up; one that was handed on to it is taken over. */
export async function acceptOne(work: Work): Promise<void> {
  const { db, held, at, kind } = work
  const isHandedOn = held.state === 'FORWARDED'
  if (isHandedOn && !(await isWithArea(work))) work.refuse('这件已经转出去了，由经办单位接。')
  const step = isHandedOn ? 'TAKEN' : 'ACCEPTED'
  await work.step({ kind: step })
  const open = { caseId: held.id, kind: 'AREA' as const, takenAt: null, revokedAt: null }
  if (isHandedOn) await db.handling.updateMany({ where: open, data: { takenAt: at } })
  await work.log('case.step', nameStep(kind, step))
}

/** Takes it up. @throws Refused role or area */
export const acceptCase = (actor: Actor, seen: Seen): Promise<Deed<void>> =>
  changeCase(actor, seen, acceptOne)

/** 不予受理, with the reason that the resident reads. @throws Refused role or area */
export function refuseCase(actor: Actor, { text, ...seen }: WithText): Promise<Deed<void>> {
  return changeCase(actor, seen, async work => {
    await work.step({ kind: 'REFUSED', text })
    await work.log('case.step', '不予受理')
  })
}

/** Answers the resident. @param closes whether nothing is left to do @throws Refused role or area */
export function answerCase(
  actor: Actor,
  { text, closes, ...seen }: WithText & { closes: boolean },
): Promise<Deed<void>> {
  return changeCase(actor, seen, async work => {
    await work.step({ kind: 'ANSWERED', text })
    if (closes) await work.step({ kind: 'CLOSED' })
    await work.log('case.step', closes ? '答复并办结' : '答复')
  })
}

/** A question back to the resident. @throws Refused role or area */
export function askResident(actor: Actor, { text, ...seen }: WithText): Promise<Deed<void>> {
  return changeCase(actor, seen, async work => {
    await work.step({ kind: 'ASKED', text })
    await work.log('case.step', '问居民')
  })
}

/** A note that colleagues alone read. @throws Refused role or area */
export function noteCase(actor: Actor, { text, ...seen }: WithText): Promise<Deed<void>> {
  const note = async (work: Work) => {
    await work.step({ kind: 'NOTE', text, isInternal: true })
    await work.log('case.step', '内部记一笔')
  }
  return changeCase(actor, seen, note, { alsoDouble: true })
}

/** 办结 of what was answered. @throws Refused role or area */
export function closeCase(actor: Actor, seen: Seen): Promise<Deed<void>> {
  return changeCase(actor, seen, async work => {
    await work.step({ kind: 'CLOSED' })
    await work.log('case.step', '办结')
  })
}

/** Longer than any matter of a village takes. */
const LONGEST_DAYS = 366

/**
 * 改期限: another day until which it is to be answered, with the reason, which the resident reads.
 * @param day "2026-12-02": until office hours end on it
 * @throws Refused role or area
 */
export function changeDeadline(
  actor: Actor,
  { day, text, ...seen }: WithText & { day: string },
): Promise<Deed<void>> {
  return changeCase(actor, seen, async work => {
    const { db, at, held } = work
    const answerBy = readDueDay(day)
    const days = shanghaiParts(answerBy).dayNumber - shanghaiParts(at).dayNumber
    if (answerBy <= at) work.refuse('期限要在今天下班以后。', 'day')
    if (days > LONGEST_DAYS) work.refuse('期限最长一年。', 'day')
    const { month, day: date } = shanghaiParts(answerBy)
    await work.step({ kind: 'DEADLINE', text: `改到${month}月${date}日：${text}`, set: { answerBy } })
    // What is done here is done for those, too.
    await db.case.updateMany({ where: { mergedIntoId: held.id }, data: { answerBy } })
    await work.log('case.step', `期限改到${month}月${date}日`)
  })
}
