import 'server-only'
import { isEnded, mayReopen } from '@/lib/answer/life/life'
import { takeBackReport } from '@/lib/answer/report/take-back-report'
import { addWorkingDays } from '@/lib/answer/rules/deadline'
import { readRules } from '@/lib/answer/rules/rules'
import { makeCalendar } from '@/lib/directory/calendar/calendar'
import { readSaidDays } from '@/lib/directory/calendar/said-days'
import { holdPhone } from '@/lib/directory/phone/take-back-doubt'
import type { Prisma } from '@/lib/generated/prisma/client'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { idsOnPath } from '@/lib/system/tree/path'
import { emptyCase } from './empty-case'
import { keepFirstGrade } from './grade-words'
import { MOST_PICTURES } from './read-case'
import type { KeptPicture } from './said'
import { type HeldCase, holdCase, takeStep } from './take-step'

type Db = Prisma.TransactionClient

/** `late`: its state no longer allows it; `gone`: there is no such case. */
export type StepOutcome = 'done' | 'late' | 'gone' | 'full'

/** Words a resident may add to one case, in all: it is a letter, not a chat. */
const MOST_ADDED = 20

/**
 * What a number lets its bearer do, one at a time with all others.
 * @param holdsPhone what is done may change what is known of the phone that the case is about
 */
export async function changeOwn(
  number: string,
  change: (db: Db, held: HeldCase) => Promise<StepOutcome>,
  holdsPhone = false,
): Promise<StepOutcome> {
  return getPrisma().$transaction(async db => {
    const row = await db.case.findUnique({ where: { number }, select: { id: true, phoneId: true } })
    if (row && holdsPhone && row.phoneId !== null) await holdPhone(db, row.phoneId)
    const held = row && (await holdCase(db, row.id))
    return held ? change(db, held) : 'gone'
  })
}

const doneOr = (after: unknown): StepOutcome => (after ? 'done' : 'late')

/** Adds words of the resident: an answer to a question, or something more. The same words twice are there once. */
export function addWords(number: string, text: string): Promise<StepOutcome> {
  return changeOwn(number, async (db, held) => {
    const said = await db.caseStep.findMany({
      where: { caseId: held.id, kind: 'ADDED' },
      orderBy: { id: 'desc' },
      take: MOST_ADDED,
      select: { text: true },
    })
    if (said[0]?.text === text) return 'done'
    if (said.length >= MOST_ADDED) return 'full'
    return doneOr(await takeStep(db, held, { kind: 'ADDED', at: now(), office: null, text }))
  })
}

/** Adds pictures, up to the most a case has; that there are more is a step, as words are: the office is told by it. */
export function addPictures(number: string, pictures: KeptPicture[]): Promise<StepOutcome> {
  return changeOwn(number, async (db, held) => {
    if (isEnded(held.state)) return 'late'
    const count = await db.casePicture.count({ where: { caseId: held.id, stepId: null } })
    if (count + pictures.length > MOST_PICTURES) return 'full'
    for (const picture of pictures)
      await db.casePicture.create({ data: { ...picture, caseId: held.id }, select: { id: true } })
    const text = `${pictures.length}张照片`
    return doneOr(await takeStep(db, held, { kind: 'ADDED', at: now(), office: null, text }))
  })
}

/** Takes it back: nobody handles it any more. */
export function withdrawCase(number: string): Promise<StepOutcome> {
  return changeOwn(
    number,
    async (db, held) => {
      const after = await takeStep(db, held, { kind: 'WITHDRAWN', at: now(), office: null })
      if (after) await takeBackReport(db, held.id)
      return doneOr(after)
    },
    true,
  )
}

/** Takes it back, and empties all that was written, at once (个人信息保护法 第四十七条). */
export function eraseCase(number: string): Promise<StepOutcome> {
  return changeOwn(
    number,
    async (db, held) => {
      const at = now()
      if (held.state !== 'WITHDRAWN') await takeBackReport(db, held.id)
      if (!isEnded(held.state)) await takeStep(db, held, { kind: 'WITHDRAWN', at, office: null })
      await emptyCase(db, held.id, at)
      return 'done'
    },
    true,
  )
}

/**
 * How the resident found what was done.
 * @param grade 1 … 5
 */
export function rateCase(number: string, grade: number, text: string | null): Promise<StepOutcome> {
  return changeOwn(number, async (db, held) => {
    const at = now()
    const { kind } = await db.case.findUniqueOrThrow({ where: { id: held.id }, select: { kind: true } })
    // It is a grade already.
    if (kind === 'RATING') return 'late'
    return doneOr(
      await takeStep(db, held, {
        kind: 'RATED',
        at,
        office: null,
        text,
        set: { rating: grade, ratedAt: at },
      }),
    )
  })
}

/** When an answer is due of what is opened anew. */
async function readNewDeadline(db: Db, id: number, at: Date) {
  const { kind, office } = await db.case.findUniqueOrThrow({
    where: { id },
    select: { kind: true, office: { select: { path: true } } },
  })
  const areaIds = idsOnPath(office.path)
  const rules = await readRules(areaIds, at)
  const holidays = makeCalendar(at, areaIds.reverse(), await readSaidDays(areaIds, at))
  return addWorkingDays(at, rules.answerDays[kind], holidays)
}

/** Whoever handled it, and may still, has until then to do it anew. */
const beginAnew = (dueAt: Date) => ({
  updateMany: { where: { revokedAt: null }, data: { dueAt, takenAt: null, doneAt: null } },
})

/** Opens it again, once, after 不满意, with what is still wrong. */
export function reopenCase(number: string, reason: string): Promise<StepOutcome> {
  return changeOwn(number, async (db, held) => {
    const at = now()
    const row = await db.case.findUniqueOrThrow({
      where: { id: held.id },
      select: { state: true, rating: true, reopenedAt: true, answeredAt: true, answerBy: true },
    })
    if (!mayReopen(row)) return 'late'
    await keepFirstGrade(db, held.id, row.rating!)
    const answerBy = await readNewDeadline(db, held.id, at)
    // The new term takes the place of the old one: how that ended is kept.
    const wasLate = row.answeredAt === null || row.answeredAt > row.answerBy
    const handlings = beginAnew(answerBy)
    const set = { reopenedAt: at, answerBy, answeredAt: null, wasLate, mergedIntoId: null, handlings }
    return doneOr(await takeStep(db, held, { kind: 'REOPENED', at, office: null, text: reason, set }))
  })
}
