import { addDays } from '@/lib/system/clock/shanghai'
import type { CheckResult, PhoneCheckFact, PhoneFact } from './types'

export type PhoneStatus =
  /** May be shown as a fact and printed. `lapsesAt` is when that ends by itself, null for never. */
  | { callable: true; verifiedAt: Date | null; lapsesAt: Date | null }
  /** 待核实: never shown, never printed. */
  | { callable: false }

const UNVERIFIED: PhoneStatus = { callable: false }

/** Of two calls at the same instant the worse is believed: the order of the database's enum. */
const WORSE: CheckResult[] = ['ANSWERED', 'NO_ANSWER', 'BUSY', 'WRONG']

/**
 * The check that decides: the newest of today's number, in whatever order they come; a busy line proves neither
 * that the number answers nor that it does not.
 */
export function findDecidingCheck(phone: PhoneFact): PhoneCheckFact | undefined {
  return phone.checks
    .filter(check => check.number === phone.number && check.result !== 'BUSY')
    .sort(
      (a, b) =>
        b.checkedAt.getTime() - a.checkedAt.getTime() || WORSE.indexOf(b.result) - WORSE.indexOf(a.result),
    )[0]
}

/**
 * Judges whether a phone may be called a fact (design §4, "A line is callable").
 * A NATIONAL number stands on its official source until a check here fails; a LOCAL one needs a
 * successful check within its cycle. Checks of an earlier number of the same phone do not count.
 * @param cycleDays days a successful check holds, from the phone's category
 */
export function judgePhone(phone: PhoneFact, cycleDays: number, now: Date): PhoneStatus {
  if (!phone.number) return UNVERIFIED
  const check = findDecidingCheck(phone)
  if (check && check.result !== 'ANSWERED') return UNVERIFIED
  if (phone.kind === 'NATIONAL')
    return { callable: true, verifiedAt: check?.checkedAt ?? null, lapsesAt: null }
  if (!check) return UNVERIFIED
  const lapsesAt = addDays(check.checkedAt, cycleDays)
  if (now >= lapsesAt) return UNVERIFIED
  return { callable: true, verifiedAt: check.checkedAt, lapsesAt }
}
