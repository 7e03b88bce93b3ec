import 'server-only'
import { now } from '@/lib/system/clock/clock'
import { addDays } from '@/lib/system/clock/shanghai'
import { getDatabase } from '@/lib/system/database/database'

/** What was written is kept so long after the end; what was chosen is a number, and stays. */
const KEPT_DAYS = 365
const AT_ONCE = 1000

const EMPTY = `WITH old AS (
    SELECT r."id" FROM "ConsultationReply" r JOIN "Consultation" c ON c."id" = r."consultationId"
    WHERE c."closesAt" < $1 AND EXISTS (
      SELECT 1 FROM jsonb_each(r."answers") e WHERE jsonb_typeof(e.value) = 'string')
    LIMIT ${AT_ONCE})
  UPDATE "ConsultationReply" r SET "answers" = (
    SELECT jsonb_object_agg(e.key, CASE WHEN jsonb_typeof(e.value) = 'string' THEN 'true' ELSE e.value END)
    FROM jsonb_each(r."answers") e)
  FROM old WHERE old."id" = r."id"`

/** Deletes what residents wrote to consultations that ended a year ago; that they wrote something still counts. */
export async function purgeTexts(): Promise<void> {
  const before = addDays(now(), -KEPT_DAYS)
  for (;;) {
    const { rowCount } = await getDatabase().pool.query(EMPTY, [before])
    if ((rowCount ?? 0) < AT_ONCE) return
  }
}
