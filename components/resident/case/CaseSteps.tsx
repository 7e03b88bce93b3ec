import { PlainText } from '@/components/resident/PlainText'
import type { OwnCase, OwnStep } from '@/lib/answer/case/read-case'
import { nameGrade, nameStep } from '@/lib/answer/case/words'
import { formatDayTime } from '@/lib/system/clock/shanghai'
import { sayDate } from '@/lib/system/clock/spoken'
import { Shots } from './Shots'

function nameOf(own: OwnCase, { kind, text }: OwnStep): string {
  const name = nameStep(own.kind, kind)
  if (kind === 'FORWARDED' && text) return `${name}：${text}`
  return kind === 'RATED' && own.rating ? `${name}：${nameGrade(own.rating)}` : name
}

/** Until when, and where that is over, that it should have been. */
function Until({ by, now }: { by: Date; now: Date }) {
  return by < now ? <b>本该{sayDate(by, now)}前，已经晚了</b> : <>{sayDate(by, now)}前</>
}

/** What is still to come, with its day: nobody has to ask when. */
function Coming({ own, now }: { own: OwnCase; now: Date }) {
  const { kind, state, acceptBy, answerBy } = own
  if (!['RECEIVED', 'ACCEPTED', 'FORWARDED', 'HANDLING'].includes(state)) return null
  const first = kind === 'REPORT' ? '工作人员打一遍核实' : '有人受理'
  return (
    <>
      {state === 'RECEIVED' && (
        <li>
          {first}
          <br />
          <Until by={acceptBy} now={now} />
        </li>
      )}
      <li>
        给您答复
        <br />
        <Until by={answerBy} now={now} />
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
