'use server'
import { parseForm } from '@/app/staff/_action/parse-form'
import { answerInvalid, staffAction } from '@/app/staff/_action/staff-action'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { foreseeService, sayFitsOfRevision } from '@/lib/paper/fit/foresee'
import { recordOf } from '@/lib/records'
import { restoreRevision } from '@/lib/revision/history/history'
import type { Intent, SaveIntent } from '@/lib/revision/proposal/proposal'
import { discardRevision, publishRevision, returnRevision } from '@/lib/revision/proposal/publish'
import { saveProposal } from '@/lib/revision/proposal/save'
import { proposeWithdrawal } from '@/lib/revision/proposal/withdraw'
import { answerRecord } from './answer'
import { decisionSchema, envelopeSchema, restoreSchema, returnSchema, withdrawalSchema } from './forms'

const SAVED: Record<SaveIntent, string> = {
  draft: '草稿已存好，居民还看不到。',
  submit: '已提交，等发布员审核。',
  publish: '已发布，居民现在就能看到。',
  aside: '您填的没有用，留在修改记录里。',
}

/** Saves a record of any kind: the fields beside the envelope are those of its snapshot. */
export const saveRecord = staffAction(envelopeSchema, async (actor, envelope, form) => {
  const { recordKind: kind, ...proposal } = envelope
  const typed = parseForm(form, recordOf(kind).schema)
  if (typed.status !== 'success') return answerInvalid(typed.error)
  const outcome = await saveProposal(actor, { kind, ...proposal, snapshot: typed.value })
  const answer = answerRecord(outcome, SAVED[proposal.intent], kind)
  if (!outcome.ok || kind !== 'SERVICE' || proposal.intent === 'aside') return answer
  const more = await foreseeService(actor, typed.value as ServiceSnapshot, outcome.recordId)
  return { ...answer, more }
})

export const withdrawRecord = staffAction(withdrawalSchema, async (actor, { recordKind: kind, ...rest }) => {
  const outcome = await proposeWithdrawal(actor, { kind, ...rest })
  return answerRecord(outcome, rest.intent === 'publish' ? '已撤下。' : '已提交撤下，等发布员审核。')
})

export const publishReviewed = staffAction(decisionSchema, async (actor, { revisionId, lock }) => {
  const outcome = await publishRevision(actor, revisionId, lock)
  const answer = answerRecord(outcome, '已发布，居民现在就能看到。')
  return outcome.ok ? { ...answer, more: await sayFitsOfRevision(revisionId) } : answer
})

export const returnReviewed = staffAction(returnSchema, async (actor, { revisionId, lock, reason }) =>
  answerRecord(await returnRevision(actor, revisionId, lock, reason), '已退回。'),
)

export const discardProposal = staffAction(decisionSchema, async (actor, { revisionId, lock }) =>
  answerRecord(await discardRevision(actor, revisionId, lock), '已放弃。'),
)

const RESTORED: Record<Intent, string> = {
  draft: '已存成草稿，可以接着改。',
  submit: '已提交恢复，等发布员审核。',
  publish: '已恢复，居民现在就能看到。',
}

export const restoreRecord = staffAction(restoreSchema, async (actor, { revisionId, side, intent }) =>
  answerRecord(await restoreRevision(actor, revisionId, side, intent), RESTORED[intent]),
)
