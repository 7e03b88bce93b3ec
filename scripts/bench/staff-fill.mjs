import pg from 'pg'

/**
 * Gives a database made by generateAreas what staff work on: half of its numbers lapsed, so many revisions (one in
 * a hundred waits for review, the others are published, over all services), and as many lines of the log.
 * @returns {Promise<{services: number, revisions: number}>}
 */
export async function generateWork(databaseUrl, revisions) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  // The triggers that keep versions are for edits; a bulk load sets what they would.
  await client.query("SET session_replication_role = 'replica'")
  await client.query(`UPDATE "PhoneCheck" SET "checkedAt" = now() - interval '100 days' WHERE id % 2 = 0`)
  await client.query(
    `INSERT INTO "Staff" (email, name, "passwordHash", role, "areaId")
     SELECT 'bench@test', 'bench', 'x', 'ADMIN', id FROM "Area" WHERE code = 'NM'`,
  )
  await client.query(
    `WITH service AS (SELECT s.id, s."areaId", row_number() OVER (ORDER BY s.id) - 1 AS n, count(*) OVER () AS all
       FROM "Service" s JOIN "Area" a ON a.id = s."areaId" WHERE a.code LIKE 'C%')
     INSERT INTO "Revision" (kind, "recordId", "areaId", state, title, snapshot, "baseHash", "authorId", "updatedAt")
     SELECT 'SERVICE', CASE WHEN i % 100 = 0 THEN NULL ELSE s.id END, s."areaId",
       (CASE WHEN i % 100 = 0 THEN 'SUBMITTED' ELSE 'PUBLISHED' END)::"RevisionState", '第' || i || '次',
       jsonb_build_object('areaId', s."areaId", 'categoryId', 1, 'overridesId', NULL, 'organizationId', NULL, 'name', '服务',
         'description', '第' || i || '次', 'keywords', '[]'::jsonb, 'position', 0, 'source', NULL, 'phones', '[]'::jsonb),
       '', (SELECT id FROM "Staff" LIMIT 1), now() - i * interval '1 minute'
     FROM generate_series(1, $1::int) i JOIN service s ON s.n = i % s.all`,
    [revisions],
  )
  await client.query(
    `INSERT INTO "LogEntry" (at, "staffName", "areaId", action, summary)
     SELECT "updatedAt", '王' || id % 50, "areaId", 'revision.publish', title FROM "Revision"`,
  )
  await client.query("SET session_replication_role = 'origin'")
  await client.query('ANALYZE')
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM "Service")::int AS services, (SELECT count(*) FROM "Revision")::int AS revisions`,
  )
  await client.end()
  return rows[0]
}
