import type { Result } from './count-answers'
import { QUESTION_KINDS, type Question } from './questions'
import type { DayCount } from './staff-result'
import { MOST_EXPORTED, type WrittenText } from './texts'

const toCell = ({ text }: Question, position: number) => `${position}. ${text}`

/** What came of a consultation as rows of one table: how many, day by day, choice by choice, and what was written. */
export function writeTable(
  { replies, questions }: Result,
  days: DayCount[],
  texts: WrittenText[],
): string[][] {
  const counts = questions.flatMap(({ question, position, answered, choices }) => [
    [toCell(question, position), QUESTION_KINDS[question.kind], '答了的', String(answered), ''],
    ...choices.map(({ label, count, percent }) => [
      '',
      '',
      label,
      String(count),
      percent === null ? '' : `${percent}%`,
    ]),
  ])
  const written = texts
    .slice(0, MOST_EXPORTED)
    .map(({ day, position, text }) => [
      toCell(questions[position - 1]!.question, position),
      '',
      text,
      '',
      day,
    ])
  return [
    ['问题', '怎么答', '选项或内容', '人数', '占答了的'],
    ['一共', '', '', String(replies), ''],
    ...days.map(({ day, count }) => ['每天', '', day, String(count), '']),
    ...counts,
    ...(written.length ? [['写的话', '', '', '', '日期'], ...written] : []),
    ...(texts.length > MOST_EXPORTED ? [[`写的话只导出了最近的${MOST_EXPORTED}条`, '', '', '', '']] : []),
  ]
}
