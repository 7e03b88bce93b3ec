import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '@/lib/record/definition'
import { fingerprint } from '@/lib/record/fingerprint'
import { recordOf } from '@/lib/records'
import type { LogAction } from '@/lib/staff/log/actions'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { keepAside } from './aside'
import { describeConflict } from './conflict'
import { requireMayPropose } from './may-propose'
import type { Outcome } from './outcome'
import { refusePlace } from './place'
import type { Proposal } from './proposal'
import { publishProposal } from './publish'
import { runChange } from './transaction'
import { takeTurn } from './turn'
import { readWorkingCopy, type WorkingCopy } from './working-copy'

/** Another's proposal that one goes on from stays in the history as it was. */
async function setAside(db: Db, actor: Actor, id: number): Promise<void> {
  await db.revision.update({
    where: { id },
    data: { state: 'DISCARDED', reviewerId: actor.id, reviewedAt: now(), lock: { increment: 1 } },
    select: { id: true },
  })
}

async function writeProposal(
  db: Db,
  actor: Actor,
  proposal: Proposal,
  areaId: number,
  copy: WorkingCopy,
): Promise<number> {
  const { kind, recordId, snapshot, intent, withdraws = false } = proposal
  const at = now()
  const data = {
    title: recordOf(kind).titleOf(snapshot),
    snapshot: snapshot as Prisma.InputJsonValue,
    baseHash: copy.live === null ? '' : fingerprint(copy.live),
    withdraws,
    state: intent === 'draft' ? ('DRAFT' as const) : ('SUBMITTED' as const),
    submittedAt: intent === 'draft' ? null : at,
    authorId: actor.id,
    updatedAt: at,
    // What was said of it when it was returned was of other words.
    reviewerId: null,
    reviewedAt: null,
    ...(intent !== 'draft' && { reason: null }),
  }
  const own = copy.proposal?.authorId === actor.id ? copy.proposal : null
  if (copy.proposal && !own) await setAside(db, actor, copy.proposal.id)
  const row = own
    ? await db.revision.update({
        where: { id: own.id },
        data: { ...data, lock: { increment: 1 } },
        select: { id: true },
      })
    : await db.revision.create({
        data: { ...data, kind, recordId, areaId, createdAt: at },
        select: { id: true },
      })
  return row.id
}

/**
 * Saves within a transaction. The caller has authorised.
 * @param areaId where the revision belongs (requireMayChange)
 */
export async function saveWithin(db: Db, actor: Actor, proposal: Proposal, areaId: number): Promise<Outcome> {
  const { kind, recordId, revisionId, snapshot, intent } = proposal
  const record = recordOf(kind)
  await takeTurn(db, kind, recordId, revisionId)
  const copy = await readWorkingCopy(db, kind, recordId, revisionId)
  const misplaced = await refusePlace(db, proposal, copy)
  if (misplaced) return misplaced
  if (intent === 'aside') return keepAside(db, actor, proposal, areaId)
  if (copy.seen !== proposal.seen) return describeConflict(db, kind, recordId, copy, snapshot, proposal.seen)
  const errors = proposal.withdraws ? null : await record.check?.(db, snapshot, recordId)
  if (errors) return { ok: false, why: 'invalid', errors }
  const id = await writeProposal(db, actor, proposal, areaId, copy)
  const summary = `${proposal.withdraws ? '撤下' : ''}${record.label}“${record.titleOf(snapshot)}”`
  if (intent !== 'publish') {
    const action: LogAction = intent === 'draft' ? 'revision.draft' : 'revision.submit'
    await writeLog(db, { actor, areaId, action, summary, kind, recordId })
    return { ok: true, revisionId: id, recordId, published: false }
  }
  return publishProposal(db, actor, id)
}

/**
 * Saves what somebody typed: as a draft, as a proposal for review, or, for whoever may publish, at once.
 * Nothing is overwritten unseen: where the record or its open proposal changed since the form was
 * opened, the answer is both versions and nothing is saved.
 * @throws Refused where the account may not edit (or, to publish, not publish) the record
 */
export async function saveProposal(actor: Actor, proposal: Proposal): Promise<Outcome> {
  const areaId = await requireMayPropose(actor, proposal)
  return runChange(actor, db => saveWithin(db, actor, proposal, areaId), proposal.kind)
}
