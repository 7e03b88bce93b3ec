import type { Shot } from '@/lib/answer/case/said'
import type { CaseKind, CaseState, CaseStepKind, ReportWay } from '@/lib/generated/prisma/enums'

export type HandledStep = {
  kind: CaseStepKind
  at: Date
  /** Null: the resident. */
  office: string | null
  text: string | null
  pictures: Shot[]
}

/** A case as its handler reads it: never who sent it, nor what colleagues told each other. */
export type HandledCase = {
  /** The handler, as the office named it. */
  name: string
  /** What the office wrote to it. */
  note: string | null
  dueAt: Date
  takenAt: Date | null
  doneAt: Date | null
  kind: CaseKind
  state: CaseState
  areaName: string
  lineName: string | null
  phoneNumber: string | null
  way: ReportWay | null
  topic: string | null
  estate: string | null
  building: string | null
  unit: string | null
  isUrgent: boolean
  wish: string | null
  wantedOn: Date | null
  wantedPart: string | null
  text: string | null
  /** The resident's number, where that was agreed to. */
  phone: string | null
  isLate: boolean
  receivedAt: Date
  /** Who handed it on and answers the resident, and what the county publishes to be rung: nobody has a link to ask by. */
  office: string
  officeNumber: string
  /** The last that the handler said is that they cannot; null: it is not. */
  declined: Declined | null
  /** Opened again by the resident, with what is still wrong; null: it was not. */
  cameBack: { reason: string | null; toSame: boolean } | null
  steps: HandledStep[]
  /** Those that came with the case. */
  pictures: Shot[]
}

/** When, and why. */
export type Declined = { at: Date; reason: string }

export type HandlingLink =
  | { status: 'open'; handled: HandledCase }
  | { status: 'revoked' | 'ended' | 'withdrawn'; name: string }
  /** No such link. */
  | null
