import type { OwnCase, OwnStep } from '@/lib/answer/case/read-case'
import type { Shot } from '@/lib/answer/case/said'

/** What was said, as whoever sent it reads it, too. */
type Matter = Pick<
  OwnCase,
  | 'kind'
  | 'state'
  | 'lineName'
  | 'phoneNumber'
  | 'way'
  | 'topic'
  | 'estate'
  | 'building'
  | 'unit'
  | 'isUrgent'
  | 'wish'
  | 'wantedOn'
  | 'wantedPart'
  | 'text'
  | 'receivedAt'
>

/** A case as its handler reads it: never who sent it, nor what colleagues told each other. */
export type HandledCase = Matter & {
  /** The handler, as the office named it. */
  name: string
  /** What the office wrote to it. */
  note: string | null
  dueAt: Date
  takenAt: Date | null
  doneAt: Date | null
  areaName: string
  /** The resident's number, where that was agreed to. */
  phone: string | null
  isLate: boolean
  /** Who handed it on and answers the resident, and what the county publishes to be rung: nobody has a link to ask by. */
  office: string
  officeNumber: string
  /** The last that the handler said is that they cannot; null: it is not. */
  declined: Declined | null
  /** Opened again by the resident, with what is still wrong; null: it was not. */
  cameBack: { reason: string | null; toSame: boolean } | null
  steps: OwnStep[]
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
