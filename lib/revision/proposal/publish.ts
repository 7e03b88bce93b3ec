import 'server-only'
import { holdFourEyes } from '@/lib/directory/area/four-eyes'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '@/lib/record/definition'
import { fingerprint } from '@/lib/record/fingerprint'
import { recordOf } from '@/lib/records'
import { writeLog } from '@/lib/staff/log/log'
import type { Permission } from '@/lib/staff/permission/permissions'
import { Refused } from '@/lib/staff/permission/refused'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay, requireMayEverywhere } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { describeConflict } from './conflict'
import type { Outcome } from './outcome'
import { refusePlace } from './place'
import { abandon, runChange } from './transaction'
import { takeTurn } from './turn'
import { OPEN_STATES, PROPOSAL, readWorkingCopy } from './working-copy'

const GONE: Outcome = { ok: false, why: 'impossible', message: '这份修订已经有人处理过了，请刷新' }
const NEWER: Outcome = {
  ok: false,
  why: 'impossible',
  message: '这份修订刚又改过，请看过新的内容再处理',
}

/**
 * Publishes an open proposal inside a transaction: the live record comes to say what the snapshot says
 * (which bumps the content versions, by triggers), and the revision keeps what it said before.
 * The caller has authorised. @throws Refused four-eyes
 */
export async function publishProposal(db: Db, actor: Actor, revisionId: number): Promise<Outcome> {
  const row = await db.revision.findUnique({ where: { id: revisionId }, select: PROPOSAL })
  if (!row || !(OPEN_STATES as string[]).includes(row.state)) return GONE
  const { kind, areaId, snapshot, withdraws } = row
  const record = recordOf(kind)
  if (row.authorId === actor.id && (await holdFourEyes(db, areaId)))
    throw new Refused('four-eyes', { actor, areaId, about: `${record.label}“${row.title}”` })
  const copy = await readWorkingCopy(db, kind, row.recordId, row.id)
  const misplaced = await refusePlace(db, row, copy)
  if (misplaced) return misplaced
  if (copy.live !== null && row.baseHash !== fingerprint(copy.live))
    return describeConflict(db, kind, row.recordId, { ...copy, proposal: null }, snapshot)
  const errors = withdraws ? null : await record.check?.(db, snapshot, row.recordId)
  if (errors) return { ok: false, why: 'invalid', errors, message: Object.values(errors).flat().join('；') }
  const refused = withdraws && row.recordId ? await record.withdraw(db, row.recordId, snapshot) : null
  if (refused) return { ok: false, why: 'impossible', message: refused }
  const recordId = withdraws ? row.recordId : await record.apply(db, row.recordId, snapshot)
  await db.revision.update({
    where: { id: revisionId },
    data: {
      state: 'PUBLISHED',
      recordId,
      before: copy.live === null ? Prisma.DbNull : (copy.live as Prisma.InputJsonValue),
      reviewerId: actor.id,
      reviewedAt: now(),
      updatedAt: now(),
    },
    select: { id: true },
  })
  const summary = `${withdraws ? '撤下' : '发布'}${record.label}“${record.titleOf(snapshot)}”`
  await writeLog(db, { actor, areaId, action: 'revision.publish', summary, kind, recordId })
  return { ok: true, revisionId, recordId, published: true }
}

/** Holds an open proposal for a decision, if it is still the one that was looked at. */
async function holdProposal(db: Db, revisionId: number, lock: number) {
  const found = await db.revision.findUnique({
    where: { id: revisionId },
    select: { kind: true, recordId: true },
  })
  if (!found) return abandon(GONE)
  await takeTurn(db, found.kind, found.recordId, revisionId)
  const row = await db.revision.findUnique({ where: { id: revisionId }, select: PROPOSAL })
  if (!row || !(OPEN_STATES as string[]).includes(row.state)) return abandon(GONE)
  return row.lock === lock ? row : abandon(NEWER)
}

/** Authorises for the place a revision belongs to. @throws Refused role or area */
export async function requireMayHandle(
  actor: Actor,
  permission: Permission,
  revisionId: number,
): Promise<void> {
  const row = await getPrisma().revision.findUnique({
    where: { id: revisionId },
    select: { areaId: true, kind: true, recordId: true, snapshot: true },
  })
  const isEverybodys = row && recordOf(row.kind).areaOf(row.snapshot, row.recordId) === null
  if (isEverybodys) await requireMayEverywhere(actor, permission)
  else await requireMay(actor, permission, row?.areaId ?? 0)
}

/**
 * Publishes a proposal that was looked at.
 * @param lock the proposal's lock as it was looked at; a newer one is not published unseen
 * @throws Refused role, area or four-eyes
 */
export async function publishRevision(actor: Actor, revisionId: number, lock: number): Promise<Outcome> {
  await requireMayHandle(actor, 'record:publish', revisionId)
  return runChange(actor, async db => {
    await holdProposal(db, revisionId, lock)
    return publishProposal(db, actor, revisionId)
  })
}

/** Returns a submitted proposal to its author, with the reason. @throws Refused role or area */
export async function returnRevision(
  actor: Actor,
  revisionId: number,
  lock: number,
  reason: string,
): Promise<Outcome> {
  await requireMayHandle(actor, 'record:publish', revisionId)
  return runChange(actor, async db => {
    const { kind, recordId, areaId, title } = await holdProposal(db, revisionId, lock)
    await db.revision.update({
      where: { id: revisionId },
      data: { state: 'RETURNED', reason, reviewerId: actor.id, reviewedAt: now(), lock: { increment: 1 } },
      select: { id: true },
    })
    const summary = `退回${recordOf(kind).label}“${title}”：${reason}`
    await writeLog(db, { actor, areaId, action: 'revision.return', summary, kind, recordId })
    return { ok: true, revisionId, recordId, published: false }
  })
}

/** Gives an open proposal up; it stays in the history. @throws Refused role or area */
export async function discardRevision(actor: Actor, revisionId: number, lock: number): Promise<Outcome> {
  await requireMayHandle(actor, 'record:edit', revisionId)
  return runChange(actor, async db => {
    const { kind, recordId, areaId, title } = await holdProposal(db, revisionId, lock)
    await db.revision.update({
      where: { id: revisionId },
      data: { state: 'DISCARDED', reviewerId: actor.id, reviewedAt: now(), updatedAt: now() },
      select: { id: true },
    })
    const summary = `放弃${recordOf(kind).label}“${title}”的修改`
    await writeLog(db, { actor, areaId, action: 'revision.discard', summary, kind, recordId })
    return { ok: true, revisionId, recordId, published: false }
  })
}
