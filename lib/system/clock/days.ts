const DAY_MS = 86_400_000

/** A day of the calendar as "2026-10-08". @param dayNumber days since 1970-01-01, as `shanghaiParts` counts them */
export function writeDay(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10)
}

/** The number of a day written as "2026-10-08"; null when there is no such day. */
export function readDay(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const at = Date.parse(`${date}T00:00:00Z`)
  // 30 February is read as 2 March by some and as nothing by others.
  return Number.isNaN(at) || writeDay(at / DAY_MS) !== date ? null : at / DAY_MS
}

/** ISO weekday of a day: 1 Monday … 7 Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1
}

/** "2026-10-08", or a day of every year "10-08", as 10月8日. */
export function sayMonthDay(date: string): string {
  const [month, day] = date.slice(-5).split('-').map(Number)
  return `${month}月${day}日`
}
