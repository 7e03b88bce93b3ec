import { nextMidnight, shanghaiParts } from '@/lib/system/clock/shanghai'

/** When an event is: both null of a notice, and of an event of which no time was written. */
export type EventTime = { startsAt: Date | null; endsAt: Date | null }

/** When an event is over: at its end, else when its day is (Shanghai). Null where no time was written. */
export function endOfEvent({ startsAt, endsAt }: EventTime): Date | null {
  return endsAt ?? (startsAt && nextMidnight(startsAt))
}

export function isOver(event: EventTime, now: Date): boolean {
  const end = endOfEvent(event)
  return end !== null && end <= now
}

const isMidnight = (at: Date) => shanghaiParts(at).minuteOfDay === 0

/** Whether whole days are meant and no hours: it begins at midnight sharp, and so ends, or with its day. */
export function isWholeDays({ startsAt, endsAt }: EventTime): boolean {
  return startsAt !== null && isMidnight(startsAt) && (endsAt === null || isMidnight(endsAt))
}
