import type { ReactNode } from 'react'
import { Section } from '@/components/resident/Document'
import { PlainText } from '@/components/resident/PlainText'
import {
  hasFew,
  LEAST_FOR_PERCENT,
  type QuestionCount,
  type Result,
} from '@/lib/answer/consultation/count-answers'

/** A bar as long as its share, in hundredths; its number stands beside it. */
function Share({ percent }: { percent: number }) {
  return (
    <svg className="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 0h100v4H0z" />
      <path d={`M0 0h${percent}v4H0z`} />
    </svg>
  )
}

function Counts({ counted, of }: { counted: QuestionCount; of: number }) {
  const { question, position, answered, choices } = counted
  const asked = of > 1 ? `${position}. ${question.text}` : question.text
  if (question.kind === 'TEXT')
    return (
      <p className="lead">
        <b>{asked}</b> {answered}个人写了。写的话只给办事的人看，不公开。
      </p>
    )
  return (
    <table className="counts">
      <caption>
        {asked}
        <small> {answered}个人答了</small>
      </caption>
      <tbody>
        {choices.map(({ label, count, percent }) => (
          <tr key={label}>
            <th scope="row">
              {label}
              {percent !== null && <Share percent={percent} />}
            </th>
            <td>
              <b>{count}人</b>
              {percent !== null && `${percent}%`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Props = {
  result: Result
  decision: string | null
  /** The way to keep it as a picture. */
  keep: ReactNode
}

/** What came of a consultation, and what was decided. */
export function AskResult({ result, decision, keep }: Props) {
  const { replies, questions } = result
  return (
    <>
      {decision && (
        <Section title="怎么定的">
          <p>
            <PlainText text={decision} />
          </p>
        </Section>
      )}
      <Section title="大家怎么说">
        <p>
          一共{replies}个人答了。
          {hasFew(result) && `答的不到${LEAST_FOR_PERCENT}个人的，只说人数。`}
        </p>
        {keep}
        {questions.map(counted => (
          <Counts key={counted.position} counted={counted} of={questions.length} />
        ))}
      </Section>
    </>
  )
}
