import { addDays, earliest } from '@/lib/system/clock/shanghai'

/** Results are told of on the pages of the area for so long. */
const NEWS_DAYS = 90

export type ConsultationTime = { opensAt: Date; closesAt: Date; showsResult: boolean }

/** Where a consultation is in its life. `told`: closed, and residents see what came of it. */
export type ConsultationState = 'waiting' | 'open' | 'closed' | 'told'

export const CONSULTATION_STATES: Record<ConsultationState, string> = {
  waiting: '未开始',
  open: '正在征求',
  closed: '已截止',
  told: '已公布结果',
}

/** Nobody sees a result before the last has answered: it would answer for them. */
export function judgeConsultation(
  { opensAt, closesAt, showsResult }: ConsultationTime,
  now: Date,
): ConsultationState {
  if (now < opensAt) return 'waiting'
  if (now < closesAt) return 'open'
  return showsResult ? 'told' : 'closed'
}

/** Whether the pages of its area lead to it. */
export function isLedTo(consultation: ConsultationTime, now: Date): boolean {
  const state = judgeConsultation(consultation, now)
  return state === 'open' || (state === 'told' && now < addDays(consultation.closesAt, NEWS_DAYS))
}

/** When the pages of its area next say something else of it though nobody changed anything; null: never. */
export function linkChangesAt({ opensAt, closesAt, showsResult }: ConsultationTime, now: Date): Date | null {
  const edges = [opensAt, closesAt, showsResult ? addDays(closesAt, NEWS_DAYS) : null]
  return earliest(...edges.filter(at => at !== null && at > now))
}

/** What closed before it is led to no more. */
export const ledToSince = (now: Date): Date => addDays(now, -NEWS_DAYS)
