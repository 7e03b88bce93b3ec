import { BackTo } from '@/components/resident/BackTo'
import { FallbackKey } from '@/components/resident/call/FallbackKey'
import { Document, Section } from '@/components/resident/Document'
import { link } from '@/components/resident/link'
import { PlainText } from '@/components/resident/PlainText'
import { sayPath } from '@/components/resident/say/say-path'
import { Way } from '@/components/resident/Way'
import type { LostPicture } from '@/lib/answer/case/lost-pictures'
import type { OwnCase } from '@/lib/answer/case/read-case'
import { listFacts, titleCase } from '@/lib/answer/case/say-case'
import { nameState } from '@/lib/answer/case/words'
import { CaseForms } from './CaseForms'
import { CaseSteps } from './CaseSteps'
import type { DeedState } from './DeedForm'
import { Done, type DoneDeed, isSent } from './Done'
import { NumberBox } from './NumberBox'
import { Question } from './Question'
import { Shots } from './Shots'
import { isStillBad } from './StillBad'

type Props = {
  own: OwnCase
  token: string
  big: boolean
  now: Date
  /** What was done on the page before. */
  done: DoneDeed | null
  /** Which pictures of it were not kept. */
  lost: LostPicture[]
  tried: DeedState
}

/** The state moved on while the page lay open: what was tapped has no form any more at which it could be said. */
function Late({ own: { may, isEmptied }, tried }: Pick<Props, 'own' | 'tried'>) {
  if (!tried?.state.message) return null
  const offered = { ...may, pictures: may.addPictures, erase: !isEmptied }
  if (offered[tried.deed]) return null
  return (
    <p className="said" role="alert">
      {tried.state.message}
    </p>
  )
}

/** A case, for whoever has its number: what was said, how far it is, what can be done now. */
export function CaseView({ own, token, big, now, done, lost, tried }: Props) {
  const { number, area, state, kind, text, isEmptied, pictures, announcementId, fallbackNumber } = own
  return (
    <Document
      title={`${nameState(kind, state)}，受理编号${number}`}
      path={`/s/${number}`}
      big={big}
      stylesheet="forms"
      heading={isSent(done) ? '说一说' : nameState(kind, state)}
      trail={[{ name: area.name, path: `/k/${area.code}` }]}
      hasOwnEmergency
    >
      <Done done={done} lost={lost} />
      <Late own={own} tried={tried} />
      <Question own={own} token={token} big={big} tried={tried} />
      <NumberBox number={number} />
      <p className="lead">
        <b>{titleCase(own)}</b>
        {listFacts(own, now).map(fact => (
          <span key={fact}>
            <br />
            {fact}
          </span>
        ))}
      </p>
      {text && (
        <p className="lead">
          <PlainText text={text} />
        </p>
      )}
      {isEmptied && <p className="note">写的字、照片和电话已经删掉了。</p>}
      <Shots path={`/s/${number}`} shots={pictures} what="您传的照片" />
      {own.isLate && (
        <p className="lead">
          <b>过了期限，还没有答复您。</b>可以打{fallbackNumber}问一问，报上面的受理编号。
        </p>
      )}
      <CaseSteps own={own} now={now} />
      {announcementId && (
        <Way to={link(`/news/${announcementId}`, big)} icon="news" name="您说我们改" about="这件事的公告" />
      )}
      {state === 'REFUSED' && (
        <Way
          to={sayPath(area.code, null, {}, big)}
          icon="say"
          name="再说一次"
          about="换一类，或者说清楚些再发"
        />
      )}
      <CaseForms own={own} token={token} big={big} tried={tried} />
      {!isStillBad(own) && (
        <Section title="急着找人，可以先打">
          <FallbackKey number={fallbackNumber} what="急着找人" />
        </Section>
      )}
      <BackTo area={area} big={big} />
    </Document>
  )
}
