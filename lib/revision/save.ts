import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { LogAction } from '@/lib/log/actions'
import { writeLog } from '@/lib/log/log'
import type { Db } from '@/lib/record/definition'
import { fingerprint } from '@/lib/record/fingerprint'
import { recordOf } from '@/lib/record/registry'
import type { Actor } from '@/lib/staff/actor'
import { requireMay, requireMayEverywhere } from '@/lib/staff/guard'
import type { Permission } from '@/lib/staff/permissions'
import { now } from '@/lib/system/clock'
import { getPrisma } from '@/lib/system/database'
import { keepAside } from './aside'
import { describeConflict } from './conflict'
import type { Outcome } from './outcome'
import { isMoved, MOVED } from './place'
import { publishProposal, requireMayHandle } from './publish'
import { abandon, runChange } from './transaction'
import { takeTurn } from './turn'
import { readWorkingCopy, type WorkingCopy } from './working-copy'

export type Intent = 'draft' | 'submit' | 'publish'
/** `aside`: not to be used, only kept in the history (somebody else's version was chosen). */
export type SaveIntent = Intent | 'aside'

export type Proposal = {
  kind: RecordKind
  /** Null: a record that is not there yet. */
  recordId: number | null
  /** The open proposal of a record that is not there yet. */
  revisionId: number | null
  snapshot: unknown
  /** What the form was opened on (WorkingCopy.seen). */
  seen: string
  intent: SaveIntent
  /** Proposes to take the record away; the snapshot is then what is taken away. */
  withdraws?: boolean
}

/**
 * Authorises for the place where a record lies: of one that exists, where it lies now (a form cannot
 * move it out of sight); of a new one, where it is to be.
 * @returns the area the revision belongs to
 */
export async function requireMayChange(
  actor: Actor,
  permission: Permission,
  { kind, recordId, snapshot }: Pick<Proposal, 'kind' | 'recordId' | 'snapshot'>,
): Promise<number> {
  const record = recordOf(kind)
  const live = recordId === null ? null : await record.read(getPrisma(), recordId)
  const places = [snapshot, ...(live === null ? [] : [live])].map(said => record.areaOf(said, recordId))
  for (const areaId of new Set(places)) {
    if (areaId === null) await requireMayEverywhere(actor, permission)
    else await requireMay(actor, permission, areaId)
  }
  return places.at(-1) ?? actor.area.id
}

/**
 * Authorises for a proposal: to edit, and to publish where it is to be published at once.
 * @returns the area the revision belongs to
 * @throws Refused role or area
 */
export async function requireMayPropose(
  actor: Actor,
  proposal: Pick<Proposal, 'kind' | 'recordId' | 'snapshot' | 'intent'> & { revisionId?: number | null },
): Promise<number> {
  const { recordId, revisionId, intent } = proposal
  const permissions: Permission[] = intent === 'publish' ? ['record:edit', 'record:publish'] : ['record:edit']
  let areaId = 0
  for (const permission of permissions) {
    // The proposal of a new record that one goes on from may be another area's.
    if (recordId === null && revisionId) await requireMayHandle(actor, permission, revisionId)
    areaId = await requireMayChange(actor, permission, proposal)
  }
  return areaId
}

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
  if (await isMoved(db, proposal, copy)) return MOVED
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
  const outcome = await publishProposal(db, actor, id)
  return outcome.ok ? outcome : abandon(outcome)
}

/**
 * Saves what somebody typed: as a draft, as a proposal for review, or, for whoever may publish, at once.
 * Nothing is overwritten unseen: where the record or its open proposal changed since the form was
 * opened, the answer is both versions and nothing is saved.
 * @throws Refused where the account may not edit (or, to publish, not publish) the record
 */
export async function saveProposal(actor: Actor, proposal: Proposal): Promise<Outcome> {
  const areaId = await requireMayPropose(actor, proposal)
  return runChange(db => saveWithin(db, actor, proposal, areaId))
}
