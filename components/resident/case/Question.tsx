import { WordsField } from '@/components/resident/form/fields'
import { PlainText } from '@/components/resident/PlainText'
import type { OwnCase, OwnStep } from '@/lib/answer/case/read-case'
import { type CaseFormProps, DeedForm } from './DeedForm'

const SETTLES = ['ASKED', 'ADDED', 'ANSWERED', 'CLOSED']

/** What an office has asked, and nobody has answered yet; what was settled without an answer waits for none. */
export function findAsked({ steps, may }: OwnCase): OwnStep | null {
  const last = may.add ? steps.findLast(({ kind }) => SETTLES.includes(kind)) : undefined
  return last?.kind === 'ASKED' ? last : null
}

/** What waits for the resident stands first, with room for the answer right under it. */
export function Question(props: CaseFormProps) {
  const asked = findAsked(props.own)
  if (!asked) return null
  return (
    <section id="more">
      <h2>有一句话要问您</h2>
      {asked.text && (
        <p className="lead">
          <b>
            <PlainText text={asked.text} />
          </b>
          {asked.office && (
            <>
              <br />
              {asked.office}问的
            </>
          )}
        </p>
      )}
      <DeedForm {...props} deed="add" send="回答">
        {state => <WordsField name="text" label="您的回答" state={state} />}
      </DeedForm>
    </section>
  )
}
