import 'server-only'
import type { RecordKind, RevisionState } from '@/lib/generated/prisma/enums'
import { recordOf } from '@/lib/records'
import { mayPublishOwn } from '@/lib/revision/proposal/four-eyes'
import { requireMayChange } from '@/lib/revision/proposal/may-propose'
import { readLastSaid } from '@/lib/revision/proposal/place'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'

/** What a form is opened on. */
export type OpenRecord = {
  kind: RecordKind
  /** What staff call such a record. */
  label: string
  recordId: number | null
  /** The open proposal of a record that is not there yet. */
  revisionId: number | null
  /** Where it lies; for a record of everybody, the account's home. */
  area: { id: number; name: string; code: string }
  title: string
  /** What is being worked on; null for a new one. */
  snapshot: unknown
  /** Residents see a version of it. */
  isLive: boolean
  seen: string
  proposal: {
    id: number
    lock: number
    state: RevisionState
    withdraws: boolean
    reason: string | null
    authorName: string
    isMine: boolean
    updatedAt: Date
  } | null
  /** Whoever opened it may publish what they type themselves. */
  mayPublish: boolean
  /** Names the form among what its account keeps unsaved on a machine. */
  unsavedKey: string
}

type Which = {
  recordId: number | null
  revisionId?: number | null
  areaId?: number | null
  /** Of a new record: what tells it from other new ones at its area. */
  told?: string
}

function nameUnsaved({ recordId, revisionId, told = '' }: Which, areaId: number): string {
  if (recordId !== null) return `${recordId}`
  return revisionId ? `revision ${revisionId}` : `new at ${areaId} ${told}`
}

/**
 * Opens a record for changing: its open proposal where there is one, else the live record, else a new one.
 * @param which.areaId of a new record: where it is to be; the account's home when null
 * @returns null where there is nothing to change (never was, or was withdrawn)
 * @throws Refused role or area
 */
export async function openRecord(actor: Actor, kind: RecordKind, which: Which): Promise<OpenRecord | null> {
  const { recordId, revisionId = null } = which
  const db = getPrisma()
  const record = recordOf(kind)
  const copy = await readWorkingCopy(db, kind, recordId, revisionId)
  const snapshot = copy.proposal?.snapshot ?? copy.live
  const isNew = recordId === null && revisionId === null
  if (snapshot === null && !isNew) return null
  // A proposal at an id that names nothing is no record.
  if (recordId !== null && copy.live === null && !(await readLastSaid(db, kind, recordId))) return null
  const home = which.areaId ?? actor.area.id
  const said = snapshot ?? { areaId: home, parentId: home }
  const areaId = await requireMayChange(actor, 'record:edit', { kind, recordId, snapshot: said })
  const area = await db.area.findUniqueOrThrow({
    where: { id: areaId },
    select: { id: true, name: true, code: true },
  })
  return {
    kind,
    label: record.label,
    recordId,
    revisionId: recordId === null ? (copy.proposal?.id ?? null) : null,
    area,
    title: snapshot === null ? '' : record.titleOf(snapshot),
    snapshot,
    isLive: copy.live !== null,
    seen: copy.seen,
    proposal: copy.proposal && {
      id: copy.proposal.id,
      lock: copy.proposal.lock,
      state: copy.proposal.state,
      withdraws: copy.proposal.withdraws,
      reason: copy.proposal.reason,
      authorName: copy.proposal.authorName,
      isMine: copy.proposal.authorId === actor.id,
      updatedAt: copy.proposal.updatedAt,
    },
    mayPublish: await mayPublishOwn(db, actor, areaId),
    unsavedKey: `${kind} ${nameUnsaved(which, areaId)}`,
  }
}
