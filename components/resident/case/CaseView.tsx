import { BackTo } from '@/components/resident/BackTo'
import { FallbackKey } from '@/components/resident/call/FallbackKey'
import { Document, Section } from '@/components/resident/Document'
import { Icon } from '@/components/resident/icons'
import { link } from '@/components/resident/link'
import { PlainText } from '@/components/resident/PlainText'
import { Way } from '@/components/resident/Way'
import type { OwnCase } from '@/lib/answer/case/read-case'
import { listFacts, titleCase } from '@/lib/answer/case/say-case'
import { nameState } from '@/lib/answer/case/words'
import { CaseForms, type DeedState } from './CaseForms'
import { CaseSteps } from './CaseSteps'
import { NumberBox } from './NumberBox'
import { Shots } from './Shots'

type Props = {
  own: OwnCase
  token: string
  big: boolean
  now: Date
  /** It comes right from a form: 1, or 2 where a picture could not be taken. */
  done: '1' | '2' | null
  tried: DeedState
}

function Done({ done }: Pick<Props, 'done'>) {
  if (!done) return null
  return (
    <>
      <div className="ok" role="status">
        <Icon name="check" />
        <h2>收到了，谢谢您</h2>
      </div>
      {done === '2' && (
        <p className="lead" role="alert">
          字收到了，有照片没收下：不是照片、是苹果手机的HEIC格式，或者超过10MB。可以截个屏，在下面重新传。
        </p>
      )}
    </>
  )
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
export function CaseView({ own, token, big, now, done, tried }: Props) {
  const { number, area, state, kind, text, isEmptied, pictures, announcementId, fallbackNumber } = own
  return (
    <Document
      title={`${nameState(kind, state)}，受理编号${number}`}
      path={`/s/${number}`}
      big={big}
      stylesheet="forms"
      heading={done ? '说一说' : nameState(kind, state)}
      trail={[{ name: area.name, path: `/k/${area.code}` }]}
      hasOwnEmergency
    >
      <Done done={done} />
      <Late own={own} tried={tried} />
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
      <CaseForms own={own} token={token} big={big} tried={tried} />
      <Section title="急着找人，可以先打">
        <FallbackKey number={fallbackNumber} what="急着找人" />
      </Section>
      <BackTo area={area} big={big} />
    </Document>
  )
}
