import { CallKey } from '@/components/resident/call/CallKey'
import { Document, Section } from '@/components/resident/Document'
import { EmergencyNumbers } from '@/components/resident/EmergencyNumbers'
import { KIND_NAMES, nameState } from '@/lib/answer/case/words'
import { mayStep } from '@/lib/answer/life/life'
import { formatDayTime } from '@/lib/system/clock/shanghai'
import { CaseFacts } from './CaseFacts'
import { Done } from './Done'
import { HandlingForms } from './HandlingForms'
import { HandlingSteps, Pictures } from './HandlingSteps'
import { DONE_WORDS, type HandlingPage } from './handling-page'

/** A case as its handler finds it behind a link: what it is, and what can be reported of it. */
export function HandlingView(page: HandlingPage) {
  const { handled, path, big, done, wrong } = page
  const { name, kind, state, dueAt, phone, note, text, pictures, doneAt } = handled
  const canReport = mayStep(state, 'PROGRESS')
  return (
    <Document
      title={`请您办一件事：${KIND_NAMES[kind]}`}
      path={null}
      big={big}
      heading={handled.topic ?? handled.wish ?? KIND_NAMES[kind]}
      under={`交给${name}办`}
      stylesheet="rounds"
      hasOwnEmergency
    >
      {done && <Done words={DONE_WORDS[done]} />}
      {wrong?.act === null && (
        <p className="said" role="alert">
          {wrong.state.message}
        </p>
      )}
      <p className="lead">
        <b>{nameState(kind, state)}</b>，请在{formatDayTime(dueAt)}前办好
        {handled.isLate && <b>（已经过期了）</b>}。
      </p>
      <CaseFacts handled={handled} />
      {text && <p className="words">{text}</p>}
      <Pictures ids={pictures} path={path} what="居民拍的照片" />
      {phone && <CallKey number={phone} what="联系居民" caption="居民留的电话，只为办这件事打" />}
      {note && (
        <Section title="交办的话">
          <p className="words">{note}</p>
        </Section>
      )}
      <Section title={doneAt ? '您报过办完了' : '办到哪一步了？'}>
        {canReport ? <HandlingForms page={page} /> : <p>已经答复了居民，这件事不用再报了。</p>}
      </Section>
      <HandlingSteps handled={handled} path={path} />
      <p className="note">这个链接只给{name}用，请不要转发。居民写的话只为办这件事看，不要外传。</p>
      <EmergencyNumbers />
    </Document>
  )
}
