import type { ReportWay } from '@/lib/generated/prisma/enums'
import type { AreaRef } from '@/lib/system/tree/area-ref'

/** The line of a card that a case is about, as whoever sends it saw it. */
export type AboutLine = {
  /** The service that first offered it. */
  serviceId: number
  name: string
  /** In whose hands the line is. */
  ownerId: number
}

/** The number of a line. */
export type AboutPhone = AboutLine & { phoneId: number; number: string }

/** What somebody may be reached by, and whether who handles it may know it. */
export type Contact = { phone: string | null; sharesPhone: boolean }

export type Where = { estate: string | null; building: string | null; unit: string | null }

/** What was said, by kind; texts are clean, and nothing in them looks like an ID number. */
export type Said =
  | { kind: 'REPORT'; about: AboutPhone; way: ReportWay }
  | { kind: 'RATING'; about: AboutLine; grade: number; text: string | null }
  | ({ kind: 'OPINION'; about: AboutLine | null; text: string } & Contact)
  | ({ kind: 'PROBLEM'; topic: string; isUrgent: boolean; text: string | null } & Where & Contact)
  | ({
      kind: 'ORDER'
      /** One of the town's list, or a line. */
      projectId: number | null
      about: AboutLine | null
      wish: string
      /** The area whose list it is. */
      ownerId: number
      wantedOn: string | null
      wantedPart: string | null
      text: string | null
    } & Contact)

/** Who sends it, from where. */
export type Sender = {
  /** From whose page or card, and the areas above it, nearest first. */
  path: AreaRef[]
  source: 'PAGE' | 'SCAN' | 'ROUND' | 'PARTNER'
  /** The printed code by which the page was opened. */
  codeToken: string | null
  /** By what the form is known when it is sent again. */
  once: string
  /** The caller's network, of which nothing is kept; null: limits do not count it (a partner has its own). */
  network: string | null
  partnerId?: number
}

/** A picture of a case as a page shows it: its room is kept before it has come. */
export type Shot = { id: number; width: number; height: number }

/** A picture as it is kept. */
export type KeptPicture = { data: Uint8Array<ArrayBuffer>; width: number; height: number }

export type ReceiveOutcome =
  | { status: 'received'; number: string }
  /** Noted, and no case of its own: so many have said it already, or, `isAgain`, the same caller today. */
  | { status: 'counted'; isAgain?: boolean }
  /** Too many today, of this caller or of all. */
  | { status: 'limited' }
  | { status: 'closed'; until: Date | null }
