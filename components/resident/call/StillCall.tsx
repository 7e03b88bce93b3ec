import type { Call } from '@/lib/directory/card/choose-calls'
import { CallKey } from './CallKey'
import { State } from './State'

type Props = {
  call: Call
  /** What is rung for, as it is read out. */
  what: string
  now: Date
}

/** For whom it is that number and no other: told among what a row opens to, and on a page that was kept. */
export function StillCall({ call, what, now }: Props) {
  return (
    <div className="re">
      <CallKey number={call.phone.number} what={what} caption="还想打这个" isUnsure>
        <State call={call} now={now} />
      </CallKey>
    </div>
  )
}
