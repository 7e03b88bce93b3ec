import 'server-only'
import { asksFourEyes } from '@/lib/directory/area/four-eyes'
import type { RecordKind, RevisionState } from '@/lib/generated/prisma/enums'
import type { DescribedField } from '@/lib/record/definition'
import { recordOf } from '@/lib/records'
import { compareFields, type FieldChange } from '@/lib/revision/proposal/compare'
import { requireMayHandle } from '@/lib/revision/proposal/publish'
import { OPEN_STATES } from '@/lib/revision/proposal/working-copy'
import { roleMay } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'

/** One revision as whoever decides about it sees it. */
export type Review = {
  id: number
  kind: RecordKind
  label: string
  recordId: number | null
  title: string
  areaId: number
  areaName: string
  state: RevisionState
  isOpen: boolean
  withdraws: boolean
  lock: number
  reason: string | null
  authorName: string
  reviewerName: string | null
  updatedAt: Date
  /** From what residents see (or saw, of one that is published) to what it says. */
  changes: FieldChange[]
  /** All it says, unchanged fields too. */
  says: DescribedField[]
  /** The caller may publish it now. */
  mayPublish: boolean
  mayReturn: boolean
  /** 双人审核 keeps the author from publishing it. */
  needsAnother: boolean
}

const ROW = {
  id: true,
  kind: true,
  recordId: true,
  title: true,
  areaId: true,
  area: { select: { name: true } },
  state: true,
  withdraws: true,
  lock: true,
  reason: true,
  snapshot: true,
  before: true,
  authorId: true,
  author: { select: { name: true } },
  reviewer: { select: { name: true } },
  updatedAt: true,
} as const

/**
 * Reads a revision for whoever decides about it.
 * @returns null where there is none of this id
 * @throws Refused role or area
 */
export async function getReview(actor: Actor, id: number): Promise<Review | null> {
  const db = getPrisma()
  const row = await db.revision.findUnique({ where: { id }, select: ROW })
  if (!row) return null
  await requireMayHandle(actor, 'record:edit', id)
  const { area, author, reviewer, snapshot, before, authorId, areaId, ...review } = row
  const record = recordOf(row.kind)
  const isOpen = (OPEN_STATES as string[]).includes(row.state)
  const base = isOpen && row.recordId !== null ? await record.read(db, row.recordId) : before
  const says = await record.describe(db, snapshot)
  const changes = compareFields(base ? await record.describe(db, base) : [], row.withdraws ? [] : says)
  const needsAnother = authorId === actor.id && (await asksFourEyes(db, areaId))
  const mayDecide = isOpen && roleMay(actor.role, 'record:publish')
  return {
    ...review,
    label: record.label,
    areaId,
    areaName: area.name,
    authorName: author.name,
    reviewerName: reviewer?.name ?? null,
    isOpen,
    changes,
    says,
    needsAnother,
    mayPublish: mayDecide && !needsAnother,
    mayReturn: mayDecide && row.state === 'SUBMITTED',
  }
}
