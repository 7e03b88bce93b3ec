import type { Call } from '@/lib/directory/card/choose-calls'
import { NotNow } from './NotNow'
import { StillCall } from './StillCall'

/** A number that several could not reach, behind another of its line: it stays to be read, and for whom it is that one. */
export function GivenWay({ call, what, now }: { call: Call; what: string; now: Date }) {
  return (
    <>
      <NotNow call={call} now={now} />
      <StillCall call={call} what={what} now={now} />
    </>
  )
}
