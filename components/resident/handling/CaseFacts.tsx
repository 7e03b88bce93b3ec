import { sayWhere } from '@/lib/answer/case/say-where'
import { WAY_NAMES } from '@/lib/answer/case/words'
import type { HandledCase } from '@/lib/answer/handling/handled-case'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { formatDate, formatDayTime } from '@/lib/system/clock/shanghai'

type Fact = [what: string, said: string | null]

function listFacts(handled: HandledCase): Fact[] {
  const { lineName, phoneNumber, way, wantedOn, wantedPart } = handled
  const line = [lineName, phoneNumber && formatPhoneNumber(phoneNumber)].filter(Boolean).join(' ')
  const when = [wantedOn && formatDate(wantedOn), wantedPart].filter(Boolean).join(' ')
  return [
    ['地方', sayWhere(handled)],
    ['急不急', handled.isUrgent ? '居民说急' : null],
    ['说的是', line || null],
    ['怎么了', way && WAY_NAMES[way]],
    ['想要的时间', when || null],
    ['收到', formatDayTime(handled.receivedAt)],
  ]
}

/** What is known of a matter, a line each. */
export function CaseFacts({ handled }: { handled: HandledCase }) {
  return (
    <ul className="facts">
      {listFacts(handled).map(
        ([what, said]) =>
          said && (
            <li key={what}>
              <b>{what}</b> {said}
            </li>
          ),
      )}
    </ul>
  )
}
