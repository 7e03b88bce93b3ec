import { readDateTime } from '@/lib/system/form/date'

/** Moved to what is past already: whoever was told until when they can answer would have been told wrong. */
export const CLOSED_BEFORE = '截止不能改到已经过去的时间。要早点停，请写几分钟以后的时间'

/** Whether the end of a consultation that is out is moved to what is past. */
export function closesInPast(was: Date, closesAt: Date, now: Date): boolean {
  return was.getTime() !== closesAt.getTime() && closesAt <= now
}

/**
 * What it means that the end of a consultation that runs is moved, for whoever moves it. All times as the calendar writes
 * them, "2026-12-05 17:00", so that the later one is the greater.
 * @param was until when residents are told now
 * @param typed as it stands in the field
 */
export function sayClosing(was: string, typed: string, now: string): string {
  const read = readDateTime(typed)
  if (!read.ok || read.value === was) return ''
  if (read.value <= now) return `${CLOSED_BEFORE}。`
  const notice = '发布以后网页上就是新的时间，印出去的通知上还是旧的，请另外告诉大家。'
  return read.value < was
    ? `比原来早：照旧时间来的人就答不上了。${notice}`
    : `比原来晚：结果也要等到那时才公布。${notice}`
}
