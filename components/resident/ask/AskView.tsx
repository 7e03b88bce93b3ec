import { BackTo } from '@/components/resident/BackTo'
import { Document } from '@/components/resident/Document'
import type { FormState } from '@/components/resident/form/form-state'
import { Icon } from '@/components/resident/icons'
import { link } from '@/components/resident/link'
import { PlainText } from '@/components/resident/PlainText'
import { shareBelow } from '@/components/resident/share'
import { trailThrough } from '@/components/resident/trail'
import { Way } from '@/components/resident/Way'
import { Whole } from '@/components/resident/Whole'
import { addressOfAsk, pictureOfAsk } from '@/lib/answer/consultation/ask-address'
import type { Result } from '@/lib/answer/consultation/count-answers'
import type { AskedConsultation } from '@/lib/answer/consultation/find-asked'
import { sayClose, sayOpen } from '@/lib/answer/consultation/say-until'
import { type ConsultationState, judgeConsultation } from '@/lib/answer/consultation/state'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import { AskForm } from './AskForm'
import { AskResult } from './AskResult'

type Props = {
  area: AreaWithTree
  asked: AskedConsultation
  big: boolean
  now: Date
  token: string
  state: FormState
  /** It has just been answered. */
  isDone: boolean
  /** Once it may be seen. */
  result: Result | null
}

/** How far it is, in the reader's words. */
function sayStanding({ opensAt, closesAt }: AskedConsultation, state: ConsultationState, now: Date): string {
  if (state === 'waiting') return `还没开始，${sayOpen(opensAt, now)}起可以答。`
  if (state === 'open') return `答到${sayClose(closesAt, now)}为止。`
  const ended = `${sayClose(closesAt, now)}截止了，谢谢大家。`
  return state === 'told' ? ended : `${ended}结果公布以后，还在这一页看。`
}

function Done({ asked: { closesAt }, now }: Pick<Props, 'asked' | 'now'>) {
  return (
    <>
      <div className="ok" role="status">
        <Icon name="check" />
        <h2>收到了，谢谢您</h2>
      </div>
      <p className="lead">{sayClose(closesAt, now)}截止，结果公布以后，还在这一页看。</p>
    </>
  )
}

/** What it is about, and until when. */
function About({ asked, standing, isOpen }: { asked: AskedConsultation; standing: string; isOpen: boolean }) {
  return (
    <>
      <p className="lead">
        <PlainText text={asked.intro} />
      </p>
      <p className="lead">
        <b>{standing}</b>
        {isOpen && <Whole>不记名。</Whole>}
      </p>
    </>
  )
}

/** A consultation: asked, or what came of it. */
export function AskView({ area, asked, big, now, token, state, isDone, result }: Props) {
  const path = addressOfAsk(area.code, asked.id)
  const standing = judgeConsultation(asked, now)
  return (
    <Document
      title={`${asked.title}，征求意见`}
      path={path}
      big={big}
      stylesheet="forms"
      share={shareBelow(area, path, `${asked.areaName}征求意见：${asked.title}`)}
      heading={asked.title}
      under={`${asked.areaName}征求意见`}
      trail={trailThrough(area)}
      hasOwnEmergency
      seenAt={now}
    >
      {isDone ? (
        <Done asked={asked} now={now} />
      ) : (
        <About asked={asked} standing={sayStanding(asked, standing, now)} isOpen={standing === 'open'} />
      )}
      {standing === 'open' && !isDone && (
        <AskForm action={link(path, big)} token={token} state={state} questions={asked.questions} />
      )}
      {standing === 'open' && isDone && (
        <Way to={link(path, big)} icon="pen" name="还没答的，从这里答" about="一家几口可以分别答" />
      )}
      {result && (
        <AskResult
          result={result}
          decision={asked.decision}
          keep={
            <p>
              <a className="inline" href={pictureOfAsk(area.code, asked.id)}>
                存成图片
              </a>
            </p>
          }
        />
      )}
      <BackTo area={area} big={big} />
    </Document>
  )
}
