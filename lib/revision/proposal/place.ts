import 'server-only'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { Db } from '@/lib/record/definition'
import { recordOf } from '@/lib/records'
import { isRowId } from '@/lib/system/database/ids'
import type { Outcome } from './outcome'
import type { Proposal } from './proposal'
import type { WorkingCopy } from './working-copy'

/**
 * What a record said when it was last published, also when the record itself is gone; null when it never was. What
 * was only ever proposed at an id proves nothing of a record.
 */
export async function readLastSaid(db: Db, kind: RecordKind, recordId: number): Promise<unknown> {
  if (!isRowId(recordId)) return null
  const last = await db.revision.findFirst({
    where: { kind, recordId, state: 'PUBLISHED' },
    orderBy: { id: 'desc' },
    select: { snapshot: true },
  })
  return last?.snapshot ?? null
}

const NOTHING: Outcome = {
  ok: false,
  why: 'impossible',
  message: '没有这条记录，什么都没有存。请回到列表里找',
}

const MOVED: Outcome = {
  ok: false,
  why: 'impossible',
  message: '一条记录不能改到别的区域，请在那里另加一条',
}

/**
 * Whether what is proposed may stand where it is to stand. An id that names nothing is refused, never taken for a place
 * to put something: it will be another record's. And a record stays in its area: one that came to lie in another would
 * slip past its staff and its four eyes.
 * @returns why not, or null
 */
export async function refusePlace(
  db: Db,
  { kind, recordId, snapshot }: Pick<Proposal, 'kind' | 'recordId' | 'snapshot'>,
  { live, proposal }: WorkingCopy,
): Promise<Outcome | null> {
  const { areaOf } = recordOf(kind)
  const isElsewhere = (said: unknown) => areaOf(said, recordId) !== areaOf(snapshot, recordId)
  if (recordId === null) return proposal && isElsewhere(proposal.snapshot) ? MOVED : null
  const said = live ?? (await readLastSaid(db, kind, recordId))
  if (said === null) return NOTHING
  if (!isElsewhere(said)) return null
  // Whoever may change the place that is written in the form, and not where the record was, learns nothing of it.
  return live === null ? NOTHING : MOVED
}
