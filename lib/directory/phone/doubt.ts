import { isEmergency } from './emergency'
import { findDecidingCheck } from './status'
import type { PhoneDoubtFact, PhoneFact } from './types'

/** So many reports from different days or places, and a number waits behind others until somebody has rung it. */
export const DOUBTED_FROM = 3

/** What residents reported of today's number since somebody here last found out whether it answers. */
function listSince(phone: PhoneFact): PhoneDoubtFact[] {
  const check = findDecidingCheck(phone)
  return (phone.doubts ?? []).filter(
    ({ number, at }) => number === phone.number && (!check || at > check.checkedAt),
  )
}

/**
 * Whether so many could not reach a number that residents' pages offer others before it. Paper is not moved by it, and
 * no emergency number ever is.
 */
export function isDoubted(phone: PhoneFact): boolean {
  if (!phone.number || isEmergency(phone.number)) return false
  return listSince(phone).length >= DOUBTED_FROM
}

/** Whether anybody could not reach a number since it was last rung here: reason enough to ring it. */
export function isReported(phone: PhoneFact): boolean {
  return listSince(phone).length > 0
}
