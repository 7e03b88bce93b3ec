import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '@/lib/record/definition'
import { recordOf } from '@/lib/records'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import type { Outcome } from './outcome'
import type { Proposal } from './proposal'

/** Keeps in the history what somebody typed and did not use. */
export async function keepAside(db: Db, actor: Actor, proposal: Proposal, areaId: number): Promise<Outcome> {
  const { kind, recordId, snapshot } = proposal
  const title = recordOf(kind).titleOf(snapshot)
  const at = now()
  const { id } = await db.revision.create({
    data: {
      ...{ kind, recordId, areaId, title, baseHash: '', state: 'DISCARDED', authorId: actor.id },
      ...{ snapshot: snapshot as Prisma.InputJsonValue, reviewerId: actor.id, reviewedAt: at },
      ...{ createdAt: at, updatedAt: at },
    },
    select: { id: true },
  })
  const summary = `没有用自己填的${recordOf(kind).label}“${title}”`
  await writeLog(db, { actor, areaId, action: 'revision.discard', summary, kind, recordId })
  return { ok: true, revisionId: id, recordId, published: false }
}
