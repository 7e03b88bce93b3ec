import 'server-only'
import { allowAll } from '@/lib/answer/limit/limit'
import { now } from '@/lib/system/clock/clock'
import { writeDay } from '@/lib/system/clock/days'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import { isAlreadyThere } from '@/lib/system/database/violations'
import { MOST_OF_ALL, MOST_OF_NETWORK, MOST_OF_NETWORK_IN_ALL, MOST_OF_PLACE } from './bounds'
import type { AskedConsultation } from './find-asked'
import { QUESTION_ROWS } from './question-rows'
import { asksSame } from './questions'
import type { Answers } from './reply-form'
import { judgeConsultation } from './state'

/** `changed`: it asks something else by now; `full`: enough for today, of this network or in all. */
export type ReplyOutcome = 'counted' | 'closed' | 'changed' | 'full'

type Sent = {
  answers: Answers
  /** By what the form is known. */
  once: string
  network: string
  /** By whose page: to be counted today, and not kept with it. */
  areaId: number
}

async function isKnown(once: string): Promise<boolean> {
  return (await getPrisma().consultationReply.count({ where: { sentOnce: once } })) > 0
}

/** Of fewer signs many write the same: 好, 没有意见. */
const LEAST_OWN_WORDS = 8

/**
 * Whether the very same was said today, words of somebody's own included: whoever goes back and sends it again has a form
 * of a new name. What is only chosen many say alike.
 */
async function isSaidAgain(id: number, { answers }: Sent): Promise<boolean> {
  const words = Object.values(answers).filter(answer => typeof answer === 'string')
  if (words.join('').length < LEAST_OWN_WORDS) return false
  const day = new Date(writeDay(shanghaiParts(now()).dayNumber))
  return (
    (await getPrisma().consultationReply.count({
      where: { consultationId: id, day, answers: { equals: answers } },
    })) > 0
  )
}

/** Of no place: by whichever page it is answered. */
const ANYWHERE = 0

function hasRoom(id: number, { areaId, network }: Sent): Promise<boolean> {
  const what = `ask ${id}`
  // The widest first: where it is full, no row for another network is written.
  return allowAll([
    [{ what, areaId: ANYWHERE }, MOST_OF_ALL],
    [{ what, areaId }, MOST_OF_PLACE],
    [{ what, areaId: ANYWHERE, network }, MOST_OF_NETWORK_IN_ALL],
    [{ what, areaId, network }, MOST_OF_NETWORK],
  ])
}

/** Writes it down while nobody can change what was asked. */
async function store(asked: AskedConsultation, { answers, once }: Sent): Promise<ReplyOutcome> {
  const { id } = asked
  const at = now()
  return getPrisma().$transaction(async db => {
    await db.$queryRaw`SELECT 1 FROM "Consultation" WHERE "id" = ${id} FOR SHARE`
    const held = await db.consultation.findFirst({
      where: { id, withdrawnAt: null },
      select: { opensAt: true, closesAt: true, showsResult: true, questions: QUESTION_ROWS },
    })
    if (!held || judgeConsultation(held, at) !== 'open') return 'closed'
    if (!asksSame(held.questions, asked.questions)) return 'changed'
    const day = new Date(writeDay(shanghaiParts(at).dayNumber))
    await db.consultationReply.create({
      data: { consultationId: id, sentOnce: once, day, answers },
      select: { id: true },
    })
    return 'counted'
  })
}

/**
 * Counts what somebody answered, of whom nothing is kept but the day. Sent twice, it counts once.
 * @param asked the consultation whose questions were answered
 */
export async function takeReply(asked: AskedConsultation, sent: Sent): Promise<ReplyOutcome> {
  if (await isKnown(sent.once)) return 'counted'
  if (judgeConsultation(asked, now()) !== 'open') return 'closed'
  if (await isSaidAgain(asked.id, sent)) return 'counted'
  if (!(await hasRoom(asked.id, sent))) return 'full'
  try {
    return await store(asked, sent)
  } catch (error) {
    // Its twin came first.
    if (isAlreadyThere(error)) return 'counted'
    throw error
  }
}
