import 'server-only'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { requireMayPropose } from './may-propose'
import { type Outcome, UNDECIDED } from './outcome'
import type { Intent } from './proposal'
import { saveProposal } from './save'
import { readWorkingCopy } from './working-copy'

type Withdrawal = {
  kind: RecordKind
  recordId: number
  /** What the page showed (WorkingCopy.seen). */
  seen: string
  intent: Intent
  /** Of an area: where its address leads from then on; null: to its parent. */
  successorId?: number | null
}

/** Proposes to take a live record away, or does so at once. @throws Refused role or area */
export async function proposeWithdrawal(actor: Actor, withdrawal: Withdrawal): Promise<Outcome> {
  const { kind, recordId, seen, intent, successorId } = withdrawal
  const { live, proposal } = await readWorkingCopy(getPrisma(), kind, recordId)
  if (live === null) return { ok: false, why: 'impossible', message: '没有这条记录，或者已经撤下了' }
  await requireMayPropose(actor, { kind, recordId, snapshot: live, intent })
  if (proposal) return UNDECIDED
  const snapshot = kind === 'AREA' ? { ...live, successorId: successorId ?? null } : live
  return saveProposal(actor, { kind, recordId, revisionId: null, snapshot, seen, intent, withdraws: true })
}
