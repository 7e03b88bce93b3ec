import { runSql } from './db'

/** How many refusals of an account are noted; null: of calls without a session. */
export const countRefusals = async (staffId: number | null) =>
  (
    await runSql<{ n: number }>(
      `SELECT coalesce(sum(times), 0)::int AS n FROM "LogEntry" WHERE action = 'refused' AND "staffId" IS NOT DISTINCT FROM $1`,
      [staffId],
    )
  )[0]!.n

/** What the log says of the refusals of an account, a line as often as it happened. */
export const readRefusals = (staffId: number) =>
  runSql<{ staffName: string; code: string | null; summary: string }>(
    `SELECT "staffName", code, summary FROM "LogEntry" l LEFT JOIN "Area" a ON a.id = l."areaId"
     CROSS JOIN generate_series(1, l.times)
     WHERE action = 'refused' AND "staffId" = $1 ORDER BY l.id`,
    [staffId],
  )
