import { z } from 'zod'
import { maskIds } from '@/lib/answer/case/mask'
import { cleanText } from '@/lib/system/form/clean-text'
import { listChoices, type Question } from './questions'

/** Of what somebody writes, in characters. */
export const LONGEST_TEXT = 500

/** An option's place among the others, from 0; several of them; a grade, from 1; words. */
export type Answer = number | number[] | string
/** What somebody answered, by the question's place from 1; what was left out is not there. */
export type Answers = Record<string, Answer>

/** How a question's field is called. `pick`: what is chosen says nothing by itself. */
export function nameField({ kind }: Pick<Question, 'kind'>, position: number): string {
  return `${kind === 'TEXT' ? 'text' : 'pick'}${position}`
}

/** The value that a choice sends: its place from 0, of a grade from 1. */
export function valueAt({ kind }: Pick<Question, 'kind'>, at: number): number {
  return kind === 'GRADE' ? at + 1 : at
}

const UNKNOWN = '请在下面的里面选'

function choiceSchema(question: Question): z.ZodType<number> {
  const values = listChoices(question).map((_, at) => String(valueAt(question, at)))
  return z.enum(values, UNKNOWN).transform(Number)
}

const textSchema = z
  .array(z.string())
  .transform(([typed = '']) => maskIds(cleanText(typed.replaceAll('\0', ''))) || null)
  .refine(text => (text ?? '').length <= LONGEST_TEXT, {
    error: ({ input }) => `最多${LONGEST_TEXT}个字，现在${String(input).length}个`,
  })

const severalSchema = (question: Question) =>
  z
    .array(choiceSchema(question))
    .max(listChoices(question).length, UNKNOWN)
    .transform(chosen => [...new Set(chosen)].sort((a, b) => a - b))
    .transform(chosen => (chosen.length ? chosen : null))

const oneSchema = (question: Question) =>
  z.array(choiceSchema(question)).transform(([chosen = null]) => chosen)

/** What a question takes; null: nothing was said to it. @param named as it is called where it is missing */
function answerSchema(question: Question, named: string): z.ZodType<Answer | null> {
  const { kind, isRequired } = question
  const isThere = (answer: Answer | null) => !isRequired || answer !== null
  if (kind === 'TEXT') return textSchema.refine(isThere, `${named}必须答，还没写`)
  const chosen: z.ZodType<Answer | null> = kind === 'SEVERAL' ? severalSchema(question) : oneSchema(question)
  return chosen.refine(isThere, `${named}必须答，还没选`)
}

/** Longer is cut: enough to find it by. */
const LONGEST_NAMED = 15

/** Which of them: 第2题“几点开门好”. @param at from 0 */
function nameQuestion({ text }: Question, at: number, of: number): string {
  const signs = [...text]
  const said = signs.length > LONGEST_NAMED ? `${signs.slice(0, LONGEST_NAMED).join('')}…` : text
  return of > 1 ? `第${at + 1}题“${said}”` : '这一题'
}

/** What was answered, or, by field, what is wrong. */
export type ReadReply = { answers: Answers } | { errors: Record<string, string> }

/** Reads what a form of these questions brought. */
export function readReply(questions: Question[], fields: URLSearchParams): ReadReply {
  const answers: Answers = {}
  const errors: Record<string, string> = {}
  for (const [at, question] of questions.entries()) {
    const name = nameField(question, at + 1)
    const named = nameQuestion(question, at, questions.length)
    const read = answerSchema(question, named).safeParse(fields.getAll(name))
    if (!read.success) errors[name] = read.error.issues[0]!.message
    else if (read.data !== null) answers[at + 1] = read.data
  }
  if (Object.keys(errors).length) return { errors }
  if (!Object.keys(answers).length) return { errors: { [nameField(questions[0]!, 1)]: '请至少答一题' } }
  return { answers }
}
