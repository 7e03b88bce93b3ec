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

/** The hour at which days that are counted end. */
const DAY_END = '17:30前'

const VERBS = { accept: '受理', answer: '答复' }

function sayClock(at: Date): string {
  const { minuteOfDay } = shanghaiParts(at)
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`
}

/** 逾期1天, 今天17:30前受理, 明天受理, 明天9:30前受理 where it is not the day's end, 11月28日. */
export function sayDue({ what, by }: Due, now: Date): DueWords {
  const days = shanghaiParts(by).dayNumber - shanghaiParts(now).dayNumber
  const late = what === 'accept' ? '受理逾期' : '逾期'
  if (by < now) return { text: days < 0 ? `${late}${-days}天` : late, tone: 'late' }
  const before = `${sayClock(by)}前`
  if (days === 0) return { text: `今天${before}${VERBS[what]}`, tone: 'soon' }
  const hour = before === DAY_END ? '' : before
  return { text: days === 1 ? `明天${hour}${VERBS[what]}` : formatNearDay(by, now) + hour, tone: 'later' }
}
