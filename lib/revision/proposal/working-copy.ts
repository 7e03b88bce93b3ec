import 'server-only'
import type { RecordKind, RevisionState } from '@/lib/generated/prisma/enums'
import type { Db } from '@/lib/record/definition'
import { fingerprint } from '@/lib/record/fingerprint'
import { recordOf } from '@/lib/records'
import { isRowId } from '@/lib/system/database/ids'

export const OPEN_STATES = ['DRAFT', 'SUBMITTED', 'RETURNED'] satisfies RevisionState[]

export type OpenProposal = {
  id: number
  state: RevisionState
  snapshot: unknown
  withdraws: boolean
  lock: number
  baseHash: string
  reason: string | null
  authorId: number
  authorName: string
  updatedAt: Date
}

/** What whoever opens a record works on: the open proposal where there is one, else the live record. */
export type WorkingCopy = {
  live: unknown
  proposal: OpenProposal | null
  /** Names exactly what was seen; a save that brings another has not seen the newest words. */
  seen: string
}

export const PROPOSAL = {
  id: true,
  kind: true,
  recordId: true,
  areaId: true,
  state: true,
  title: true,
  snapshot: true,
  withdraws: true,
  lock: true,
  baseHash: true,
  reason: true,
  authorId: true,
  author: { select: { name: true } },
  updatedAt: true,
} as const

/** The live record, null where there is none. */
export async function readLive(db: Db, kind: RecordKind, recordId: number | null): Promise<unknown> {
  return recordId === null || !isRowId(recordId) ? null : recordOf(kind).read(db, recordId)
}

/** The open proposal of a record, or one that proposes a new record, by its own id. */
async function findProposal(
  db: Db,
  kind: RecordKind,
  recordId: number | null,
  revisionId: number | null,
): Promise<OpenProposal | null> {
  if (recordId === null && revisionId === null) return null
  if (!isRowId(recordId ?? revisionId!)) return null
  const which = recordId === null ? { id: revisionId!, recordId: null } : { recordId }
  const row = await db.revision.findFirst({
    where: { kind, state: { in: OPEN_STATES }, ...which },
    select: PROPOSAL,
  })
  if (!row) return null
  const { author, ...proposal } = row
  return { ...proposal, authorName: author.name }
}

/** Reads what is being worked on. Authorising is the caller's. */
export async function readWorkingCopy(
  db: Db,
  kind: RecordKind,
  recordId: number | null,
  revisionId: number | null = null,
): Promise<WorkingCopy> {
  const [live, proposal] = await Promise.all([
    readLive(db, kind, recordId),
    findProposal(db, kind, recordId, revisionId),
  ])
  return { live, proposal, seen: nameSeen(live, proposal) }
}

/** How a proposal is named whatever the live record says beneath it. */
export function nameProposal({ id, lock }: OpenProposal): string {
  return `proposal ${id}.${lock} on `
}

function nameSeen(live: unknown, proposal: OpenProposal | null): string {
  const base = live === null ? 'new' : `live ${fingerprint(live)}`
  return proposal ? nameProposal(proposal) + base : base
}
