import 'server-only'
import { USUAL_RULES } from '@/lib/answer/rules/rules'
import type { CaseKind } from '@/lib/generated/prisma/enums'
import { changeAs } from '@/lib/staff/call/change-as'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { addDays, readShanghai, writeShanghai } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import { requireCounty } from './county'
import type { RulesForm, Template } from './rules-form'
import { listTemplates } from './templates'

/** What a county has set, as its form shows it. */
export type CountyRules = {
  area: { id: number; name: string }
  acceptDays: number
  answerDays: Record<CaseKind, number>
  /** Of office time, to take up what is very urgent. */
  urgentHours: number
  keepPhoneDays: number
  topics: string[]
  contact: string | null
  closedKinds: CaseKind[]
  /** The last day on which they are closed: "2026-12-02". */
  closedDay: string | null
  templates: Template[]
}

const usualRow = {
  acceptDays: USUAL_RULES.acceptDays,
  reportDays: USUAL_RULES.answerDays.REPORT,
  ratingDays: USUAL_RULES.answerDays.RATING,
  opinionDays: USUAL_RULES.answerDays.OPINION,
  problemDays: USUAL_RULES.answerDays.PROBLEM,
  orderDays: USUAL_RULES.answerDays.ORDER,
  urgentHours: USUAL_RULES.urgentHours,
  keepPhoneDays: USUAL_RULES.keepPhoneDays,
  topics: USUAL_RULES.topics,
  closedKinds: [] as CaseKind[],
  closedUntil: null as Date | null,
  contact: null as string | null,
}

/**
 * What a county has set, and what is usual where it has set nothing.
 * @returns null where the area is no county
 * @throws Refused role or area
 */
export async function openRules(actor: Actor, areaId: number): Promise<CountyRules | null> {
  const area = await requireCounty(actor, areaId)
  if (!area) return null
  const db = getPrisma()
  const row = (await db.caseRules.findUnique({ where: { areaId } })) ?? usualRow
  const { path } = await db.area.findUniqueOrThrow({ where: { id: areaId }, select: { path: true } })
  return {
    area,
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
    topics: row.topics.length ? row.topics : USUAL_RULES.topics,
    contact: row.contact,
    closedKinds: row.closedKinds,
    closedDay: row.closedUntil && writeShanghai(addDays(row.closedUntil, -1)).slice(0, 10),
    templates: await listTemplates(path),
  }
}

/** 来信设置 of a county. @returns false where the area is no county @throws Refused role or area */
export async function saveRules(actor: Actor, { areaId, closedDay, ...rules }: RulesForm): Promise<boolean> {
  const county = await requireCounty(actor, areaId)
  if (!county) return false
  const end = closedDay === null ? null : addDays(readShanghai(`${closedDay} 00:00`)!, 1)
  const row = { ...rules, closedUntil: rules.closedKinds.length ? end : null }
  await changeAs(actor, async db => {
    await db.caseRules.upsert({
      where: { areaId },
      create: { areaId, ...row },
      update: row,
      select: { areaId: true },
    })
    await writeLog(db, { actor, areaId, action: 'case.rules', summary: `${county.name}：来信设置` })
  })
  return true
}
