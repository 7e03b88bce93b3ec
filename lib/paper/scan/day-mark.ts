import { parseToken } from '@/lib/paper/token/token'
import { readShanghai, writeShanghai } from '@/lib/system/clock/shanghai'

/** A token and, behind a dash of any kind, digits. */
const MARKED = /^(.+)[-‐-―−](\d{1,8})$/
const DAY = /^(\d{2})(\d{2})(\d{2})$/

/** No code said its day before: so few addresses lead to one page, whatever days are made up. */
const FIRST = readShanghai('2025-01-01 00:00')!

/**
 * The day of a print as its code says it behind its token, in what keeps the code's large modules.
 * @returns 261126, of Asia/Shanghai
 */
export function writeDayMark(at: Date): string {
  return writeShanghai(at).slice(2, 10).replaceAll('-', '')
}

function readDay(digits: string, now: Date): Date | null {
  const [, year, month, day] = DAY.exec(digits) ?? []
  const at = readShanghai(`20${year}-${month}-${day} 00:00`)
  return at && at >= FIRST && at <= now ? at : null
}

/**
 * Reads what stands behind `/q/`: a token as people type it and, of what was printed at home, its day.
 * @returns null where the token is none. `day`: when it began in Asia/Shanghai; null where none is said, or one that
 *   cannot be (of no calendar, not yet come): the token is as good without
 */
export function parseScanned(typed: string, now: Date): { token: string; day: Date | null } | null {
  const whole = parseToken(typed)
  if (whole) return { token: whole, day: null }
  const [, before = '', digits = ''] = MARKED.exec(typed.normalize('NFKC')) ?? []
  const token = parseToken(before)
  return token ? { token, day: readDay(digits, now) } : null
}

/** The address under which a scan is answered. */
export function addressOfScan({ token, day }: { token: string; day: Date | null }): string {
  return day ? `/q/${token}-${writeDayMark(day)}` : `/q/${token}`
}
