import { type Call, headOf, type RowCalls } from '@/lib/directory/card/choose-calls'
import { CallKey } from './CallKey'
import { FallbackKey } from './FallbackKey'
import { GivenWay } from './GivenWay'
import { NotNow } from './NotNow'
import { State } from './State'
import { StillCall } from './StillCall'

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
 * none, whom to ring instead. Under it, what of its line residents could not reach.
 */
export function HeadCalls(props: Props) {
  const { calls, what, now } = props
  const given = calls.doubted.filter(({ line }) => line === headOf(calls)?.line)
  return (
    <>
      <Head {...props} />
      {given.map(call => (
        <GivenWay key={call.phone.id} call={call} what={nameCall(what, call)} now={now} />
      ))}
    </>
  )
}

function Head({ calls, what, fallbackNumber, now, why = '号码还没核实' }: Props) {
  if (calls.now) return <NowCall call={calls.now} {...{ what, fallbackNumber, now }} />
  if (!calls.next) return <FallbackKey number={fallbackNumber} what={what} why={why} />
  return (
    <>
      <NotNow call={calls.next} now={now} />
      <FallbackKey number={fallbackNumber} what={`${what}现在没人接`} />
      <StillCall call={calls.next} what={nameCall(what, calls.next)} now={now} />
    </>
  )
}

type NowProps = Pick<Props, 'what' | 'fallbackNumber' | 'now'> & { call: Call }

/** One that could not be reached and has nothing to give way to stays a key, and is not the only one. */
function NowCall({ call, what, fallbackNumber, now }: NowProps) {
  return (
    <>
      <CallKey
        number={call.phone.number}
        what={nameCall(what, call)}
        isUnsure={call.isDoubted || call.state.kind === 'unknown'}
      >
        <State call={call} now={now} />
      </CallKey>
      {call.isDoubted && <FallbackKey number={fallbackNumber} what={`${what}打不通的时候`} />}
    </>
  )
}
