import { Icon } from '@/components/resident/icons'
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

/**
 * Whether a number is answered now, told by a sign, then by words. A page kept on the phone cannot know it: there the
 * hours stand in its place.
 */
export function State({ call, now, isShort, saysHours = true }: Props) {
  const { kind } = call.state
  const hours = formatHours(call.phone)
  const words = <HoursText text={sayState(call, now, isShort)} />
  return (
    <>
      {kind === 'unknown' ? (
        <small className={hours ? 'st ask day' : 'st ask'}>
          <i>
            <Icon name="ask" />
          </i>
          {words}
        </small>
      ) : (
        <small className={kind === 'open' ? 'st on' : 'st'}>
          <i />
          {words}
        </small>
      )}
      {saysHours && hours && (
        <small className="ko">
          <HoursText text={hours} />
        </small>
      )}
    </>
  )
}
