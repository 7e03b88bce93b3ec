import { Shots } from '@/components/resident/case/Shots'
import { Section } from '@/components/resident/Document'
import type { OwnStep } from '@/lib/answer/case/read-case'
import type { CaseKind } from '@/lib/answer/case/words'
import { nameStep } from '@/lib/answer/case/words'
import type { HandledCase } from '@/lib/answer/handling/handled-case'
import { formatDayTime } from '@/lib/system/clock/shanghai'

/** Who reads it is no resident. */
const sayStep = (kind: CaseKind, { kind: step }: OwnStep) =>
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
            <Shots shots={step.pictures} path={path} what="办理的照片" />
          </li>
        ))}
      </ol>
    </Section>
  )
}
