import { FallbackKey } from '@/components/resident/call/FallbackKey'
import { WordsField } from '@/components/resident/form/fields'
import { isBad } from '@/lib/answer/life/life'
import { type CaseFormProps, DeedForm } from './DeedForm'

/** Graded badly after it was done anew, it is not opened again. */
export const isStillBad = ({ state, rating, isReopened }: CaseFormProps['own']) =>
  state === 'RATED' && isReopened && isBad(rating)

/** What is left to whoever is not content a second time: to say why, and to ring. */
export function StillBad(props: CaseFormProps) {
  const { own } = props
  if (!isStillBad(own)) return null
  return (
    <section>
      <h2>还是没办好？</h2>
      <p className="lead">已经重办过一次。还不满意，可以打{own.fallbackNumber}，报上面的受理编号。</p>
      <div className="lead">
        <FallbackKey number={own.fallbackNumber} what="还不满意" />
      </div>
      {own.may.explain && (
        <DeedForm {...props} deed="explain" send="写好了" isPlain>
          {state => <WordsField name="text" label="也可以写下哪里没办好" state={state} />}
        </DeedForm>
      )}
    </section>
  )
}
