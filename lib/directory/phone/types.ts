/** One span of one weekday in which a phone is answered; HSDS `schedule`, Asia/Shanghai. */
export type ScheduleSpan = {
  /** ISO weekday: 1 Monday … 7 Sunday. */
  weekday: number
  /** Minutes since that day's midnight, 0–1439. */
  opensAt: number
  /** Minutes since that day's midnight, at most 1440 after `opensAt`; past 1440 it ends next day. */
  closesAt: number
}

export type PhoneKind = 'LOCAL' | 'NATIONAL'
export type CheckResult = 'ANSWERED' | 'NO_ANSWER' | 'BUSY' | 'WRONG'

export type PhoneCheckFact = { number: string; result: CheckResult; checkedAt: Date }

/** A phone as it lies in the directory, with what its state is judged by. */
export type PhoneFact = {
  id: number
  kind: PhoneKind
  /** Digits, and behind a comma those of an extension; null where nobody has published one. */
  number: string | null
  label: string | null
  position: number
  schedule: ScheduleSpan[]
  /** Newest first; it is enough to hold the newest that was not BUSY for today's number. */
  checks: PhoneCheckFact[]
}
