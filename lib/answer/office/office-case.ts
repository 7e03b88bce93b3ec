import type {
  CaseKind,
  CaseSource,
  CaseState,
  CaseStepKind,
  HandlerKind,
  ReportWay,
} from '@/lib/generated/prisma/enums'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import type { Due } from './due'
import type { Proposal } from './proposals'

export type OfficeStep = {
  id: number
  kind: CaseStepKind
  at: Date
  office: string | null
  text: string | null
  isInternal: boolean
  staffName: string | null
  pictures: number[]
}

export type OfficeHandling = {
  id: number
  kind: HandlerKind
  name: string
  note: string | null
  dueAt: Date
  createdAt: Date
  takenAt: Date | null
  doneAt: Date | null
  revokedAt: Date | null
  /** The link to send again; null where there is none, or it cannot be read any more. */
  link: string | null
}

export type OtherCase = { id: number; lock: number; number: string }

/** A case as an office reads it: all there is, but for the resident's number, of which only that there is one. */
export type OfficeCase = {
  id: number
  lock: number
  number: string
  kind: CaseKind
  state: CaseState
  source: CaseSource
  /** Of the system that sent it; null: none did. */
  partnerName: string | null
  area: AreaRef
  office: AreaRef
  where: string
  title: string
  lineName: string | null
  serviceId: number | null
  phoneId: number | null
  phoneNumber: string | null
  way: ReportWay | null
  reports: number
  grade: number | null
  topic: string | null
  isUrgent: boolean
  wish: string | null
  wantedOn: Date | null
  wantedPart: string | null
  text: string | null
  hasPhone: boolean
  sharesPhone: boolean
  keepPhoneDays: number
  receivedAt: Date
  acceptBy: Date
  answerBy: Date
  endedAt: Date | null
  due: Due | null
  rating: number | null
  isEmptied: boolean
  /** From which print its code is. */
  edition: { id: number; number: number; areaName: string } | null
  pictures: number[]
  steps: OfficeStep[]
  handlings: OfficeHandling[]
  mergedInto: OtherCase | null
  doubles: OtherCase[]
  proposals: Proposal[]
  announcement: { id: number; title: string } | null
  may: {
    accept: boolean
    refuse: boolean
    answer: boolean
    forward: boolean
    ask: boolean
    close: boolean
    deadline: boolean
    urge: boolean
    tell: boolean
  }
}
