import type { Call, RowCalls } from '@/lib/directory/card/choose-calls'
import { CallKey } from './CallKey'
import { Digits } from './Digits'
import { FallbackKey } from './FallbackKey'
import { State } from './State'

/** 农药指导（值班手机）, as it is read out; what a row opens to shows it. */
const nameCall = (what: string, { phone }: Call) => (phone.label ? `${what}（${phone.label}）` : what)

type Props = {
  calls: RowCalls
  /** What is rung for, as it is read out. */
  what: string
  fallbackNumber: string
  now: Date
  /** Why there is no number. */
  why?: string
}

/**
 * The number of a row: its key; where nobody is there now, when somebody is and whom to ring instead; where there is
 * none, whom to ring instead.
 */
export function HeadCalls({ calls, what, fallbackNumber, now, why = '号码还没核实' }: Props) {
  if (calls.now)
    return (
      <CallKey
        number={calls.now.phone.number}
        what={nameCall(what, calls.now)}
        isUnsure={calls.now.state.kind === 'unknown'}
      >
        <State call={calls.now} now={now} />
      </CallKey>
    )
  if (!calls.next) return <FallbackKey number={fallbackNumber} what={what} why={why} />
  return (
    <>
      <p className="off">
        <Digits number={calls.next.phone.number} />
        <State call={calls.next} now={now} />
      </p>
      <FallbackKey number={fallbackNumber} what={`${what}现在没人接`} />
      <StillCall call={calls.next} what={what} now={now} />
    </>
  )
}

/** For whom it is that number and no other: told among what a row opens to, and on a page that was kept. */
function StillCall({ call, what, now }: { call: Call; what: string; now: Date }) {
  return (
    <div className="re">
      <CallKey number={call.phone.number} what={nameCall(what, call)} caption="还想打这个" isUnsure>
        <State call={call} now={now} />
      </CallKey>
    </div>
  )
}
