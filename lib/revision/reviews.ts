import 'server-only'
import type { RecordKind, RevisionState } from '@/lib/generated/prisma/enums'
import { recordOf } from '@/lib/record/registry'
import type { Actor } from '@/lib/staff/actor'
import { withinSubtree } from '@/lib/staff/guard'
import { getPrisma } from '@/lib/system/database'
import { OPEN_STATES } from './working-copy'

export type OpenRevision = {
  id: number
  kind: RecordKind
  label: string
  recordId: number | null
  title: string
  state: RevisionState
  withdraws: boolean
  areaName: string
  authorId: number
  authorName: string
  updatedAt: Date
  reason: string | null
}

const ROW = {
  id: true,
  kind: true,
  recordId: true,
  title: true,
  state: true,
  withdraws: true,
  area: { select: { name: true } },
  authorId: true,
  author: { select: { name: true } },
  updatedAt: true,
  reason: true,
} as const

/** How many open revisions a page lists. */
const PAGE = 50

/**
 * Open proposals in the account's subtree: those waiting for review oldest first, then drafts and
 * returned ones, newest first.
 */
export async function listOpenRevisions(
  actor: Actor,
): Promise<{ waiting: OpenRevision[]; waitingCount: number; unfinished: OpenRevision[] }> {
  const db = getPrisma()
  const area = withinSubtree(actor)
  const waitingWhere = { state: 'SUBMITTED' as const, area }
  const [waiting, waitingCount, unfinished] = await Promise.all([
    db.revision.findMany({ where: waitingWhere, orderBy: { updatedAt: 'asc' }, take: PAGE, select: ROW }),
    db.revision.count({ where: waitingWhere }),
    db.revision.findMany({
      where: { state: { in: OPEN_STATES.filter(state => state !== 'SUBMITTED') }, area },
      orderBy: { updatedAt: 'desc' },
      take: PAGE,
      select: ROW,
    }),
  ])
  const toEntry = ({ area: { name }, author, ...row }: (typeof waiting)[number]): OpenRevision => ({
    ...row,
    label: recordOf(row.kind).label,
    areaName: name,
    authorName: author.name,
  })
  return { waiting: waiting.map(toEntry), waitingCount, unfinished: unfinished.map(toEntry) }
}
