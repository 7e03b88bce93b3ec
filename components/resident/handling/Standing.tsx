import { KIND_NAMES, nameState } from '@/lib/answer/case/words'
import type { HandledCase } from '@/lib/answer/handling/handled-case'
import { mayStep } from '@/lib/answer/life/life'
import { formatDayTime } from '@/lib/system/clock/shanghai'

/** It lies with its handler anew: the resident was not content, and nothing has been reported since. */
const isBack = ({ cameBack, doneAt, declined, state }: HandledCase) =>
  cameBack !== null && doneAt === null && declined === null && mayStep(state, 'PROGRESS')

/** What a matter is called, and first of all that it came back. */
export function headHandled(handled: HandledCase): string {
  const name = handled.topic ?? handled.wish ?? KIND_NAMES[handled.kind]
  return isBack(handled) && handled.cameBack!.toSame ? `又退回来了：${name}` : name
}

function Until({ dueAt, isLate, cameBack }: HandledCase) {
  return (
    <>
      请在<b>{formatDayTime(dueAt)}前</b>
      {cameBack && '再'}办好{isLate && <b>（已经过期了）</b>}。
    </>
  )
}

/** Why it is here again: a resident’s words are read by who handles their case. */
function Back({ handled }: { handled: HandledCase }) {
  const { reason, toSame } = handled.cameBack!
  return (
    <section className="said">
      <h2>{toSame ? '居民说没办好，请再办一次' : '这件以前办过，居民说没办好'}</h2>
      {reason && <p className="words">{reason}</p>}
      <p>
        <Until {...handled} />
      </p>
    </section>
  )
}

/** How far a matter is, in one look: what is still to be done by the handler, and until when; or what comes next. */
export function Standing({ handled }: { handled: HandledCase }) {
  const { state, kind, doneAt, declined, office } = handled
  if (!mayStep(state, 'PROGRESS')) return null
  if (declined && !doneAt)
    return (
      <p className="lead">
        <b>您{formatDayTime(declined.at)}说了办不了：</b>
        {declined.reason}。等{office}另派，没有别的事，您就不用管了。
      </p>
    )
  if (isBack(handled)) return <Back handled={handled} />
  return (
    <p className="lead">
      {doneAt ? (
        <>
          <b>您{formatDayTime(doneAt)}报了办完了。</b>接下来由{office}
          看一看，答复居民。没有别的事，您就不用管了。
        </>
      ) : (
        <>
          <b>{nameState(kind, state)}</b>，<Until {...handled} />
        </>
      )}
    </p>
  )
}
