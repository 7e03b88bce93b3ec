import { WordsField } from '@/components/resident/form/fields'
import { PictureFields } from '@/components/resident/form/PictureFields'
import { link } from '@/components/resident/link'
import { GradeTaps } from '@/components/resident/say/RatingView'
import { Way } from '@/components/resident/Way'
import { MOST_PICTURES } from '@/lib/answer/case/read-case'
import { nameGrade } from '@/lib/answer/case/words'
import { DeedForm, type CaseFormProps as Props, type SureDeed } from './DeedForm'
import { findAsked } from './Question'
import { StillBad } from './StillBad'

/** What whoever sent a case may do now: add, rate, open again. */
export function CaseForms(props: Props) {
  const { own } = props
  const { may, pictures } = own
  return (
    <>
      {may.rate && (
        <section>
          <h2 id="grade">办得怎么样？</h2>
          <DeedForm {...props} deed="rate">
            <GradeTaps />
          </DeedForm>
        </section>
      )}
      {may.correct && (
        <details className="fold" id="correct" open={props.tried?.deed === 'correct'}>
          <summary>点错了，改一改</summary>
          <p className="lead">
            您评的是<b>{nameGrade(own.rating ?? own.grade ?? 0)}</b>
            。点一下改成别的，今天可以改一次，只算改过的。
          </p>
          <DeedForm {...props} deed="correct">
            <GradeTaps />
          </DeedForm>
        </details>
      )}
      {may.reopen && (
        <section>
          <h2>还没办好？</h2>
          <DeedForm {...props} deed="reopen" send="请再办一次">
            {state => <WordsField name="text" label="写下哪里没办好" state={state} />}
          </DeedForm>
        </section>
      )}
      <StillBad {...props} />
      {may.add && !findAsked(own) && (
        <section id="more">
          <DeedForm {...props} deed="add" send="补上" isPlain>
            {state => (
              <WordsField
                name="text"
                label={own.kind === 'RATING' ? '说说哪里不好' : '再补几句'}
                state={state}
              />
            )}
          </DeedForm>
        </section>
      )}
      {may.addPictures && (
        <section>
          <DeedForm {...props} deed="pictures" send="传照片" isPlain withFiles>
            <PictureFields most={MOST_PICTURES - pictures.length} />
          </DeedForm>
        </section>
      )}
      <End {...props} />
    </>
  )
}

/** Taking it back, and having it deleted, stand last and apart; each is asked about on a page of its own. */
function End({ own: { number, may, isEmptied }, big }: Props) {
  if (isEmptied) return null
  const ask = (deed: SureDeed) => link(`/s/${number}?sure=${deed}`, big)
  return (
    <details className="fold">
      <summary>不想办了，或者想删掉</summary>
      {may.withdraw && (
        <Way to={ask('withdraw')} icon="cross" name="撤回，不用办了" about="下一页再问您一遍" />
      )}
      <Way to={ask('erase')} icon="cross" name="删掉我写的" about="下一页再问您一遍" />
    </details>
  )
}
