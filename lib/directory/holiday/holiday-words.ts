import { sayMonthDay } from '@/lib/system/clock/days'

/** Days of the calendar in words: 2026年8月18日, 2026年8月18日至8月20日. @param to the last day, "2026-08-20" */
export function sayDays(from: string, to: string): string {
  const withYear = (date: string) => `${date.slice(0, 4)}年${sayMonthDay(date)}`
  if (from === to) return withYear(from)
  return `${withYear(from)}至${from.slice(0, 4) === to.slice(0, 4) ? sayMonthDay(to) : withYear(to)}`
}

/** A date of the database, which is its midnight in UTC, as "2026-08-18", and back. */
export const fromDbDate = (at: Date) => at.toISOString().slice(0, 10)
export const toDbDate = (date: string) => new Date(`${date}T00:00:00Z`)
