import { listChoices, type Question } from './questions'
import { type Answers, valueAt } from './reply-form'

/** Of fewer a share says more of who it was than of the place: one of one is 100%. */
export const LEAST_FOR_PERCENT = 10

/** How often a choice was made. @property percent of those who answered the question, in whole hundredths; null: too few */
export type ChoiceCount = { label: string; count: number; percent: number | null }

/** What was answered to a question. */
export type QuestionCount = {
  question: Question
  /** From 1. */
  position: number
  /** How many said anything to it. */
  answered: number
  /** In the order in which they were offered; none where one writes. */
  choices: ChoiceCount[]
}

/** Of one question: how many said anything, and how many made each choice, by its value. */
export type Tally = { position: number; answered: number; chosen: Map<number, number> }

/** What came of a consultation. */
export type Result = { replies: number; questions: QuestionCount[] }

/** Adds up replies, each with all that it says. */
export function tallyAnswers(questions: Question[], replies: Answers[]): Tally[] {
  return questions.map((_, at) => {
    const position = at + 1
    const said = replies.map(answers => answers[position]).filter(answer => answer !== undefined)
    const chosen = new Map<number, number>()
    for (const value of said.flat())
      if (typeof value === 'number') chosen.set(value, (chosen.get(value) ?? 0) + 1)
    return { position, answered: said.length, chosen }
  })
}

const toPercent = (count: number, of: number) =>
  of < LEAST_FOR_PERCENT ? null : Math.round((100 * count) / of)

/** What is shown of a question, whoever added it up. */
export function layOut(questions: Question[], tallies: Tally[]): QuestionCount[] {
  const known = new Map(tallies.map(tally => [tally.position, tally]))
  return questions.map((question, at) => {
    const position = at + 1
    const { answered = 0, chosen } = known.get(position) ?? {}
    const choices = listChoices(question).map((label, place) => {
      const count = chosen?.get(valueAt(question, place)) ?? 0
      return { label, count, percent: toPercent(count, answered) }
    })
    return { question, position, answered, choices }
  })
}

/** Whether a question, of those with choices, was answered by too few for shares. */
export function hasFew({ questions }: Result): boolean {
  return questions.some(({ choices, answered }) => choices.length > 0 && answered < LEAST_FOR_PERCENT)
}
