import { readDay, sayMonthDay } from '@/lib/system/clock/days'
import { formatNearDay, shanghaiParts, weekdayName } from '@/lib/system/clock/shanghai'
import { formatMinute } from './format-hours'
import type { OpenState } from './hours'
import type { DayReason } from './hours-day'
import type { DateHours, PhoneHours } from './types'

const CLOSED = '不接听'
const SAYS_CLOSED = /不接|没人接|休息|停止|放假|关门|不上班/

/** 停电 as 停电不接听; a note that says it itself stands as it is. */
const sayClosed = (note: string | null) =>
  note === null ? CLOSED : SAYS_CLOSED.test(note) ? note : `${note}${CLOSED}`

/** "现在可拨" or when it opens, in plain words, as seen at `now`. */
export function describeOpenState(state: OpenState, now: Date): string {
  if (state.kind === 'unknown') return `${state.until ? '今天的' : ''}接听时间没查到，可以直接打`
  if (state.kind === 'open') {
    if (!state.until) return '现在可拨，24小时'
    // A day off far away: nobody asks until when.
    if (daysAhead(state.until, now) >= 7) return '现在可拨'
    return `现在可拨，到${dayWord(state.until, now)}${clockOf(state.until)}`
  }
  const { opensAt, until, reason } = state
  const why = sayReason(reason)
  if (!opensAt)
    return until ? `${why ?? '现在没人接'}，以后的接听时间没查到` : `${why ? `${why}，` : ''}近期不接听`
  // Over a holiday nobody knows which weekday it is.
  const day = dayWord(opensAt, now, reason?.kind === 'holiday' ? 2 : 7)
  return `${why ?? '现在没人接'}，${day || '今天'}${clockOf(opensAt)}开始`
}

function sayReason(reason: DayReason | null): string | null {
  if (reason?.kind === 'holiday') return `今天${reason.name}休息`
  return reason?.note ? `今天${sayClosed(reason.note)}` : null
}

function clockOf(at: Date): string {
  return formatMinute(shanghaiParts(at).minuteOfDay)
}

function daysAhead(at: Date, now: Date): number {
  return shanghaiParts(at).dayNumber - shanghaiParts(now).dayNumber
}

/** @param datedFrom days ahead from which on a date is plainer than a weekday: 下周四 would be counted by nobody */
function dayWord(at: Date, now: Date, datedFrom = 7): string {
  const { weekday } = shanghaiParts(at)
  const days = daysAhead(at, now)
  if (days === 0) return ''
  if (days === 1) return '明天'
  if (days < datedFrom) return weekdayName(weekday)
  return formatNearDay(at, now)
}

/** A single date's hours in words, without the date: 停电不接听; 9:00–12:00（值班）. */
export function sayDateHours({ spans, note }: DateHours): string {
  if (spans.length === 0) return sayClosed(note)
  const hours = spans.map(({ opensAt, closesAt }) => `${formatMinute(opensAt)}–${formatMinute(closesAt)}`)
  return hours.join('、') + (note ? `（${note}）` : '')
}

/** How far ahead a page tells of single dates. */
const DAYS_TOLD = 30

/**
 * The single dates of the coming thirty days, in words: 10月8日 停电不接听. Today's only where it has hours: that it is
 * closed today is said with the state.
 */
export function describeComingDates({ dates }: PhoneHours, now: Date): string[] {
  const today = shanghaiParts(now).dayNumber
  return dates
    .filter(({ date, spans }) => {
      const ahead = readDay(date)! - today
      return ahead <= DAYS_TOLD && (ahead > 0 || (ahead === 0 && spans.length > 0))
    })
    .map(day => `${sayMonthDay(day.date)} ${sayDateHours(day)}`)
}
