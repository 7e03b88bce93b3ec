import { CallKey } from '@/components/resident/call/CallKey'
import { FallbackKey } from '@/components/resident/call/FallbackKey'
import { Shots } from '@/components/resident/case/Shots'
import { Document, Section } from '@/components/resident/Document'
import { EmergencyNumbers } from '@/components/resident/EmergencyNumbers'
import { SEES_PHONE } from '@/lib/answer/case/sees-phone'
import { KIND_NAMES } from '@/lib/answer/case/words'
import { mayStep } from '@/lib/answer/life/life'
import { CaseFacts } from './CaseFacts'
import { Done, Lost } from './Done'
import { HandlingForms } from './HandlingForms'
import { HandlingSteps } from './HandlingSteps'
import { DONE_WORDS, type HandlingPage } from './handling-page'
import { headHandled, Standing } from './Standing'

function sayForms({ doneAt, declined }: HandlingPage['handled']): string {
  if (doneAt) return '还有要补的？'
  return declined ? '又能办了？' : '办到哪一步了？'
}

/** A case as its handler finds it behind a link: what it is, and what can be reported of it. */
export function HandlingView(page: HandlingPage) {
  const { handled, path, big, done, lost, wrong } = page
  const { name, kind, state, phone, note, text, pictures, office, officeNumber } = handled
  const canReport = mayStep(state, 'PROGRESS')
  return (
    <Document
      title={`请您办一件事：${KIND_NAMES[kind]}`}
      path={null}
      big={big}
      heading={headHandled(handled)}
      under={`交给${name}办`}
      stylesheet="rounds"
      hasOwnEmergency
    >
      {done && <Done words={DONE_WORDS[done]} />}
      <Lost lost={lost} most={1}>
        下面选好照片，再点“再报一次办完了”。
      </Lost>
      {wrong?.act === null && (
        <p className="said" role="alert">
          {wrong.state.message}
        </p>
      )}
      <Standing handled={handled} />
      <CaseFacts handled={handled} />
      {text && <p className="words">{text}</p>}
      <Shots shots={pictures} path={path} what="居民拍的照片" />
      {phone && (
        <>
          <CallKey number={phone} what="联系居民" caption="居民留的电话，只为办这件事打" />
          <p className="note">居民知道{SEES_PHONE}看得到这个电话，请不要给别人。</p>
        </>
      )}
      {note && (
        <Section title="交办的话">
          <p className="words">{note}</p>
        </Section>
      )}
      <Section title={sayForms(handled)}>
        {canReport ? <HandlingForms page={page} /> : <p>{office}已经答复了居民，这件事不用再报了。</p>}
      </Section>
      <HandlingSteps handled={handled} path={path} />
      <Section title={`有疑问，问${office}`}>
        <p>
          这件事是{office}交办的。打下面的电话，说找{office}。
        </p>
        <FallbackKey number={officeNumber} what={`找${office}`} />
      </Section>
      <p className="note">这个链接只给{name}用，请不要转发。居民写的话只为办这件事看，不要外传。</p>
      <EmergencyNumbers />
    </Document>
  )
}
