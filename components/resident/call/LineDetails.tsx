import { PlainText } from '@/components/resident/PlainText'
import type { Call } from '@/lib/directory/card/choose-calls'
import type { CardLine, CardPhone } from '@/lib/directory/card/types'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { describeComingDates } from '@/lib/directory/phone/hours-words'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { formatNearDay } from '@/lib/system/clock/shanghai'
import { CallKey } from './CallKey'
import { HoursText } from './HoursText'
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
  const { answeredBy, phonesFrom, origin, phones } = line
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
  /** Its calls that are not the row's own key. */
  others: Call[]
  /** That which is. */
  head: Call | null
  what: string
  isOwn: boolean
  now: Date
}

/** What a line says beside its number, and its other numbers. */
export function LineDetails({ line, others, head, what, isOwn, now }: Props) {
  return (
    <>
      {line.description && (
        <p>
          <PlainText text={line.description} />
        </p>
      )}
      <Who line={line} isOwn={isOwn} />
      {head && <Facts phone={head.phone} now={now} label={head.phone.label} />}
      {others.map(call => (
        <OtherCall key={call.phone.id} call={call} what={what} now={now} />
      ))}
    </>
  )
}

function OtherCall({ call, what, now }: { call: Call; what: string; now: Date }) {
  const { phone, state } = call
  return (
    <>
      <CallKey
        number={phone.number}
        what={what}
        caption={phone.label ?? undefined}
        isUnsure={state.kind !== 'open'}
      >
        <State call={call} now={now} saysHours={false} />
      </CallKey>
      <Facts phone={phone} now={now} />
    </>
  )
}
