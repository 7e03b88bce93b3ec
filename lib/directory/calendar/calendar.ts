import { readDay, writeDay } from '@/lib/system/clock/days'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import { listStatutoryDays } from './statutory'
import type { HolidayCalendar, SaidDays } from './types'

/** Yesterday's hours may run into today; a week more shows what has just been. */
const DAYS_BACK = 7
/** Fourteen months: as far as the hours of a phone are searched (lib/directory/phone/hours), and a month more. */
const DAYS_AHEAD = 430

/** First and last day, as numbers, of what a calendar made at an instant tells of. */
export function calendarWindow(now: Date): { first: number; last: number } {
  const { dayNumber } = shanghaiParts(now)
  return { first: dayNumber - DAYS_BACK, last: dayNumber + DAYS_AHEAD }
}

let lastMade: { first: number; days: HolidayCalendar } | undefined

/** The statutory days of a window; those of one day are asked for by every card. */
function listWindow(first: number, last: number): HolidayCalendar {
  if (lastMade?.first === first) return lastMade.days
  const [from, to] = [writeDay(first), writeDay(last)]
  const years = new Set([from, to].map(date => Number(date.slice(0, 4))))
  for (let year = Math.min(...years); year < Math.max(...years); year++) years.add(year)
  const days = [...years].sort().flatMap(year => Object.entries(listStatutoryDays(year)))
  lastMade = { first, days: Object.fromEntries(days.filter(([date]) => from <= date && date <= to)) }
  return lastMade.days
}

/**
 * The holidays that hold at an area: the statutory ones, and over them what the areas on its path say; the nearest
 * that says anything about a day decides.
 * @param path ids of the area and its ancestors, nearest first
 * @param said of areas on the path; others are ignored
 */
export function makeCalendar(now: Date, path: number[], said: SaidDays[]): HolidayCalendar {
  const { first, last } = calendarWindow(now)
  const statutory = listWindow(first, last)
  const own = said.filter(({ areaId }) => path.includes(areaId))
  if (own.length === 0) return statutory
  const days = { ...statutory }
  // From afar to near: what is said later stands.
  for (const { kind, name, from, to } of own.sort(
    (a, b) => path.indexOf(b.areaId) - path.indexOf(a.areaId),
  )) {
    const end = Math.min(last, readDay(to)!)
    for (let day = Math.max(first, readDay(from)!); day <= end; day++)
      days[writeDay(day)] = { kind: kind === 'OFF' ? 'off' : 'work', name }
  }
  return days
}
