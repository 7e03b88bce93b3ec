import 'server-only'
import { sayArea } from '@/lib/directory/area/say-area'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Db, type DescribedField, defineRecord, type FieldErrors } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { now } from '@/lib/system/clock/clock'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import { CLOSED_BEFORE, closesInPast } from './closing'
import { type ConsultationSnapshot, consultationSchema } from './consultation-form'
import { QUESTION_ROWS } from './question-rows'
import { asksSame, QUESTION_KINDS, type Question } from './questions'

const SNAPSHOT = {
  areaId: true,
  title: true,
  intro: true,
  opensAt: true,
  closesAt: true,
  questions: QUESTION_ROWS,
  decision: true,
  showsResult: true,
  source: true,
} satisfies Prisma.ConsultationSelect

type Row = Prisma.ConsultationGetPayload<{ select: typeof SNAPSHOT }>

const toSnapshot = (row: Row): ConsultationSnapshot => ({
  ...row,
  opensAt: row.opensAt.toISOString(),
  closesAt: row.closesAt.toISOString(),
})

/** Waits for who is answering, and lets nobody answer until the transaction ends: its questions stand still. */
async function holdQuestions(db: Db, id: number): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Consultation" WHERE "id" = ${id} FOR NO KEY UPDATE`
}

/** What was answered was answered to these words: after the first reply they are what they were. */
async function checkAsked(
  db: Db,
  { title, questions }: ConsultationSnapshot,
  id: number,
): Promise<FieldErrors | null> {
  await holdQuestions(db, id)
  const replies = await db.consultationReply.count({ where: { consultationId: id } })
  if (!replies) return null
  const was = await db.consultation.findUniqueOrThrow({ where: { id }, select: SNAPSHOT })
  const why = `已经有${replies}个人答了`
  const errors: FieldErrors = {}
  if (was.title !== title) errors.title = [`${why}，标题不能再改，请改回“${was.title}”`]
  if (!asksSame(was.questions, questions))
    errors.questions = [`${why}，问题和选项不能再改。要问别的，请另写一个征求意见`]
  return Object.keys(errors).length ? errors : null
}

/** What stands still while it is out: its end is not moved to what is past, and what was asked stays. */
async function checkOut(db: Db, said: ConsultationSnapshot, id: number | null): Promise<FieldErrors | null> {
  if (id === null) return null
  const errors = (await checkAsked(db, said, id)) ?? {}
  const { closesAt } = await db.consultation.findUniqueOrThrow({ where: { id }, select: { closesAt: true } })
  if (closesInPast(closesAt, new Date(said.closesAt), now())) errors.closesAt = [CLOSED_BEFORE]
  return Object.keys(errors).length ? errors : null
}

async function applyQuestions(db: Db, consultationId: number, questions: Question[]): Promise<void> {
  const was = await db.consultationQuestion.findMany({
    where: { consultationId },
    ...QUESTION_ROWS,
  })
  if (asksSame(was, questions)) return
  await db.consultationQuestion.deleteMany({ where: { consultationId } })
  await db.consultationQuestion.createMany({
    data: questions.map((question, at) => ({ ...question, consultationId, position: at + 1 })),
  })
}

async function applyConsultation(db: Db, id: number | null, consultation: ConsultationSnapshot) {
  const { questions, opensAt, closesAt, ...own } = consultation
  const data = { ...own, opensAt: new Date(opensAt), closesAt: new Date(closesAt), withdrawnAt: null }
  const row = await db.consultation.upsert(putUnder(id, data))
  await applyQuestions(db, row.id, questions)
  return row.id
}

function sayQuestion({ kind, text, options, isRequired }: Question): string {
  const how = `${QUESTION_KINDS[kind]}，${isRequired ? '必答' : '可以不答'}`
  return [`${text}（${how}）`, ...options].join('\n')
}

async function describeConsultation(db: Db, said: ConsultationSnapshot): Promise<DescribedField[]> {
  return [
    await sayArea(db, said.areaId),
    { label: '标题', value: said.title },
    { label: '说明', value: said.intro },
    { label: '开始', value: writeShanghai(new Date(said.opensAt)) },
    { label: '截止', value: writeShanghai(new Date(said.closesAt)) },
    ...said.questions.map((question, at) => ({ label: `问题${at + 1}`, value: sayQuestion(question) })),
    { label: '怎么定的', value: said.decision ?? '' },
    { label: '公布结果', value: said.showsResult ? '公布' : '不公布' },
    { label: '来源', value: said.source ?? '' },
  ]
}

export const consultationRecord = defineRecord<ConsultationSnapshot>({
  kind: 'CONSULTATION',
  label: '征求意见',
  schema: consultationSchema,
  titleOf: consultation => consultation.title,
  areaOf: consultation => consultation.areaId,
  async read(db, id) {
    const row = await db.consultation.findFirst({ where: { id, withdrawnAt: null }, select: SNAPSHOT })
    return row && toSnapshot(row)
  },
  check: checkOut,
  apply: applyConsultation,
  /** What was answered stays: it may come back. */
  async withdraw(db, id) {
    await db.consultation.update({ where: { id }, data: { withdrawnAt: now() }, select: { id: true } })
    return null
  },
  describe: describeConsultation,
})
