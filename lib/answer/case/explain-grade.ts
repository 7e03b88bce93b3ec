import 'server-only'
import { mayExplain } from '@/lib/answer/life/life'
import { findGraded, writeAtGrade } from './grade-words'
import { changeOwn, type StepOutcome } from './resident-steps'

/** Says with a bad grade why, once, where the case is not opened again: the words stand with the grade. */
export function explainGrade(number: string, text: string): Promise<StepOutcome> {
  return changeOwn(number, async (db, held) => {
    const row = await db.case.findUniqueOrThrow({
      where: { id: held.id },
      select: { state: true, rating: true, reopenedAt: true },
    })
    const step = mayExplain(row) ? await findGraded(db, held.id) : null
    if (!step) return 'late'
    if (step.text) return step.text === text ? 'done' : 'late'
    await writeAtGrade(db, step.id, text)
    await db.case.update({ where: { id: held.id }, data: { lock: { increment: 1 } }, select: { id: true } })
    return 'done'
  })
}
