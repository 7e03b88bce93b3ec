import type { CheckResult } from '@/lib/directory/phone/types'
import type {
  CaseKind,
  CaseState,
  CaseStepKind,
  RecordKind,
  ReportWay,
  RoundPart,
} from '@/lib/generated/prisma/enums'
import type { AreaKind } from '@/lib/system/tree/area-ref'

/** Where records lie. */
export type Place = {
  key: string
  code: string
  kind: AreaKind
  name: string
  /** Key of the area above; 'region' is that of the installation. */
  parent: string
  position: number
}

/** A record as a clerk typed it, not as it is stored: the kind's own form has yet to read it. */
export type Entry = {
  key: string
  kind: RecordKind
  /** What stands in the form's fields. */
  typed: Record<string, unknown>
  /** Fields that choose another record, by its key. */
  refs: Record<string, string>
  /** Area whose account typed it. */
  place: string
  /** Days before the county's day. */
  daysAgo: number
  /** Taken away again, so many days ago; an area may have a successor, by key. */
  withdrawn?: { daysAgo: number; successor?: string }
}

/** Somebody rang a number of a service. */
export type Call = {
  service: string
  /** Position of the phone in its service. */
  phone: number
  result: CheckResult
  minutesAgo: number
  note: string | null
  place: string
}

export type Account = {
  key: string
  place: string
  name: string
  email: string
  role: 'EDITOR' | 'PUBLISHER' | 'ADMIN'
  active: boolean
}

/** A proposal that is still open. */
export type OpenRevision = {
  /** The record it changes; null where it proposes `entry` as a new one. */
  about: string | null
  entry: Entry
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED'
  withdraws: boolean
  reason: string | null
  author: string
  daysAgo: number
}

/** One step of what became of a letter. */
export type LetterStep = {
  kind: CaseStepKind
  /** `nobody`: it ended as it came. */
  by: 'office' | 'handler' | 'resident' | 'nobody'
  text: string | null
  isInternal?: boolean
  /** Of a RATED. */
  grade?: number
  daysAgo: number
  /** Of that day. */
  minute: number
}

/** What a resident sent, and what became of it. */
export type Letter = {
  kind: CaseKind
  /** From whose page. */
  place: string
  daysAgo: number
  /** Of that day. */
  minute: number
  /** Key of the service that it is about. */
  service: string | null
  way: ReportWay | null
  grade: number | null
  topic: string | null
  estate: string | null
  building: string | null
  unit: string | null
  isUrgent: boolean
  wish: string | null
  wantedPart: string | null
  text: string | null
  /** To be rung back at. */
  number: string | null
  sharesPhone: boolean
  picture: boolean
  /** Key of the beat on which it was found. */
  beat: string | null
  steps: LetterStep[]
  state: CaseState
  /** Who has it, where a step says that somebody has; null: a team of its town. */
  handler: string | null
  /** What the office wrote to them. */
  note: string | null
}

/** A grid worker's beat, and which of its points were ticked on the last days. */
export type TypedBeat = {
  key: string
  place: string
  name: string
  points: string[]
  ticks: { daysAgo: number; part: RoundPart; point: string; minute: number }[]
}

/** What somebody answered to a consultation, by its key. */
export type Reply = { asked: string; daysAgo: number; answers: Record<string, number | number[] | string> }

export type County = {
  code: string
  name: string
  at: Date
  /** Categories of the installation that the county has renamed. */
  categories: { slug: string; name: string }[]
  places: Place[]
  /** Each after what it refers to. */
  entries: Entry[]
  calls: Call[]
  accounts: Account[]
  open: OpenRevision[]
  letters: Letter[]
  beats: TypedBeat[]
  replies: Reply[]
}
