import {
  accept,
  answer,
  ask,
  close,
  forward,
  note,
  refuse,
  setDeadline,
  tell,
  urge,
} from '@/app/staff/(answer)/cases/actions'
import type { Action } from '@/components/staff/form/use-call'
import type { OfficeCase } from '@/lib/answer/office/office-case'
import { sayHandled } from '@/lib/answer/office/say-handled'

export type Mode =
  | 'accept'
  | 'answer'
  | 'ask'
  | 'forward'
  | 'note'
  | 'refuse'
  | 'deadline'
  | 'close'
  | 'urge'
  | 'tell'

type Look = {
  action: Action
  /** On the button that chooses it. */
  label: string
  /** On the button that does it. */
  submit: string
  /** Done, the next case is at hand; but first a link is to be sent where there is one. */
  goesOn?: true
}

export const LOOKS: Record<Mode, Look> = {
  accept: { action: accept, label: '受理', submit: '受理' },
  answer: { action: answer, label: '答复居民', submit: '答复，下一件', goesOn: true },
  ask: { action: ask, label: '问清楚', submit: '问居民' },
  forward: { action: forward, label: '转办', submit: '转办', goesOn: true },
  note: { action: note, label: '内部记一笔', submit: '记下' },
  refuse: { action: refuse, label: '不予受理…', submit: '不予受理，下一件', goesOn: true },
  deadline: { action: setDeadline, label: '改期限…', submit: '改期限' },
  close: { action: close, label: '办结…', submit: '办结，下一件', goesOn: true },
  urge: { action: urge, label: '催办…', submit: '记一次催办' },
  tell: { action: tell, label: '写成“您说我们改”…', submit: '关联公告' },
}

/** In sight; the others lie under 更多. */
const SHOWN: Mode[] = ['accept', 'answer', 'ask', 'forward', 'note']

/** What can be done to a case as it stands: in sight, and under 更多. */
export function listModes({ may, handlings }: OfficeCase) {
  const canUrge = may.urge && handlings.some(({ revokedAt }) => !revokedAt)
  const can: Record<Mode, boolean> = {
    ...{ accept: may.accept, answer: may.answer, ask: may.ask, forward: may.forward, note: true },
    ...{ refuse: may.refuse, deadline: may.deadline, close: may.close, urge: canUrge },
    tell: may.tell,
  }
  const all = (Object.keys(LOOKS) as Mode[]).filter(mode => can[mode])
  return { shown: all.filter(mode => SHOWN.includes(mode)), more: all.filter(mode => !SHOWN.includes(mode)) }
}

/** What an office does first in each state. */
export function firstMode(item: OfficeCase): Mode {
  const { may, state } = item
  if (may.accept) return 'accept'
  if (state === 'ANSWERED' && may.close) return 'close'
  if (may.answer) return 'answer'
  return may.tell ? 'tell' : 'note'
}

/** Asked, and not answered yet: an answer now is not the last word. */
export function waitsForResident({ steps }: OfficeCase): boolean {
  const last = steps.findLast(({ kind }) => kind === 'ASKED' || kind === 'ADDED')
  return last?.kind === 'ASKED'
}

/** What comes next, for whoever looks at the bar. */
export function sayNext(item: OfficeCase): string {
  const { may, state, endedAt } = item
  if (item.mergedInto) return '并在别的件里一起办'
  if (endedAt !== null) return '办完了'
  if (may.accept) return state === 'FORWARDED' ? '下一步：接过来，或直接答复居民' : '下一步：受理'
  return `下一步：${state === 'ANSWERED' ? '办结' : sayHandled(item)}`
}
