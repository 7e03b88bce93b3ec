import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { nameGrade } from './words'

type Db = Prisma.TransactionClient

/** The step of the last grade. */
export const findGraded = (db: Db, caseId: number) =>
  db.caseStep.findFirst({
    where: { caseId, kind: 'RATED' },
    orderBy: { id: 'desc' },
    select: { id: true, text: true },
  })

/** Writes what is said with a grade into its step. */
export const writeAtGrade = (db: Db, id: number, text: string) =>
  db.caseStep.update({ where: { id }, data: { text }, select: { id: true } })

/** Writes the grade into its step before a case is graded anew, since a case has one column for it. */
export async function keepFirstGrade(db: Db, caseId: number, grade: number): Promise<void> {
  const step = await findGraded(db, caseId)
  if (step && !step.text) await writeAtGrade(db, step.id, nameGrade(grade))
}
