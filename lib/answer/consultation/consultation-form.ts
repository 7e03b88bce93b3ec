import { z } from 'zod'
import { QuestionKind } from '@/lib/generated/prisma/enums'
import { addDays } from '@/lib/system/clock/shanghai'
import { idSchema } from '@/lib/system/database/ids'
import { cleanLine } from '@/lib/system/form/clean-text'
import { instantSchema } from '@/lib/system/form/instant'
import { optionalLine, optionalText, requiredLine, requiredText } from '@/lib/system/form/text'
import { LEAST_OPTIONS, MOST_OPTIONS, MOST_QUESTIONS, type Question } from './questions'

/** Longer is no consultation but a box for letters, of which there is one. */
export const MOST_DAYS = 90
const LONGEST_OPTION = 30

export type ConsultationSnapshot = {
  areaId: number
  title: string
  intro: string
  /** ISO instants. */
  opensAt: string
  closesAt: string
  questions: Question[]
  /** What was decided upon it. */
  decision: string | null
  /** Residents see what came of it, once it is closed. */
  showsResult: boolean
  source: string | null
}

/** One a line; the same twice is once. */
const optionsSchema = z
  .string()
  .max(1000, '太长了')
  .default('')
  .transform(text => [...new Set(text.split(/[\r\n]+/).map(cleanLine))].filter(Boolean))

function findFault(options: string[]): string | null {
  if (options.length < LEAST_OPTIONS) return `至少写${LEAST_OPTIONS}个选项，一行一个`
  if (options.length > MOST_OPTIONS) return `最多${MOST_OPTIONS}个选项`
  const long = options.find(option => option.length > LONGEST_OPTION)
  return long ? `“${long.slice(0, 6)}…”太长了，一个选项最多${LONGEST_OPTION}个字` : null
}

const questionSchema = z
  .object({
    kind: z.enum(QuestionKind, { error: '请选怎么答' }),
    text: requiredLine('问题', 80),
    options: optionsSchema,
    isRequired: z.boolean().default(false),
  })
  .transform((question, context): Question => {
    if (question.kind === 'GRADE' || question.kind === 'TEXT') return { ...question, options: [] }
    const message = findFault(question.options)
    if (message) context.addIssue({ code: 'custom', path: ['options'], message })
    return question
  })

export const consultationSchema: z.ZodType<ConsultationSnapshot> = z
  .object({
    areaId: idSchema,
    title: requiredLine('标题', 30),
    intro: requiredText('说明', 1000, '请写清楚为什么问、问什么'),
    opensAt: instantSchema,
    closesAt: instantSchema,
    questions: z
      .array(questionSchema)
      .min(1, '请至少加一个问题')
      .max(MOST_QUESTIONS, `最多${MOST_QUESTIONS}个问题`)
      .default([]),
    decision: optionalText(1000),
    showsResult: z.boolean().default(false),
    source: optionalLine(300),
  })
  .superRefine(({ opensAt, closesAt, questions }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (closesAt <= opensAt) refuse('closesAt', '截止要晚于开始')
    else if (new Date(closesAt) > addDays(new Date(opensAt), MOST_DAYS))
      refuse('closesAt', `最多${MOST_DAYS}天，请看看年份`)
    if (questions.length === 0) refuse('questions', '请至少加一个问题')
  })
