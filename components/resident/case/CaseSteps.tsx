import { PlainText } from '@/components/resident/PlainText'
import type { OwnCase, OwnStep } from '@/lib/answer/case/read-case'
import { nameGrade, nameStep } from '@/lib/answer/case/words'
import { formatDayTime } from '@/lib/system/clock/shanghai'
import { sayDate } from '@/lib/system/clock/spoken'
import { Shots } from './Shots'

/** Of a case that was opened again and graded anew, the last grade is the one that is kept. */
const isLastGrade = ({ steps }: OwnCase, step: OwnStep) =>
  step === steps.findLast(({ kind }) => kind === 'RATED')

function nameOf(own: OwnCase, step: OwnStep): string {
  const { kind, text } = step
  const name = nameStep(own.kind, kind)
  if (kind === 'FORWARDED' && text) return `${name}：${text}`
  return own.rating && isLastGrade(own, step) ? `${name}：${nameGrade(own.rating)}` : name
}

/** What is still to come, with its day: nobody has to ask when. */
function Coming({ own, now }: { own: OwnCase; now: Date }) {
  const { kind, state, acceptBy, answerBy, isLate } = own
  if (!['RECEIVED', 'ACCEPTED', 'FORWARDED', 'HANDLING'].includes(state)) return null
  const first = kind === 'REPORT' ? '工作人员打一遍核实' : '有人受理'
  return (
    <>
      {state === 'RECEIVED' && (
        <li>
          {first}
          <br />
          {sayDate(acceptBy, now)}前
        </li>
      )}
      <li>
        给您答复
        <br />
        {isLate ? <b>本该{sayDate(answerBy, now)}前，已经晚了</b> : `${sayDate(answerBy, now)}前`}
      </li>
    </>
  )
}

/** What was done, when, and by which office; then what comes, and until when. */
export function CaseSteps({ own, now }: { own: OwnCase; now: Date }) {
  return (
    <ol className="steps">
      {own.steps.map((step, at) => (
        <li key={at} className="done">
          <b>{nameOf(own, step)}</b>
          <br />
          {formatDayTime(step.at)}
          {step.office && step.kind !== 'FORWARDED' && ` ${step.office}`}
          {step.text && step.kind !== 'FORWARDED' && (
            <blockquote>
              <PlainText text={step.text} />
            </blockquote>
          )}
          <Shots number={own.number} ids={step.pictures} what="办理的照片" />
        </li>
      ))}
      <Coming own={own} now={now} />
    </ol>
  )
}
