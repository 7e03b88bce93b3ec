import { readDay, weekdayOf } from '@/lib/system/clock/days'
import { cleanValue } from './clean-text'
import { readClock } from './clock'
import { readField } from './field'
import { hanToDigits } from './han-number'
import { quoteOdd, type Reading, readAs, refuseTyped } from './reading'

const DAY_EXAMPLE = '日期要写成 2026-11-24 这样'
const TIME_EXAMPLE = '时间要写成 2026-11-24 8:30 这样'
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

const BETWEEN = '\\s*[-–—−‐/.。·、年]\\s*'
const THEN = '\\s*[-–—−‐/.。·、月]\\s*'
/** A day and whatever stands behind it. */
const APART = new RegExp(`^(\\d{4})${BETWEEN}(\\d{1,2})${THEN}(\\d{1,2})(?!\\d)\\s*[日号]?(.*)$`)
const TOGETHER = /^(\d{4})(\d\d)(\d\d)(?!\d{1,3}(?!\d))(.*)$/

/** （星期四）, as notices have it behind the day, and what sets the time apart. */
const WEEKDAY = /^\s*\(?(?:星期|周|礼拜)([1-6日天])\)?/
const BEFORE_TIME = /^[\s,、_]+/
const WEEK = '一二三四五六日'

const pad = (n: number) => String(n).padStart(2, '0')

function refuseDay(text: string, example: string): Reading<never> {
  if (/^\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?$/.test(text)) return refuseTyped(`请写上年份，${example}`)
  if (/^\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/.test(text))
    return refuseTyped(`年份要写四位，${example}`)
  if (/^\d{4}\s*[-/.年]\s*\d{1,2}月?$/.test(text)) return refuseTyped(`请写上几日，${example}`)
  const odd = quoteOdd(text, /[\d\s:/.年月日号-]/)
  return refuseTyped(odd ? `里面有${odd}，${example}` : example)
}

/** A day that there is, and the rest of the text behind it. */
function splitDay(typed: string, example: string): Reading<{ day: string; rest: string }> {
  const text = hanToDigits(cleanValue(typed)).replace(/(?<![.。,;、])[.。,;、]+$/, '')
  const parts = APART.exec(text) ?? TOGETHER.exec(text)
  if (!parts) return refuseDay(text, example)
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number]
  if (year < FIRST_YEAR || year > LAST_YEAR) return refuseTyped(`没有${year}年的事，${example}`)
  if (month < 1 || month > 12) return refuseTyped(`一年没有${month}月，${example}`)
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return refuseTyped(`${year}年${month}月没有${day}日，${example}`)
  return takeWeekday(`${year}-${pad(month)}-${pad(day)}`, parts[4]!)
}

/** A weekday that is not the day's says that one of the two is wrong. */
function takeWeekday(day: string, behind: string): Reading<{ day: string; rest: string }> {
  const said = WEEKDAY.exec(behind)
  const weekday = weekdayOf(readDay(day)!)
  if (said && (Number(said[1]) || 7) !== weekday)
    return refuseTyped(`${day}是星期${WEEK[weekday - 1]}，请看看是日期错了还是星期错了`)
  return readAs({
    day,
    rest: behind
      .slice(said?.[0].length ?? 0)
      .replace(BEFORE_TIME, '')
      .trim(),
  })
}

/**
 * A day as people type it: 2026/11/26, 2026.11.26, 2026年11月26日, 20261126, in full width too.
 * @returns "2026-11-26"
 */
export function readDate(typed: string): Reading {
  const read = splitDay(typed, DAY_EXAMPLE)
  if (!read.ok) return read
  const { day, rest } = read.value
  return rest ? refuseTyped(`“${rest}”是多的，这一栏只填日期`) : readAs(day)
}

/**
 * A day and a clock time as people type them: 2026/11/26 8：30, 2026年11月26日下午3点. Asia/Shanghai, like every time here.
 * @returns "2026-11-26 08:30"
 */
export function readDateTime(typed: string): Reading {
  const read = splitDay(typed, TIME_EXAMPLE)
  if (!read.ok) return read
  const { day, rest } = read.value
  if (!rest) return refuseTyped(`请写上几点，如 ${day} 8:30`)
  const clock = readClock(rest.replace(/^T/i, ''))
  if (!clock.ok) return clock
  if (clock.value === '24:00') return refuseTyped('24:00 请写成第二天的 0:00')
  return readAs(`${day} ${clock.value.padStart(5, '0')}`)
}

/** A day of a form, as "2026-11-26". */
export const dateSchema = readField(readDate, '请填日期')
