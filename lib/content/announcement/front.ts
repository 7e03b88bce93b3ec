import { addDays, earliest } from '@/lib/system/clock/shanghai'
import { type EventTime, endOfEvent } from './event-time'

/** So long a piece of news is one, where nobody said how long. */
const FRONT_DAYS = 90

export type FrontTime = EventTime & { publishAt: Date; expireAt: Date | null }

/**
 * Until when an announcement stands at the front of its areas' pages: to its expiry, an event at most until it is over;
 * one with neither for 90 days. The database has the same rule (`front_until`) for its index.
 */
export function frontUntil(announcement: FrontTime): Date {
  const { publishAt, expireAt } = announcement
  return earliest(expireAt, endOfEvent(announcement)) ?? addDays(publishAt, FRONT_DAYS)
}
