import 'server-only'
import { nameStep } from '@/lib/answer/case/words'
import { addressOfLink, drawLinkToken } from '@/lib/answer/handling/token'
import type { Actor } from '@/lib/staff/session/actor'
import { addDays, earliest, shanghaiParts } from '@/lib/system/clock/shanghai'
import { toPublicUrl } from '@/lib/system/config/public-address'
import { changeCase, type Deed, type Seen, type Work } from './change-case'
import { readDueDay } from './due-day'
import { findTarget } from './find-target'
import { hasLink, type Target } from './target'

export type Forwarding = {
  target: Target
  /** To whoever handles it; no resident reads it. */
  note: string | null
  /** Until when it is agreed to be done: "2026-12-02"; null: the case's own day. */
  day: string | null
}

/** To whom a case was handed on. */
export type Forwarded = {
  handlingId: number
  name: string
  /** To be sent to them; null: they have an inbox of their own, or were told in words. */
  link: string | null
}

/** What is late already is given so many days more at most. */
const GRACE_DAYS = 30

const dayOf = (at: Date) => shanghaiParts(at).dayNumber

/** Agreed within the case's own time; of what is late there is none left. */
function chooseDue({ at, answerBy, refuse }: Work, day: string | null): Date {
  const isLate = answerBy <= at
  if (day === null) return isLate ? at : answerBy
  const last = isLate ? addDays(at, GRACE_DAYS) : answerBy
  const due = readDueDay(day)
  if (dayOf(due) < dayOf(at)) refuse('约定的日子已经过了。', 'day')
  if (dayOf(due) > dayOf(last)) refuse('约定的日子不能晚于这件的期限；要晚，请先改期限。', 'day')
  return earliest(due, last)!
}

/** Hands a held case on: who handles it, in whose inbox it lies, by which link they answer. */
export async function forwardOne(work: Work, { target, note, day }: Forwarding): Promise<Forwarded> {
  const { db, held, at, office, kind } = work
  const found = await findTarget(db, office.path, target)
  if (!found) return work.refuse('没有这个经办单位，请另选一个。', 'target')
  const { officeId, ...handler } = found
  if (officeId === office.id) return work.refuse('这件本来就在这里。', 'target')
  const dueAt = chooseDue(work, day)
  await work.step({ kind: 'FORWARDED', text: handler.name, set: officeId ? { officeId } : {} })
  if (officeId) await db.case.updateMany({ where: { mergedIntoId: held.id }, data: { officeId } })
  const token = hasLink(target.kind) ? drawLinkToken() : null
  const { id: handlingId } = await db.handling.create({
    data: { caseId: held.id, kind: target.kind, ...handler, note, dueAt, createdAt: at, ...token },
    select: { id: true },
  })
  await work.log('case.forward', `${nameStep(kind, 'FORWARDED')}给${handler.name}`)
  const address = token && addressOfLink(token.tokenSealed)
  return { handlingId, name: handler.name, link: address && toPublicUrl(address) }
}

/**
 * 转办: hands a case on to an area, an organization, a team, a company by its name, or another 12345 in words.
 * @throws Refused role or area (of the case; whom it is handed on to needs none of the actor's)
 */
export function forwardCase(
  actor: Actor,
  { id, lock, ...forwarding }: Seen & Forwarding,
): Promise<Deed<Forwarded>> {
  return changeCase(actor, { id, lock }, work => forwardOne(work, forwarding))
}
