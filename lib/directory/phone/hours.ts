import { addMinutes, shanghaiParts, weekdayName } from '@/lib/system/clock/shanghai'
import type { ScheduleSpan } from './types'

const DAY = 1440
const WEEK = 7 * DAY

export type OpenState =
  | { kind: 'unknown' }
  /** Answered now; `until` is null when it never closes. */
  | { kind: 'open'; until: Date | null }
  | { kind: 'closed'; opensAt: Date }

type Interval = { start: number; end: number }

/** Spans as stretches of minutes since Monday 00:00, joined where they touch, over three weeks around now. */
function joinSpans(spans: ScheduleSpan[]): Interval[] {
  const all = [-WEEK, 0, WEEK].flatMap(shift =>
    spans.map(s => {
      const start = shift + (s.weekday - 1) * DAY + s.opensAt
      return { start, end: start + s.closesAt - s.opensAt }
    }),
  )
  const joined: Interval[] = []
  for (const next of all.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && next.start <= last.end) last.end = Math.max(last.end, next.end)
    else joined.push({ ...next })
  }
  return joined
}

/** True when the spans leave no minute of the week out. */
export function isRoundTheClock(spans: ScheduleSpan[]): boolean {
  return joinSpans(spans).some(i => i.end - i.start >= WEEK)
}

/**
 * Says whether a phone is answered at an instant.
 * @param spans weekly spans in Asia/Shanghai; none means the hours are not known
 * @param now the instant to judge; seconds count, so 17:59:59 is still open until 18:00
 */
export function readOpenState(spans: ScheduleSpan[], now: Date): OpenState {
  if (spans.length === 0) return { kind: 'unknown' }
  const intervals = joinSpans(spans)
  const { weekday, minuteOfDay } = shanghaiParts(now)
  const minute = (weekday - 1) * DAY + minuteOfDay
  const startOfMinute = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
  const current = intervals.find(i => i.start <= minute && minute < i.end)
  if (current) {
    const forever = current.end - current.start >= WEEK
    return { kind: 'open', until: forever ? null : addMinutes(startOfMinute, current.end - minute) }
  }
  const next = intervals.find(i => i.start > minute)!
  return { kind: 'closed', opensAt: addMinutes(startOfMinute, next.start - minute) }
}

/** When what `readOpenState` says next changes; null when it never does. */
export function nextOpenChange(spans: ScheduleSpan[], now: Date): Date | null {
  const state = readOpenState(spans, now)
  if (state.kind === 'unknown') return null
  return state.kind === 'open' ? state.until : state.opensAt
}

/** Minutes since midnight as 8:30; past midnight as 次日2:00. */
export function formatMinute(minute: number): string {
  if (minute === DAY) return '24:00'
  const inDay = minute % DAY
  const clock = `${Math.floor(inDay / 60)}:${String(inDay % 60).padStart(2, '0')}`
  return minute > DAY ? `次日${clock}` : clock
}

/** "现在可拨" or when it opens, in plain words, as seen at `now`. */
export function describeOpenState(state: OpenState, now: Date): string {
  if (state.kind === 'unknown') return '接听时间没有登记'
  if (state.kind === 'open') {
    if (!state.until) return '现在可拨，24小时有人接'
    return `现在可拨，到${dayWord(state.until, now)}${clockOf(state.until)}`
  }
  return `现在没人接，${dayWord(state.opensAt, now) || '今天'}${clockOf(state.opensAt)}开始`
}

function clockOf(at: Date): string {
  return formatMinute(shanghaiParts(at).minuteOfDay)
}

function dayWord(at: Date, now: Date): string {
  const days = shanghaiParts(at).dayNumber - shanghaiParts(now).dayNumber
  if (days === 0) return ''
  if (days === 1) return '明天'
  const weekday = weekdayName(shanghaiParts(at).weekday)
  // On a Monday 周一 alone is read as today.
  return days >= 7 ? `下${weekday}` : weekday
}
