import { GRADE_NAMES } from '@/lib/answer/case/words'
import type { QuestionKind } from '@/lib/generated/prisma/enums'

/** More than that nobody answers to the end. */
export const MOST_QUESTIONS = 6
export const LEAST_OPTIONS = 2
export const MOST_OPTIONS = 10

/** What the kinds of question are called. */
export const QUESTION_KINDS: Record<QuestionKind, string> = {
  ONE: '选一项',
  SEVERAL: '可选几项',
  GRADE: '五级评价',
  TEXT: '写几句',
}

/** A question as it is asked; its place among the others is its number, from 1. */
export type Question = {
  kind: QuestionKind
  text: string
  /** Of ONE and SEVERAL. */
  options: string[]
  isRequired: boolean
}

/** What one may choose, in order; nothing, where one writes. */
export function listChoices({ kind, options }: Pick<Question, 'kind' | 'options'>): readonly string[] {
  if (kind === 'TEXT') return []
  return kind === 'GRADE' ? GRADE_NAMES : options
}

/** Whether two lists ask the very same. */
export function asksSame(one: Question[], other: Question[]): boolean {
  const say = (questions: Question[]) =>
    JSON.stringify(questions.map(({ kind, text, options, isRequired }) => [kind, text, options, isRequired]))
  return say(one) === say(other)
}
