import { addDays } from '@/lib/system/clock/shanghai'
import { findDecidingCheck, judgePhone } from './status'
import type { PhoneFact } from './types'

/** A number whose cycle ends within so many days is rung before it lapses. */
export const DUE_DAYS = 7

/** A category whose numbers are rung this often or oftener is one for emergencies (design §4: 30 days, others 90). */
export const EMERGENCY_CYCLE_DAYS = 30

/**
 * What is to be done about a phone: nothing (`fine`), ring it soon (`due`), ring it now because nobody ever
 * did (`never`), the last success is too old (`lapsed`) or the last deciding call failed (`failed`); or find
 * out its number (`missing`).
 */
export type DueState = 'fine' | 'due' | 'never' | 'lapsed' | 'failed' | 'missing'

/** May be rung now. */
export const CALLABLE = ['fine', 'due'] as const satisfies DueState[]

/** Not callable, and ringing is what helps. */
export const OVERDUE = ['never', 'lapsed', 'failed'] as const satisfies DueState[]

/**
 * Says what is to be done about a phone, by the law of `judgePhone`. The same in SQL is DUE_STATE of due-sql.
 * @param cycleDays days a successful check holds, from the phone's category
 */
export function judgeDue(phone: PhoneFact, cycleDays: number, now: Date): DueState {
  if (!phone.number) return 'missing'
  const status = judgePhone(phone, cycleDays, now)
  if (!status.callable) {
    const check = findDecidingCheck(phone)
    if (!check) return 'never'
    return check.result === 'ANSWERED' ? 'lapsed' : 'failed'
  }
  return status.lapsesAt && status.lapsesAt <= addDays(now, DUE_DAYS) ? 'due' : 'fine'
}
