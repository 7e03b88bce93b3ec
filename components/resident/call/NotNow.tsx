import type { Call } from '@/lib/directory/card/choose-calls'
import { Digits } from './Digits'
import { State } from './State'

/** A number that is to be read for now, not rung: with why. */
export function NotNow({ call, now }: { call: Call; now: Date }) {
  return (
    <p className="off">
      <Digits number={call.phone.number} />
      <State call={call} now={now} />
    </p>
  )
}
