import 'server-only'
import { makePage, type Page, pageSlice } from '@/lib/record/page'
import { getDatabase } from '@/lib/system/database/database'
import type { StaffConsultation } from './staff-result'

/** What somebody wrote to a question. */
export type WrittenText = { id: string; day: string; position: number; text: string }

// $1: the consultation.
const WRITTEN = `FROM "ConsultationReply" r CROSS JOIN LATERAL jsonb_each(r."answers") AS e
  WHERE r."consultationId" = $1 AND jsonb_typeof(e.value) = 'string'`
const TEXTS = `SELECT r."id" || ' ' || e.key AS id, to_char(r."day", 'YYYY-MM-DD') AS day, e.key::int AS position,
    e.value #>> '{}' AS text ${WRITTEN}
  ORDER BY r."id" DESC, e.key LIMIT $2 OFFSET $3`
const TOTAL = `SELECT count(*)::int AS n ${WRITTEN}`

async function readTexts(id: number, take: number, skip: number): Promise<WrittenText[]> {
  return (await getDatabase().pool.query<WrittenText>(TEXTS, [id, take, skip])).rows
}

/** What was written, newest first, a page of it. @param consultation opened by openAnswers, which authorises */
export async function listTexts({ id }: StaffConsultation, page: number): Promise<Page<WrittenText>> {
  const { take, skip } = pageSlice(page)
  const [rows, total] = await Promise.all([
    readTexts(id, take, skip),
    getDatabase().pool.query<{ n: number }>(TOTAL, [id]),
  ])
  return makePage(rows, page, total.rows[0]!.n)
}

/** Texts of one exported table. */
export const MOST_EXPORTED = 10_000

/** The same as a whole, as far as one table goes. @param consultation opened by openAnswers, which authorises */
export function exportTexts({ id }: StaffConsultation): Promise<WrittenText[]> {
  return readTexts(id, MOST_EXPORTED + 1, 0)
}
