import { Icon } from '@/components/resident/icons'
import type { Call } from '@/lib/directory/card/choose-calls'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { describeOpenState } from '@/lib/directory/phone/hours-words'
import { HoursText } from './HoursText'

/** A name longer than this is told with what opens, not beside the state. */
const SHORT_LABEL = 6

/** Whose number it is, where that is short enough to stand beside its state. */
export function readLabel({ phone: { label } }: Call): string | null {
  return label && [...label].length <= SHORT_LABEL ? label : null
}

/** 值班手机，到20:00: whose number it is takes the place of what the dot says. */
function sayState({ state }: Call, label: string | null, now: Date, isShort?: boolean): string {
  if (isShort && state.kind === 'open') return '现在可拨'
  const words = describeOpenState(state, now)
  return label ? `${label}，${words.replace(/^现在可拨，(?=到)/, '')}` : words
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
  const label = isShort ? null : readLabel(call)
  const words = <HoursText text={sayState(call, label, now, isShort)} />
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
          <HoursText text={label ? `${label}，${hours}` : hours} />
        </small>
      )}
    </>
  )
}
