import { Whole } from '@/components/resident/Whole'

/** Signs that a line may be broken at, or the last few, which would stand on a line in halves. */
const isWhole = (part: string, isLast: boolean) => /–|日至/.test(part) || (isLast && part.length <= 6)

/** Words about hours: they break between days and spans only, never inside 8:30–12:00 or 9月30日. */
export function HoursText({ text }: { text: string }) {
  // Two seasons may say the same of their weekdays.
  const parts = text.split(/( )|(?<=[，、；）]|日至)/).filter(Boolean)
  if (parts.length < 2) return text
  const keyed = parts.map((part, at) => ({ part, key: `${at} ${part}` }))
  return keyed.map(({ part, key }, at) =>
    isWhole(part, at === keyed.length - 1) ? <Whole key={key}>{part}</Whole> : part,
  )
}
