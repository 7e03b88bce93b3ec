import { z } from 'zod'

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const TYPED = /^(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/

/**
 * Reads a day of every year as people write it: 5月1日, 5月1号, 5.1, 05-01, 5/1, in full width, too.
 * @returns "05-01", or null
 */
export function readMonthDay(typed: string): string | null {
  const [, month, day] = TYPED.exec(typed.normalize('NFKC').trim())?.map(Number) ?? []
  if (!month || !day || day > (DAYS_OF_MONTH[month - 1] ?? 0)) return null
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A day of every year as it is typed, kept as "05-01". */
export const monthDay = z
  .string({ error: '请填日期，如 5月1日' })
  .max(20, '日期要写成 5月1日 这样')
  .transform((typed, context) => {
    const read = readMonthDay(typed)
    if (read) return read
    context.addIssue({ code: 'custom', message: '日期要写成 5月1日 这样' })
    return z.NEVER
  })
