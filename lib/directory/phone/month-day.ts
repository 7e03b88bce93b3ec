import { sayMonthDay } from '@/lib/system/clock/days'
import { cleanValue } from '@/lib/system/form/clean-text'
import { readField } from '@/lib/system/form/field'
import { hanToDigits } from '@/lib/system/form/han-number'
import { type Reading, readAs, refuseTyped } from '@/lib/system/form/reading'

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const TYPED = /^(\d{1,2})\s*[-–—−‐/.。·、月]\s*(\d{1,2})\s*[日号]?$/
const EXAMPLE = '日期要写成 5月1日 这样'

/** A day of every year as it is kept, "05-01". */
function readDayOfYear(typed: string): Reading {
  const text = hanToDigits(cleanValue(typed))
  const [, month, day] = TYPED.exec(text)?.map(Number) ?? []
  if (month === undefined || day === undefined)
    return refuseTyped(/^\d{4}\D/.test(text) ? `每年都一样，不写年份，${EXAMPLE}` : EXAMPLE)
  const days = DAYS_OF_MONTH[month - 1]
  if (!days) return refuseTyped(`一年没有${month}月，${EXAMPLE}`)
  if (day < 1 || day > days) return refuseTyped(`${month}月没有${day}日，${EXAMPLE}`)
  return readAs([month, day].map(part => String(part).padStart(2, '0')).join('-'))
}

/**
 * A day of every year as people type it: 5月1日, 5月1号, 5.1, 05-01, 5/1, 十月一日, in full width too.
 * @returns "5月1日", as its field shows it
 */
export function readMonthDay(typed: string): Reading {
  const read = readDayOfYear(typed)
  return read.ok ? readAs(sayMonthDay(read.value)) : read
}

/** A day of every year of a form, as "05-01". */
export const monthDaySchema = readField(readDayOfYear, '请填日期，如 5月1日')
