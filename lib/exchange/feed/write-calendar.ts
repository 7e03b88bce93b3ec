import 'server-only'
import ical from 'ical-generator'
import type { AnnouncementSummary } from '@/lib/content/announcement/announcements'
import { isWholeDays } from '@/lib/content/announcement/event-time'
import { addMinutes } from '@/lib/system/clock/shanghai'
import { readEnv } from '@/lib/system/config/env'
import { toPlainLine } from './plain-text'

type CalendarEvent = Omit<AnnouncementSummary, 'kind' | 'dateText' | 'expireAt'> & { areaName: string }

const REFRESH_SECONDS = 6 * 3600
/** The name of a calendar is no field that the library escapes. */
const escapeName = (name: string) => name.replace(/[\\;,]/g, '\\$&')
/** Whole days are days of Shanghai; the library writes those of UTC. */
const toDay = (at: Date) => addMinutes(at, 8 * 60)

/**
 * Events as a calendar (RFC 5545): instants in UTC, which every program turns into its own time without knowing a time
 * zone; an event keeps its UID whatever is changed of it.
 * @param name what the calendar is called: 支农社区的活动
 * @param events those without a time are left out
 */
export function writeCalendar(name: string, events: CalendarEvent[]): string {
  const { origin, host } = new URL(readEnv().PUBLIC_URL)
  const calendar = ical({
    name: escapeName(toPlainLine(name)),
    prodId: { company: 'mingbaika', product: 'news', language: 'ZH' },
    ttl: REFRESH_SECONDS,
  })
  for (const event of events) {
    const { id, startsAt, endsAt, place } = event
    if (!startsAt) continue
    const allDay = isWholeDays(event)
    const url = `${origin}/news/${id}`
    calendar.createEvent({
      id: `announcement-${id}@${host}`,
      start: allDay ? toDay(startsAt) : startsAt,
      end: endsAt && (allDay ? toDay(endsAt) : endsAt),
      allDay,
      // Of a published announcement nobody knows when it was last changed; the same event gives the same bytes.
      stamp: event.publishAt,
      summary: toPlainLine(event.title),
      location: place ? toPlainLine(place) : null,
      description: `${toPlainLine(event.areaName)}。详情：${url}`,
      url,
    })
  }
  return calendar.toString()
}
