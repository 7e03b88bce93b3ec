import { PlainText } from '@/components/resident/PlainText'
import type { OwnCase, OwnStep } from '@/lib/answer/case/read-case'
import { isGradeName, nameGrade, nameStep } from '@/lib/answer/case/words'
import { formatDayTime, shanghaiParts } from '@/lib/system/clock/shanghai'
import { sayClock, sayDate, sayNearDay } from '@/lib/system/clock/spoken'
import { Shots } from './Shots'

/** Of a case that was opened again and graded anew, the last grade is the one that is kept. */
const isLastGrade = ({ steps }: OwnCase, step: OwnStep) =>
  step === steps.findLast(({ kind }) => kind === 'RATED')

/** The grade before the last one stands in its step, in its words. */
const isFirstGrade = ({ kind, text }: OwnStep) => kind === 'RATED' && text !== null && isGradeName(text)

function nameOf(own: OwnCase, step: OwnStep): string {
  const { kind, text } = step
  const name = nameStep(own.kind, kind)
  if (kind === 'FORWARDED' && text) return `${name}：${text}`
  if (isFirstGrade(step)) return `${name}：${text}`
  return own.rating && isLastGrade(own, step) ? `${name}：${nameGrade(own.rating)}` : name
}

/** 12月3日; of what is urgent with its hour: 今天下午3点. */
function sayTerm(by: Date, now: Date, isUrgent: boolean): string {
  if (!isUrgent) return sayDate(by, now)
  return (sayNearDay(by, now) ?? sayDate(by, now)) + sayClock(shanghaiParts(by).minuteOfDay)
}

function Term({ said, isLate }: { said: string; isLate: boolean }) {
  return isLate ? <b>本该{said}前，已经晚了</b> : `${said}前`
}

/** What is still to come, with its day: nobody has to ask when. */
function Coming({ own, now }: { own: OwnCase; now: Date }) {
  const { kind, state, acceptBy, answerBy, isLate, isUrgent } = own
  if (!['RECEIVED', 'ACCEPTED', 'FORWARDED', 'HANDLING'].includes(state)) return null
  const first = kind === 'REPORT' ? '工作人员打一遍核实' : '有人受理'
  return (
    <>
      {state === 'RECEIVED' && (
        <li>
          {first}
          <br />
          <Term said={sayTerm(acceptBy, now, isUrgent)} isLate={now > acceptBy} />
        </li>
      )}
      <li>
        给您答复
        <br />
        <Term said={sayDate(answerBy, now)} isLate={isLate} />
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
          {step.office && ` ${step.office}`}
          {step.text && step.kind !== 'FORWARDED' && !isFirstGrade(step) && (
            <blockquote>
              <PlainText text={step.text} />
            </blockquote>
          )}
          <Shots path={`/s/${own.number}`} shots={step.pictures} what="办理的照片" />
        </li>
      ))}
      <Coming own={own} now={now} />
    </ol>
  )
}
