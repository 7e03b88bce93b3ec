/** One span of one weekday in which a phone is answered; HSDS `schedule`, Asia/Shanghai. */
export type ScheduleSpan = {
  /** ISO weekday: 1 Monday … 7 Sunday. */
  weekday: number
  /** Minutes since that day's midnight, 0–1439. */
  opensAt: number
  /** Minutes since that day's midnight, at most 1440 after `opensAt`; past 1440 it ends next day. */
  closesAt: number
}

/** Minutes of one day, as in a ScheduleSpan. */
export type DaySpan = Omit<ScheduleSpan, 'weekday'>

/** A part of every year with a timetable of its own. */
export type Season = {
  /** 夏季; empty where its dates say enough. */
  name: string
  /** Its first and its last day, "05-01"; the last may be in the next year. One that ends on "02-28" ends with February. */
  from: string
  to: string
  schedule: ScheduleSpan[]
}

/** One day with hours of its own; none: closed. */
export type DateHours = {
  /** "2026-10-08" */
  date: string
  spans: DaySpan[]
  note: string | null
}

/**
 * When a phone is answered. Of a day its own date decides, else a holiday (of a phone that keeps them), else the
 * season it lies in, else the timetable of the whole year; a timetable without spans is one that nobody knows.
 *
 * As HSDS 3.1 would have it: each span is a `schedule` with freq WEEKLY, byday, opens_at and closes_at; a season's
 * carry valid_from and valid_to of each year, a date's have dtstart = until = the date; a day that is closed, and
 * 法定节假日休息, are a schedule's `description` or `notes`, as HSDS knows no exception.
 */
export type PhoneHours = {
  /** The whole year. */
  schedule: ScheduleSpan[]
  /** No two overlap; in the order of their first days. */
  seasons: Season[]
  /** 法定节假日休息，调休上班日照常. */
  closedOnHolidays: boolean
  /** Each date once, in their order. */
  dates: DateHours[]
}

/** Hours as a revision keeps them: what is none or no is left out, as it was before hours could say it. */
export type KeptHours = Pick<PhoneHours, 'schedule'> & Partial<PhoneHours>

export type PhoneKind = 'LOCAL' | 'NATIONAL'
export type CheckResult = 'ANSWERED' | 'NO_ANSWER' | 'BUSY' | 'WRONG'

export type PhoneCheckFact = { number: string; result: CheckResult; checkedAt: Date }

/** Residents of one area could not reach a number, on one day; `at` is when the first of them said so. */
export type PhoneDoubtFact = { number: string; at: Date }

/** A phone as it lies in the directory, with what its state is judged by. */
export type PhoneFact = KeptHours & {
  id: number
  kind: PhoneKind
  /** Digits, and behind a comma those of an extension; null where nobody has published one. */
  number: string | null
  label: string | null
  position: number
  /** Newest first; it is enough to hold the newest that was not BUSY for today's number. */
  checks: PhoneCheckFact[]
  /** Once an area and day, in any order; it is enough to hold the newest three of today's number. None: nobody said so. */
  doubts?: PhoneDoubtFact[]
}
