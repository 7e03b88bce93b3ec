import { Icon } from '@/components/resident/icons'
import { type LostPicture, sayLost } from '@/lib/answer/case/lost-pictures'
import { MOST_PICTURES, type OwnCase } from '@/lib/answer/case/read-case'

/** What was done on the page before, as an address says it: sent, added, or what its name says. */
export type DoneDeed = '1' | '2' | 'rated' | 'corrected' | 'reopened' | 'withdrawn' | 'erased'

const SENT = '收到了，谢谢您'
const WORDS: Record<DoneDeed, string> = {
  '1': SENT,
  '2': SENT,
  rated: '评好了，谢谢您',
  corrected: '改好了',
  reopened: '请他们再办了',
  withdrawn: '撤回了',
  erased: '删掉了',
}

/** Whether it was something sent that leads here, and not something done to it. */
export const isSent = (done: DoneDeed | null) => done === '1' || done === '2'

/** @returns what an address says was done, where the case does not say otherwise; null: nothing */
export function readDone(typed: string | null, { state, isEmptied, isReopened }: OwnCase): DoneDeed | null {
  if (!typed || !Object.hasOwn(WORDS, typed)) return null
  const done = typed as DoneDeed
  if (done === 'withdrawn') return state === 'WITHDRAWN' ? done : null
  if (done === 'erased') return isEmptied ? done : null
  return done === 'reopened' && !isReopened ? null : done
}

type Props = { done: DoneDeed | null; lost: LostPicture[] }

/** What came of the last tap, and which pictures were not kept though the rest was. */
export function Done({ done, lost }: Props) {
  if (!done) return null
  return (
    <>
      <div className="ok" role="status">
        <Icon name="check" />
        <h2>{WORDS[done]}</h2>
      </div>
      {lost.length > 0 && (
        <div className="said" role="alert">
          {lost.map(picture => (
            <p key={picture.at}>{sayLost(picture, MOST_PICTURES)}</p>
          ))}
          <p>别的都收到了。照片可以在下面重新传。</p>
        </div>
      )}
    </>
  )
}
