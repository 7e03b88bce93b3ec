import { shanghaiParts } from './shanghai'

const HOUR = 60

/** What people call the part of a day that an hour is in. */
export function partOfDay(minuteOfDay: number): string {
  const hour = Math.floor(minuteOfDay / HOUR)
  if (hour < 5) return '凌晨'
  if (hour < 8) return '早上'
  if (hour < 12) return '上午'
  if (hour < 13) return '中午'
  return hour < 18 ? '下午' : '晚上'
}

/** 9点, 2点半, 12点05分: on a clock of twelve hours. */
export function sayOnClock(minuteOfDay: number): string {
  const hour = Math.floor(minuteOfDay / HOUR)
  const minute = minuteOfDay % HOUR
  const said = `${hour > 12 ? hour - 12 : hour}点`
  if (minute === 0) return said
  return minute === 30 ? `${said}半` : `${said}${String(minute).padStart(2, '0')}分`
}

/** 上午9点, 下午2点半. */
export function sayClock(minuteOfDay: number): string {
  return partOfDay(minuteOfDay) + sayOnClock(minuteOfDay)
}

/** 12月3日, with its year where that is not the reader's. @param now null: always with its year */
export function sayDate(at: Date, now: Date | null): string {
  const { year, month, day } = shanghaiParts(at)
  const said = `${month}月${day}日`
  return now && shanghaiParts(now).year === year ? said : `${year}年${said}`
}

/** 今天 or 明天; null of any other day. @param now null: nobody knows when it is read */
export function sayNearDay(at: Date, now: Date | null): string | null {
  if (!now) return null
  const ahead = shanghaiParts(at).dayNumber - shanghaiParts(now).dayNumber
  return ['今天', '明天'][ahead] ?? null
}
