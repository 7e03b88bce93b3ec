import { isEnded } from '@/lib/answer/life/life'
import type { CaseState } from '@/lib/generated/prisma/enums'
import { formatNearDay, shanghaiParts } from '@/lib/system/clock/shanghai'

type Waiting = { state: CaseState; acceptBy: Date; answerBy: Date }

/** What an office owes next, and until when. */
export type Due = { what: 'accept' | 'answer'; by: Date }

/** @returns null where nobody waits for the office: answered, or over */
export function dueOf({ state, acceptBy, answerBy }: Waiting): Due | null {
  if (isEnded(state) || state === 'ANSWERED') return null
  const isFirst = state === 'RECEIVED' && acceptBy < answerBy
  return isFirst ? { what: 'accept', by: acceptBy } : { what: 'answer', by: answerBy }
}

/** The same of a row "c", as SQL; null where nothing is owed. */
export const DUE_BY = `CASE WHEN c."endedAt" IS NOT NULL OR c."state" = 'ANSWERED' THEN NULL
  WHEN c."state" = 'RECEIVED' THEN least(c."acceptBy", c."answerBy") ELSE c."answerBy" END`

export type DueWords = { text: string; tone: 'late' | 'soon' | 'later' }

const VERBS = { accept: '受理', answer: '答复' }

function sayClock(at: Date): string {
  const { minuteOfDay } = shanghaiParts(at)
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`
}

/** 逾期1天, 今天17:30前受理, 明天, 11月28日. */
export function sayDue({ what, by }: Due, now: Date): DueWords {
  const days = shanghaiParts(by).dayNumber - shanghaiParts(now).dayNumber
  const late = what === 'accept' ? '受理逾期' : '逾期'
  if (by < now) return { text: days < 0 ? `${late}${-days}天` : late, tone: 'late' }
  if (days === 0) return { text: `今天${sayClock(by)}前${VERBS[what]}`, tone: 'soon' }
  return { text: days === 1 ? `明天${VERBS[what]}` : formatNearDay(by, now), tone: 'later' }
}
