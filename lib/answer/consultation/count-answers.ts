import { listChoices, type Question } from './questions'
import { type Answers, valueAt } from './reply-form'

/** How often a choice was made. @property percent of those who answered the question, in whole hundredths */
export type ChoiceCount = { label: string; count: number; percent: number }

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

const toPercent = (count: number, of: number) => (of ? Math.round((100 * count) / of) : 0)

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
