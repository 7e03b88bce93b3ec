import {
  addMinutes,
  formatDate,
  nextMidnight,
  readShanghai,
  shanghaiParts,
} from '@/lib/system/clock/shanghai'
import { partOfDay, sayClock, sayDate, sayNearDay, sayOnClock } from '@/lib/system/clock/spoken'
import { type EventTime, endOfEvent, isOver, isWholeDays } from './event-time'

type Told = EventTime & { publishAt: Date; dateText: string | null }

const DAY_MINUTES = 24 * 60
const minuteOf = (at: Date) => shanghaiParts(at).minuteOfDay
const dayOf = (at: Date) => shanghaiParts(at).dayNumber
const weekdayOf = (at: Date) => `周${'一二三四五六日'[shanghaiParts(at).weekday - 1]}`

/** The day and the clock that an end is said by: midnight belongs to the day that ends. */
function splitEnd(endsAt: Date): { day: Date; clock: string | null; minute: number } {
  const minute = minuteOf(endsAt)
  if (minute > 0) return { day: endsAt, clock: sayClock(minute), minute }
  return { day: addMinutes(endsAt, -1), clock: '半夜12点', minute: DAY_MINUTES }
}

/** 明天上午9点, 12月3日 下午2点半; without an hour the day alone. */
function sayAt(day: Date, clock: string | null, now: Date): string {
  const near = sayNearDay(day, now)
  if (near) return near + (clock ?? '')
  return clock ? `${sayDate(day, now)} ${clock}` : sayDate(day, now)
}

/**
 * When an event is, in so few words as fit beside its title: 明天上午9点, 12月3日 下午2点半; 到12月5日 下午5点 of one that goes on
 * for days. Of anything else when it was told.
 */
export function describeWhen(told: Told, now: Date): string {
  const { startsAt, endsAt, publishAt, dateText } = told
  if (!startsAt) return dateText ?? formatDate(publishAt)
  const whole = isWholeDays(told)
  if (endsAt && dayOf(startsAt) < dayOf(now) && !isOver(told, now)) {
    const { day, clock } = splitEnd(endsAt)
    return `到${sayAt(day, whole ? null : clock, now)}`
  }
  return sayAt(startsAt, whole ? null : sayClock(minuteOf(startsAt)), now)
}

/** The same for readers of any day, who may have kept the page: its day is never 明天. */
export function describeWhenEver(told: Told, now: Date): string {
  return describeSpan(told, null) ?? describeWhen(told, now)
}

/** 明天（12月3日 周四）, 12月3日（周四）. */
function sayFullDay(day: Date, now: Date | null): string {
  const near = sayNearDay(day, now)
  const date = sayDate(day, now)
  return near ? `${near}（${date} ${weekdayOf(day)}）` : `${date}（${weekdayOf(day)}）`
}

function sayEnd(startsAt: Date, endsAt: Date, whole: boolean, now: Date | null): string {
  const { day, clock, minute } = splitEnd(endsAt)
  const isSameDay = dayOf(day) === dayOf(startsAt)
  if (whole) return isSameDay ? '' : `到${sayFullDay(day, now)}`
  if (!isSameDay) return `到${sayFullDay(day, now)}${clock}`
  const isSamePart = minute < DAY_MINUTES && partOfDay(minute) === partOfDay(minuteOf(startsAt))
  return `到${isSamePart ? sayOnClock(minute) : clock}`
}

/**
 * The whole time of an event in words: 明天（12月3日 周四）上午9点到11点半.
 * @param now null: for readers of any day, each day with its year
 * @returns null where no time was written
 */
export function describeSpan(event: EventTime, now: Date | null): string | null {
  const { startsAt, endsAt } = event
  if (!startsAt) return null
  const whole = isWholeDays(event)
  const start = sayFullDay(startsAt, now) + (whole ? '' : sayClock(minuteOf(startsAt)))
  return endsAt ? start + sayEnd(startsAt, endsAt, whole, now) : start
}

/**
 * When the words for an event's time are next other words though nobody changed anything: 明天 turns into 今天 at midnight,
 * a day of this year into one with its year.
 * @returns null: never
 */
export function wordsChangeAt(event: EventTime, now: Date): Date | null {
  const { startsAt, endsAt } = event
  const end = endOfEvent(event)
  if (!startsAt || !end) return null
  const last = endsAt ? splitEnd(endsAt).day : startsAt
  if (end > now || dayOf(last) >= dayOf(now)) return nextMidnight(now)
  const { year } = shanghaiParts(now)
  const isOfThisYear = [startsAt, last].some(at => shanghaiParts(at).year === year)
  return isOfThisYear ? readShanghai(`${year + 1}-01-01 00:00`) : null
}
