import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import type { Result } from './count-answers'
import { QUESTION_ROWS } from './question-rows'
import type { Question } from './questions'
import { readResult } from './read-result'
import type { ConsultationTime } from './state'

/** How many answered on a day. @property day "2026-12-01" */
export type DayCount = { day: string; count: number }

/** A consultation whose answers an account may look at. */
export type StaffConsultation = ConsultationTime & {
  id: number
  title: string
  areaCode: string
  questions: Question[]
}

/**
 * Opens the answers to a consultation; of one that was withdrawn, too.
 * @returns null where there is none
 * @throws Refused role or area
 */
export async function openAnswers(actor: Actor, id: number): Promise<StaffConsultation | null> {
  const row = await getPrisma().consultation.findUnique({
    where: { id },
    select: {
      ...{ title: true, areaId: true, area: { select: { code: true } }, questions: QUESTION_ROWS },
      ...{ opensAt: true, closesAt: true, showsResult: true },
    },
  })
  if (!row) return null
  const { areaId, area, ...own } = row
  await requireMay(actor, 'record:edit', areaId)
  return { id, areaCode: area.code, ...own }
}

const DAYS = `SELECT to_char("day", 'YYYY-MM-DD') AS day, count(*)::int AS count FROM "ConsultationReply"
  WHERE "consultationId" = $1 GROUP BY 1 ORDER BY 1`

/** How many answered, day by day. @param consultation opened by openAnswers, which authorises */
export async function readDays({ id }: StaffConsultation): Promise<DayCount[]> {
  return (await getDatabase().pool.query<DayCount>(DAYS, [id])).rows
}

/** What has been answered so far. @param consultation opened by openAnswers, which authorises */
export function readStaffResult({ id, questions }: StaffConsultation): Promise<Result> {
  return readResult(id, questions)
}
