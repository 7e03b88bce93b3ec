import 'server-only'
import { mayCorrect } from '@/lib/answer/life/life'
import type { Prisma } from '@/lib/generated/prisma/client'
import { now } from '@/lib/system/clock/clock'
import { changeOwn, type StepOutcome } from './resident-steps'
import { FIRST_BAD_GRADE } from './words'

type Db = Prisma.TransactionClient

const GRADED = {
  id: true,
  kind: true,
  state: true,
  text: true,
  receivedAt: true,
  ratedAt: true,
  correctedAt: true,
  steps: { select: { kind: true, office: true } },
} satisfies Prisma.CaseSelect

type Row = Prisma.CaseGetPayload<{ select: typeof GRADED }>

const rise = { lock: { increment: 1 } } as const

/** How the handling was graded: the step stays where it is, since it is the same grade, given right. */
const correctHandling = (db: Db, { id }: Row, grade: number, at: Date) =>
  db.case.update({ where: { id }, data: { rating: grade, correctedAt: at, ...rise }, select: { id: true } })

/** Nobody but the resident has done anything to it, and they have written nothing. */
const isUntouched = ({ text, steps }: Row) =>
  !text && steps.every(({ kind, office }) => kind === 'RECEIVED' || (kind === 'CLOSED' && office === null))

/**
 * How a service was graded. Who is not content is waited for by an office, who is content is not: what nobody has touched
 * lies as it would if the right face had been tapped at once.
 */
async function correctService(db: Db, row: Row, grade: number, at: Date): Promise<void> {
  const data: Prisma.CaseUncheckedUpdateInput = { grade, correctedAt: at, ...rise }
  const where = { id: row.id }
  if (isUntouched(row) && grade < FIRST_BAD_GRADE && row.state === 'RECEIVED') {
    Object.assign(data, { state: 'CLOSED', endedAt: at })
    await db.caseStep.create({ data: { caseId: row.id, kind: 'CLOSED', at }, select: { id: true } })
  }
  if (isUntouched(row) && grade >= FIRST_BAD_GRADE && row.state === 'CLOSED') {
    Object.assign(data, { state: 'RECEIVED', endedAt: null })
    await db.caseStep.deleteMany({ where: { caseId: row.id, kind: 'CLOSED' } })
  }
  await db.case.update({ where, data, select: { id: true } })
}

/**
 * Puts a grade right that was tapped by mistake, of a service or of how a case was handled: once, on the same day. It
 * is no second grade: only the last one is kept, and counted.
 * @param grade 1 … 5
 */
export function correctGrade(number: string, grade: number): Promise<StepOutcome> {
  return changeOwn(number, async (db, held) => {
    const at = now()
    const row = await db.case.findUniqueOrThrow({ where: { id: held.id }, select: GRADED })
    if (!mayCorrect(row, at)) return 'late'
    const change = row.kind === 'RATING' ? correctService : correctHandling
    await change(db, row, grade, at)
    return 'done'
  })
}
