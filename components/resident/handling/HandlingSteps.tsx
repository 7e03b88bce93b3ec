import { Section } from '@/components/resident/Document'
import type { CaseKind } from '@/lib/answer/case/words'
import { nameStep } from '@/lib/answer/case/words'
import type { HandledCase, HandledStep } from '@/lib/answer/handling/read-handling'
import { formatDayTime } from '@/lib/system/clock/shanghai'

/** Pictures behind a link, one under the other. @param what said of each to who cannot see it */
export function Pictures({ ids, path, what }: { ids: number[]; path: string; what: string }) {
  if (!ids.length) return null
  return (
    <div className="shots">
      {ids.map((id, at) => (
        <a key={id} href={`${path}/picture/${id}.webp`}>
          <img src={`${path}/picture/${id}.webp`} alt={`${what}${at + 1}`} />
        </a>
      ))}
    </div>
  )
}

/** Who reads it is no resident. */
const sayStep = (kind: CaseKind, { kind: step }: HandledStep) =>
  step === 'ADDED' ? '居民补充' : nameStep(kind, step)

/** What happened so far, as far as it matters to who handles it. */
export function HandlingSteps({ handled, path }: { handled: HandledCase; path: string }) {
  if (!handled.steps.length) return null
  return (
    <Section title="前后经过">
      <ol className="steps">
        {handled.steps.map(step => (
          <li key={`${step.at.getTime()} ${step.kind} ${step.text}`} className="done">
            <b>{sayStep(handled.kind, step)}</b> {formatDayTime(step.at)}
            {step.office && `，${step.office}`}
            {step.text && <p>{step.text}</p>}
            <Pictures ids={step.pictures} path={path} what="办理的照片" />
          </li>
        ))}
      </ol>
    </Section>
  )
}
