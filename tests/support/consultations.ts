import { runSql } from './db'

type Asked = { kind: string; text: string; options?: string[]; isRequired?: boolean }

const QUESTIONS: Asked[] = [
  { kind: 'ONE', text: '几点开门好', options: ['早上七点', '早上八点'] },
  { kind: 'SEVERAL', text: '还想要什么', options: ['热水', '轮椅', '报纸'], isRequired: false },
  { kind: 'GRADE', text: '现在办得怎么样' },
  { kind: 'TEXT', text: '还想说什么', isRequired: false },
]

type Wanted = { areaId: number; title?: string; opens?: number; closes?: number; questions?: Asked[] }

/**
 * A consultation that is out.
 * @param wanted.opens, closes hours from now
 * @returns its id
 */
export async function makeConsultation(wanted: Wanted): Promise<number> {
  const { areaId, title = '活动室几点开门', opens = -1, closes = 48, questions = QUESTIONS } = wanted
  const [row] = await runSql<{ id: number }>(
    `INSERT INTO "Consultation" ("areaId", title, intro, "opensAt", "closesAt")
     VALUES ($1, $2, '村里的活动室，想听听您的。', now() + $3 * interval '1 hour', now() + $4 * interval '1 hour')
     RETURNING id`,
    [areaId, title, opens, closes],
  )
  for (const [at, { kind, text, options = [], isRequired = true }] of questions.entries())
    await runSql(
      `INSERT INTO "ConsultationQuestion" ("consultationId", position, kind, text, options, "isRequired")
       VALUES ($1, $2, $3::"QuestionKind", $4, $5, $6)`,
      [row!.id, at + 1, kind, text, options, isRequired],
    )
  return row!.id
}
