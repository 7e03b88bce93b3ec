import { addMinutes, shanghaiParts } from '@/lib/system/clock/shanghai'
import { sayClock, sayDate } from '@/lib/system/clock/spoken'

const isMidnight = (at: Date) => shanghaiParts(at).minuteOfDay === 0

/** The last day on which one can answer: 12月5日. Midnight belongs to the day that ends. */
export function sayLastDay(closesAt: Date, now: Date): string {
  return sayDate(isMidnight(closesAt) ? addMinutes(closesAt, -1) : closesAt, now)
}

/** The same with its hour: 12月5日下午5点; without one where whole days are meant. */
export function sayClose(closesAt: Date, now: Date): string {
  const day = sayLastDay(closesAt, now)
  return isMidnight(closesAt) ? day : day + sayClock(shanghaiParts(closesAt).minuteOfDay)
}

/** When it begins: 12月1日上午9点. */
export function sayOpen(opensAt: Date, now: Date): string {
  const day = sayDate(opensAt, now)
  return isMidnight(opensAt) ? day : day + sayClock(shanghaiParts(opensAt).minuteOfDay)
}
