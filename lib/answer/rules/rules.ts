import 'server-only'
import type { CaseKind } from '@/lib/generated/prisma/enums'
import { getPrisma } from '@/lib/system/database/database'

/** How a county handles what residents say. */
export type Rules = {
  /** Working days to take up, and by kind to answer. */
  acceptDays: number
  answerDays: Record<CaseKind, number>
  /** Hours of office time to take up a problem that its sender calls very urgent. */
  urgentHours: number
  /** Days after the end for which a resident's number is kept. */
  keepPhoneDays: number
  topics: string[]
  /** Kinds that nobody can send now. */
  closed: CaseKind[]
  /** Until when those are closed. */
  closedUntil: Date | null
  /** Whom to ask about one's own data. */
  contact: string | null
}

/** The list of the article that this project began with; a county has its own. */
export const TOPICS = ['楼道堆物', '消防通道', '飞线充电', '墙面破损', '楼道灯', '小广告', '其他']

/** Of a county that has set none. */
export const USUAL_RULES: Rules = {
  acceptDays: 1,
  answerDays: { REPORT: 3, RATING: 5, OPINION: 5, PROBLEM: 5, ORDER: 3 },
  urgentHours: 4,
  keepPhoneDays: 30,
  topics: TOPICS,
  closed: [],
  closedUntil: null,
  contact: null,
}

/**
 * The rules of the county among some areas; the usual ones where it has none.
 * @param areaIds an area and those above it
 */
export async function readRules(areaIds: number[], now: Date): Promise<Rules> {
  const row = await getPrisma().caseRules.findFirst({ where: { areaId: { in: areaIds } } })
  if (!row) return USUAL_RULES
  const isClosed = row.closedUntil !== null && now < row.closedUntil
  return {
    acceptDays: row.acceptDays,
    answerDays: {
      REPORT: row.reportDays,
      RATING: row.ratingDays,
      OPINION: row.opinionDays,
      PROBLEM: row.problemDays,
      ORDER: row.orderDays,
    },
    urgentHours: row.urgentHours,
    keepPhoneDays: row.keepPhoneDays,
    topics: row.topics.length ? row.topics : TOPICS,
    closed: isClosed ? row.closedKinds : [],
    closedUntil: isClosed ? row.closedUntil : null,
    contact: row.contact,
  }
}
