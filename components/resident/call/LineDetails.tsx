import { PlainText } from '@/components/resident/PlainText'
import type { RowContext } from '@/components/resident/row-context'
import { type Call, headOf, type RowCalls } from '@/lib/directory/card/choose-calls'
import type { CardLine, CardPhone } from '@/lib/directory/card/types'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { describeComingDates } from '@/lib/directory/phone/hours-words'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { formatNearDay } from '@/lib/system/clock/shanghai'
import { CallKey } from './CallKey'
import { FallbackKey } from './FallbackKey'
import { GivenWay } from './GivenWay'
import { HoursText } from './HoursText'
import { SayOf } from './SayOf'
import { State } from './State'

type FactsProps = { phone: CardPhone; now: Date; label?: string | null }

/** When a number is answered, how sure that is, and what to press. */
function Facts({ phone, now, label }: FactsProps) {
  const hours = formatHours(phone)
  const dates = describeComingDates(phone, now).join('；')
  const { extension } = splitExtension(phone.number)
  const said = [
    label && `${label}。`,
    phone.kind === 'NATIONAL' && '全国统一号码。',
    hours && hours !== '24小时' && `接听时间：${hours}。`,
    dates && `近期：${dates}。`,
    extension && `手机会接着拨分机；没有接着拨的，接通后按${extension}。`,
    phone.verifiedAt && `${formatNearDay(phone.verifiedAt, now)}打过，能打通。`,
  ]
  const words = said.filter(Boolean).join('')
  return (
    words !== '' && (
      <p>
        <HoursText text={words} />
      </p>
    )
  )
}

/** Who answers; where the number is not this place's own, whose it is. A national one is nobody's from above. */
function Who({ line, isOwn }: { line: CardLine; isOwn: boolean }) {
  const { answeredBy, phonesFrom, origin, phones, relief } = line
  // Who answers a number that gave way does not answer the one that is rung.
  if (relief) return <p>{relief.from.name}提供。</p>
  const provider = phonesFrom ?? origin
  const isLocal = phones.length === 0 || phones.some(({ kind }) => kind === 'LOCAL')
  // 样例旗就业服务中心 says it already.
  const isNamed = answeredBy?.startsWith(provider.name)
  const isFromAbove = isLocal && !isNamed && (!isOwn || provider.id !== origin.id)
  const said = [
    answeredBy && `${phonesFrom ? '接电话的是' : '承办的是'}${answeredBy}`,
    isFromAbove && `${provider.name}提供`,
  ].filter(Boolean)
  return said.length > 0 && <p>{said.join('，')}。</p>
}

type Props = {
  line: CardLine
  /** All of its row. */
  calls: RowCalls
  what: string
  context: RowContext
}

/** What a line says beside its number, and its other numbers. */
export function LineDetails({ line, calls, what, context }: Props) {
  const { now, say, areaId } = context
  const isOfLine = (call: Call | null) => call?.line === line
  const head = headOf(calls)
  const ownHead = isOfLine(head) ? head : null
  const others = calls.others.filter(isOfLine)
  return (
    <>
      {line.description && (
        <p>
          <PlainText text={line.description} />
        </p>
      )}
      <Who line={line} isOwn={line.origin.id === areaId} />
      {ownHead && <Facts phone={ownHead.phone} now={now} label={ownHead.phone.label} />}
      {say && ownHead && <SayOf say={say} call={ownHead} asksGrade />}
      {others.map((call, at) => (
        <OtherCall
          key={call.phone.id}
          call={call}
          what={what}
          context={context}
          isFirst={!ownHead && at === 0}
        />
      ))}
      {!ownHead &&
        calls.doubted
          .filter(isOfLine)
          .map(call => <GivenWay key={call.phone.id} call={call} what={what} now={now} />)}
    </>
  )
}

type OtherProps = { call: Call; what: string; context: RowContext; isFirst: boolean }

function OtherCall({ call, what, context, isFirst }: OtherProps) {
  const { phone, state, isDoubted } = call
  const { now, say, fallbackNumber } = context
  return (
    <>
      <CallKey
        number={phone.number}
        what={what}
        caption={phone.label ?? undefined}
        isUnsure={isDoubted || state.kind !== 'open'}
      >
        <State call={call} now={now} saysHours={false} />
      </CallKey>
      {isDoubted && <FallbackKey number={fallbackNumber} what={`${what}打不通的时候`} />}
      <Facts phone={phone} now={now} />
      {say && <SayOf say={say} call={call} asksGrade={isFirst} />}
    </>
  )
}
