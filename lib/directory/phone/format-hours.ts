import { weekdayName } from '@/lib/system/clock/shanghai'
import { formatMinute, isRoundTheClock } from './hours'
import type { ScheduleSpan } from './types'

function describeDay(spans: ScheduleSpan[], weekday: number): string {
  return spans
    .filter(s => s.weekday === weekday)
    .sort((a, b) => a.opensAt - b.opensAt)
    .map(s => `${formatMinute(s.opensAt)}–${formatMinute(s.closesAt)}`)
    .join('、')
}

function nameDays(days: number[]): string {
  const first = days[0]!
  const last = days.at(-1)!
  if (days.length === 7) return '每天'
  if (days.length >= 3 && last - first === days.length - 1)
    return `${weekdayName(first)}至${weekdayName(last)}`
  return days.map(weekdayName).join('、')
}

/**
 * Writes weekly hours in words, days with equal hours together: 周一至周五 8:30–12:00、14:30–17:30.
 * @returns 24小时 for round the clock, an empty string when the hours are not known
 */
export function formatHours(spans: ScheduleSpan[]): string {
  if (spans.length === 0) return ''
  if (isRoundTheClock(spans)) return '24小时'
  const daysByHours = new Map<string, number[]>()
  for (let day = 1; day <= 7; day++) {
    const hours = describeDay(spans, day)
    if (hours) daysByHours.set(hours, [...(daysByHours.get(hours) ?? []), day])
  }
  return [...daysByHours].map(([hours, days]) => `${nameDays(days)} ${hours}`).join('；')
}
