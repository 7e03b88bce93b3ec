import 'server-only'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { Db } from '@/lib/record/definition'
import { recordOf } from '@/lib/records'
import { compareFields } from './compare'
import type { Outcome } from './outcome'
import { nameProposal, type WorkingCopy } from './working-copy'

/** Who last published a record, for the name beside the other version. */
async function findLastPublisher(db: Db, kind: RecordKind, recordId: number | null) {
  const row = await db.revision.findFirst({
    where: { kind, recordId: recordId ?? 0, state: 'PUBLISHED' },
    orderBy: { id: 'desc' },
    select: { reviewedAt: true, reviewer: { select: { name: true } } },
  })
  return { name: row?.reviewer?.name ?? '别人', at: row?.reviewedAt ?? null }
}

/**
 * The answer to a save that has not seen the newest words: both versions side by side.
 * @param seen what the save was made on
 */
export async function describeConflict(
  db: Db,
  kind: RecordKind,
  recordId: number | null,
  copy: WorkingCopy,
  mine: unknown,
  seen = '',
): Promise<Outcome> {
  const { describe } = recordOf(kind)
  // A proposal that was seen as it stands is no news: then the live record beneath it changed.
  const proposal = copy.proposal && !seen.startsWith(nameProposal(copy.proposal)) ? copy.proposal : null
  const theirs = proposal ? proposal.snapshot : copy.live
  if (theirs === null)
    return {
      ok: false,
      why: 'impossible',
      message: '这条记录刚被撤下，或者这份修改刚有人接手了，请到“审核”和“修改记录”里看',
    }
  const last = proposal
    ? { name: proposal.authorName, at: proposal.updatedAt }
    : await findLastPublisher(db, kind, recordId)
  const changes = compareFields(await describe(db, theirs), await describe(db, mine))
  return { ok: false, why: 'conflict', conflict: { by: last.name, at: last.at, changes, seen: copy.seen } }
}
