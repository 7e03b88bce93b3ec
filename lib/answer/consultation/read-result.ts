import 'server-only'
import { getDatabase } from '@/lib/system/database/database'
import { layOut, type Result, type Tally } from './count-answers'
import type { Question } from './questions'

// $1: the consultation. Added up where it lies: however many have answered, a few rows come.
const ANSWERED = `SELECT e.key::int AS position, count(*)::int AS n
  FROM "ConsultationReply" r CROSS JOIN LATERAL jsonb_object_keys(r."answers") AS e(key)
  WHERE r."consultationId" = $1 GROUP BY 1`
const CHOSEN = `SELECT e.key::int AS position, v.value::int AS value, count(*)::int AS n
  FROM "ConsultationReply" r CROSS JOIN LATERAL jsonb_each(r."answers") AS e
  CROSS JOIN LATERAL jsonb_array_elements(
    CASE WHEN jsonb_typeof(e.value) = 'array' THEN e.value ELSE jsonb_build_array(e.value) END) AS v(value)
  WHERE r."consultationId" = $1 AND jsonb_typeof(v.value) = 'number' GROUP BY 1, 2`
const REPLIES = `SELECT count(*)::int AS n FROM "ConsultationReply" WHERE "consultationId" = $1`

async function readTallies(id: number): Promise<Tally[]> {
  const { pool } = getDatabase()
  const [answered, chosen] = await Promise.all([
    pool.query<{ position: number; n: number }>(ANSWERED, [id]),
    pool.query<{ position: number; value: number; n: number }>(CHOSEN, [id]),
  ])
  return answered.rows.map(({ position, n }) => {
    const own = chosen.rows.filter(row => row.position === position)
    return { position, answered: n, chosen: new Map(own.map(row => [row.value, row.n])) }
  })
}

/** What has been answered so far. @param questions of the consultation, in order */
export async function readResult(id: number, questions: Question[]): Promise<Result> {
  const [{ rows }, tallies] = await Promise.all([
    getDatabase().pool.query<{ n: number }>(REPLIES, [id]),
    readTallies(id),
  ])
  return { replies: rows[0]!.n, questions: layOut(questions, tallies) }
}
