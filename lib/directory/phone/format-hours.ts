import { sayMonthDay } from '@/lib/system/clock/days'
import { weekdayName } from '@/lib/system/clock/shanghai'
import { isRoundTheClock } from './hours'
import type { PhoneHours, ScheduleSpan, Season } from './types'

const DAY = 1440

/** Minutes since midnight as 8:30; past midnight as 次日2:00. */
export function formatMinute(minute: number): string {
  if (minute === DAY) return '24:00'
  const inDay = minute % DAY
  const clock = `${Math.floor(inDay / 60)}:${String(inDay % 60).padStart(2, '0')}`
  return minute > DAY ? `次日${clock}` : clock
}

function describeDay(spans: ScheduleSpan[], weekday: number): string[] {
  return spans
    .filter(s => s.weekday === weekday)
    .sort((a, b) => a.opensAt - b.opensAt)
    .map(s => `${formatMinute(s.opensAt)}–${formatMinute(s.closesAt)}`)
}

function nameDays(days: number[]): string {
  const first = days[0]!
  const last = days.at(-1)!
  if (days.length === 7) return '每天'
  if (days.length >= 3 && last - first === days.length - 1)
    return `${weekdayName(first)}至${weekdayName(last)}`
  return days.map(weekdayName).join('、')
}

/** Days with equal hours together: 周一至周五, with 8:30–12:00 and 14:30–17:30. */
export function listDayGroups(spans: ScheduleSpan[]): { days: string; spans: string[] }[] {
  const groups = new Map<string, { days: number[]; spans: string[] }>()
  for (let day = 1; day <= 7; day++) {
    const own = describeDay(spans, day)
    if (own.length === 0) continue
    const known = groups.get(own.join())
    if (known) known.days.push(day)
    else groups.set(own.join(), { days: [day], spans: own })
  }
  return [...groups.values()].map(({ days, spans }) => ({ days: nameDays(days), spans }))
}

function formatTimetable(spans: ScheduleSpan[]): string {
  if (spans.length === 0) return ''
  if (isRoundTheClock(spans)) return '24小时'
  return listDayGroups(spans)
    .map(({ days, spans }) => `${days} ${spans.join('、')}`)
    .join('；')
}

/** Which part of the year it is: 夏季（5月1日至9月30日）, or its days alone. */
export function describeSeason({ name, from, to }: Season): string {
  const days = `${sayMonthDay(from)}至${sayMonthDay(to)}`
  return name ? `${name}（${days}）` : days
}

const formatSeason = (season: Season) =>
  `${describeSeason(season)}${season.name ? '' : ' '}${formatTimetable(season.schedule)}`

/**
 * Writes the timetable of a phone in words, the same on page and paper: 夏季（5月1日至9月30日）周一至周五 8:30–12:00；
 * 冬季（10月1日至4月30日）…；法定节假日休息. Single dates are not in it: paper outlives them.
 * @returns 24小时 for round the clock, an empty string when the hours are not known
 */
export function formatHours({ schedule, seasons, closedOnHolidays }: PhoneHours): string {
  const year = formatTimetable(schedule)
  return [
    ...seasons.map(formatSeason),
    seasons.length && year ? `其他日子 ${year}` : year,
    closedOnHolidays ? '法定节假日休息' : '',
  ]
    .filter(Boolean)
    .join('；')
}
