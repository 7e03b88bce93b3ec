import { Icon } from '@/components/resident/icons'
import { Whole } from '@/components/resident/Whole'
import type { Call } from '@/lib/directory/card/choose-calls'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { describeOpenState } from '@/lib/directory/phone/hours-words'
import { HoursText } from './HoursText'

function sayState({ state }: Call, now: Date, isShort?: boolean): string {
  return isShort && state.kind === 'open' ? '现在可拨' : describeOpenState(state, now)
}

type Props = {
  call: Call
  now: Date
  /** 现在可拨, and no more. */
  isShort?: boolean
  /** False where its hours stand beside it anyway. */
  saysHours?: boolean
}

/** That nobody answers now is known all the same. */
const saysOpen = ({ isDoubted, state }: Call) => !isDoubted || state.kind === 'closed'

/**
 * Whether a number is answered now, or could not be reached, told by a sign, then by words. A page kept on the phone
 * cannot know whether it is answered: there the hours stand in its place.
 */
export function State(props: Props) {
  const { call, saysHours = true } = props
  const hours = formatHours(call.phone)
  return (
    <>
      {call.isDoubted && <Reported />}
      {saysOpen(call) && <OpenNow {...props} hasHours={hours !== ''} />}
      {saysHours && hours && (
        <small className="ko">
          <HoursText text={hours} />
        </small>
      )}
    </>
  )
}

/** It stays true on a kept page and on paper. */
function Reported() {
  return (
    <small className="st ask">
      <i>
        <Icon name="warn" />
      </i>
      <Whole>有居民反映打不通，</Whole>
      <Whole>正在核实</Whole>
    </small>
  )
}

function OpenNow({ call, now, isShort, hasHours }: Props & { hasHours: boolean }) {
  const { kind } = call.state
  const words = <HoursText text={sayState(call, now, isShort)} />
  if (kind === 'unknown')
    return (
      <small className={hasHours ? 'st ask day' : 'st ask'}>
        <i>
          <Icon name="ask" />
        </i>
        {words}
      </small>
    )
  return (
    <small className={kind === 'open' ? 'st on' : 'st'}>
      <i />
      {words}
    </small>
  )
}
