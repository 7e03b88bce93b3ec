const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** UTC+8 without summer time since 1991 (tz database, Asia/Shanghai). */
const OFFSET_MS = 8 * 60 * MINUTE_MS

export type ShanghaiParts = {
  year: number
  month: number
  day: number
  /** ISO weekday: 1 Monday … 7 Sunday. */
  weekday: number
  minuteOfDay: number
  /** Days since 1970-01-01 in Shanghai: tells whether two instants fall on one day. */
  dayNumber: number
}

/** Splits an instant into the calendar and clock of Asia/Shanghai. */
export function shanghaiParts(at: Date): ShanghaiParts {
  const local = new Date(at.getTime() + OFFSET_MS)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay() || 7,
    minuteOfDay: local.getUTCHours() * 60 + local.getUTCMinutes(),
    dayNumber: Math.floor(local.getTime() / DAY_MS),
  }
}

export function addMinutes(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * MINUTE_MS)
}

export function addDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS)
}

/** The earliest of several instants, null when there is none. */
export function earliest(...instants: (Date | null)[]): Date | null {
  const known = instants.filter(at => at !== null).map(at => at.getTime())
  return known.length ? new Date(Math.min(...known)) : null
}

/** When the day of an instant ends in Shanghai. */
export function nextMidnight(at: Date): Date {
  return new Date((shanghaiParts(at).dayNumber + 1) * DAY_MS - OFFSET_MS)
}

/** 周一 … 周日. */
export function weekdayName(weekday: number): string {
  return `周${'一二三四五六日'[weekday - 1]}`
}

/** 2026年11月24日 */
export function formatDate(at: Date): string {
  const { year, month, day } = shanghaiParts(at)
  return `${year}年${month}月${day}日`
}

/** Days after which 11月24日 alone might be taken for one that is nearer. */
const ANOTHER_YEAR = 300

/** 11月24日; with its year where that is not plain. */
export function formatNearDay(at: Date, now: Date): string {
  const { dayNumber, month, day } = shanghaiParts(at)
  const days = Math.abs(dayNumber - shanghaiParts(now).dayNumber)
  return days < ANOTHER_YEAR ? `${month}月${day}日` : formatDate(at)
}

/** 2026年11月 */
export function formatMonth(at: Date): string {
  const { year, month } = shanghaiParts(at)
  return `${year}年${month}月`
}

/** 11月24日 8:05 */
export function formatDayTime(at: Date): string {
  const { month, day, minuteOfDay } = shanghaiParts(at)
  return `${month}月${day}日 ${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`
}

/** 2026年11月24日 8:05 */
export function formatMinuteOf(at: Date): string {
  return `${shanghaiParts(at).year}年${formatDayTime(at)}`
}

/** Reads "2026-11-24 08:30" (a T between is as good) as an instant in Asia/Shanghai; null when it is none. */
export function readShanghai(text: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(:\d{2})?$/.exec(text.trim())
  if (!parts) return null
  const at = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:00+08:00`)
  // 30 February reads as 2 March.
  return Number.isNaN(at.getTime()) || writeShanghai(at) !== `${text.trim().replace('T', ' ').slice(0, 16)}`
    ? null
    : at
}

/** An instant as "2026-11-24 08:30" in Asia/Shanghai. */
export function writeShanghai(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}
