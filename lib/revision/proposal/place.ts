import 'server-only'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { Db } from '@/lib/record/definition'
import { recordOf } from '@/lib/records'
import type { Outcome } from './outcome'
import type { Proposal } from './proposal'
import type { WorkingCopy } from './working-copy'

/** What a record said last in its revisions, also when the record itself is gone; null when it never had one. */
export async function readLastSaid(db: Db, kind: RecordKind, recordId: number): Promise<unknown> {
  const last = await db.revision.findFirst({
    where: { kind, recordId },
    orderBy: { id: 'desc' },
    select: { snapshot: true },
  })
  return last?.snapshot ?? null
}

async function readSaid(db: Db, kind: RecordKind, recordId: number | null, { live, proposal }: WorkingCopy) {
  return live ?? proposal?.snapshot ?? (recordId === null ? null : readLastSaid(db, kind, recordId))
}

/** A record stays in its area: one that came to lie in another would slip past its staff and its four eyes. */
export async function isMoved(
  db: Db,
  { kind, recordId, snapshot }: Proposal,
  copy: WorkingCopy,
): Promise<boolean> {
  const { areaOf } = recordOf(kind)
  const said = await readSaid(db, kind, recordId, copy)
  return said !== null && areaOf(said, recordId) !== areaOf(snapshot, recordId)
}

export const MOVED: Outcome = {
  ok: false,
  why: 'impossible',
  message: '一条记录不能改到别的区域，请在那里另加一条',
}
