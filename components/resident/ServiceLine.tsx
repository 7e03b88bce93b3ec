import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import type { CardLine, CardPhone } from '@/lib/directory/card/types'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { readOpenState } from '@/lib/directory/phone/hours'
import { describeComingDates, describeOpenState } from '@/lib/directory/phone/hours-words'
import type { LineChange } from '@/lib/paper/edition/diff'
import { formatDate } from '@/lib/system/clock/shanghai'
import { ChangeNote } from './ChangeNote'
import { CallButton, Whole } from './Document'
import { PlainText } from './PlainText'

/** Breaks between days and spans only, never inside 8:30–12:00 or 9月30日. */
function Hours({ text }: { text: string }) {
  // Two seasons may say the same of their weekdays.
  const parts = text.split(/( )|(?<=[、；）]|日至)/).filter(Boolean)
  const keyed = parts.map((part, at) => ({ part, key: `${at} ${part}` }))
  return keyed.map(({ part, key }) => (part === ' ' ? ' ' : <Whole key={key}>{part}</Whole>))
}

type PhoneProps = { phone: CardPhone; holidays: HolidayCalendar; now: Date }

function PhoneBlock({ phone, holidays, now }: PhoneProps) {
  const state = readOpenState(phone, now, holidays)
  const hours = formatHours(phone)
  const dates = describeComingDates(phone, now).join('；')
  const checked = phone.verifiedAt ? `${formatDate(phone.verifiedAt)}打通核验` : null
  const basis = phone.kind === 'NATIONAL' ? '全国统一号码' : null
  return (
    <>
      <p className="facts">
        <span className={state.kind}>{describeOpenState(state, now)}</span>
        {hours && hours !== '24小时' && (
          <span>
            接听时间：
            <Hours text={hours} />
          </span>
        )}
        {dates && (
          <span>
            近期：
            <Hours text={dates} />
          </span>
        )}
        <span>{[basis, checked].filter(Boolean).join('，')}</span>
      </p>
      <CallButton number={phone.number} label={phone.label ? `拨打${phone.label}` : '拨打'} />
    </>
  )
}

type Props = {
  line: CardLine
  isOwn: boolean
  fallbackNumber: string
  holidays: HolidayCalendar
  now: Date
  heading?: 'h2' | 'h3'
  /** What differs from the reader's paper. */
  change?: LineChange
}

/** One line of the card: what the service does, who answers, when, how sure, and the button that rings. */
export function ServiceLine(props: Props) {
  const { line, isOwn, fallbackNumber, holidays, now, heading: Heading = 'h3', change } = props
  // Whose number it is: where that of this place is not to be rung, the one from above is no less theirs.
  const provider = line.phonesFrom ?? line.origin
  const isFromAbove = !isOwn || provider.id !== line.origin.id
  return (
    <div className="line">
      <Heading>{line.name}</Heading>
      {change && <ChangeNote change={change} />}
      {line.description && (
        <p>
          <PlainText text={line.description} />
        </p>
      )}
      {(line.answeredBy || isFromAbove) && (
        <p className="who">
          {line.answeredBy && <span>{`${line.phonesFrom ? '谁来接' : '承办单位'}：${line.answeredBy}`}</span>}{' '}
          {isFromAbove && <span>{provider.name}提供</span>}
        </p>
      )}
      {line.phones.map(phone => (
        <PhoneBlock key={phone.id} phone={phone} holidays={holidays} now={now} />
      ))}
      {line.phones.length === 0 && (
        <>
          <p className="facts">
            <span className="unknown">这项服务的电话待核实，核实前不登出来</span>
          </p>
          <CallButton number={fallbackNumber} label="可先拨" quiet />
        </>
      )}
    </div>
  )
}
