import 'server-only'
import type { RecordKind, RevisionState } from '@/lib/generated/prisma/enums'
import { makePage, type Page, pageSlice } from '@/lib/record/page'
import { recordOf } from '@/lib/records'
import { compareFields, type FieldChange } from '@/lib/revision/proposal/compare'
import { mayPublishOwn } from '@/lib/revision/proposal/four-eyes'
import { requireMayChange, requireMayPropose } from '@/lib/revision/proposal/may-propose'
import { type Outcome, UNDECIDED } from '@/lib/revision/proposal/outcome'
import { readLastSaid } from '@/lib/revision/proposal/place'
import type { Intent } from '@/lib/revision/proposal/proposal'
import { saveWithin } from '@/lib/revision/proposal/save'
import { runChange } from '@/lib/revision/proposal/transaction'
import { readLive, readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'

export type RevisionEntry = {
  id: number
  state: RevisionState
  withdraws: boolean
  authorName: string
  reviewerName: string | null
  updatedAt: Date
  reviewedAt: Date | null
  reason: string | null
  lock: number
  /** The record said something before this revision was published. */
  hadBefore: boolean
  /** Against what was live when it was published, or is live now while it is open. */
  changes: FieldChange[]
}

const ENTRY = {
  id: true,
  state: true,
  withdraws: true,
  snapshot: true,
  before: true,
  author: { select: { name: true } },
  reviewer: { select: { name: true } },
  updatedAt: true,
  reviewedAt: true,
  reason: true,
  lock: true,
} as const

export type History = {
  title: string
  isLive: boolean
  mayPublish: boolean
  revisions: RevisionEntry[]
} & Omit<Page<RevisionEntry>, 'rows'>

/**
 * A page of the revisions of a record, newest first, each with what it changed.
 * @returns null when there never was such a record
 * @throws Refused role or area
 */
export async function listRevisions(
  actor: Actor,
  kind: RecordKind,
  recordId: number,
  page = 1,
): Promise<History | null> {
  const db = getPrisma()
  const record = recordOf(kind)
  const live = await readLive(db, kind, recordId)
  const snapshot = live ?? (await readLastSaid(db, kind, recordId))
  if (snapshot === null) return null
  const areaId = await requireMayChange(actor, 'log:read', { kind, recordId, snapshot })
  const where = { kind, recordId }
  const [rows, total] = await Promise.all([
    db.revision.findMany({ where, orderBy: { id: 'desc' }, ...pageSlice(page), select: ENTRY }),
    db.revision.count({ where }),
  ])
  const describe = async (said: unknown) => (said === null ? [] : record.describe(db, said))
  const revisions = await Promise.all(
    rows.map(async ({ author, reviewer, snapshot: after, before, ...row }) => {
      const base = row.state === 'PUBLISHED' ? before : live
      const changes = compareFields(await describe(base), row.withdraws ? [] : await describe(after))
      return {
        ...row,
        authorName: author.name,
        reviewerName: reviewer?.name ?? null,
        hadBefore: before !== null,
        changes,
      }
    }),
  )
  const { rows: shown, ...pages } = makePage(revisions, page, total)
  return {
    ...pages,
    title: record.titleOf(snapshot),
    isLive: live !== null,
    mayPublish: await mayPublishOwn(db, actor, areaId),
    revisions: shown,
  }
}

/**
 * Proposes that a record say what a revision said, or what stood before it; as a draft, to go on from there.
 * A record that was withdrawn comes back under its own id.
 * @throws Refused role or area
 */
export async function restoreRevision(
  actor: Actor,
  revisionId: number,
  side: 'before' | 'after',
  intent: Intent,
): Promise<Outcome> {
  const db = getPrisma()
  const row = await db.revision.findUnique({
    where: { id: revisionId },
    select: { kind: true, recordId: true, snapshot: true, before: true },
  })
  const snapshot = side === 'before' ? row?.before : row?.snapshot
  if (!row?.recordId || !snapshot)
    return { ok: false, why: 'impossible', message: '这一版没有可以恢复的内容' }
  const { kind, recordId } = row
  const areaId = await requireMayPropose(actor, { kind, recordId, snapshot, intent })
  const { seen, proposal } = await readWorkingCopy(db, kind, recordId)
  if (proposal) return UNDECIDED
  const { label, titleOf } = recordOf(kind)
  const summary = `恢复${label}“${titleOf(snapshot)}”的旧版`
  return runChange(actor, async db => {
    const restored = { kind, recordId, revisionId: null, snapshot, seen, intent }
    const outcome = await saveWithin(db, actor, restored, areaId)
    // Beside the line of the save itself: whoever looks for what was published finds this, too.
    if (outcome.ok) await writeLog(db, { actor, areaId, action: 'revision.restore', summary, kind, recordId })
    return outcome
  })
}
