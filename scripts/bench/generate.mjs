import pg from 'pg'

/**
 * Fills a migrated database up to so many areas: counties of 20 towns of 50 villages, each county with
 * six services and a verified phone, every tenth village with a service of its own.
 */
export async function generateAreas(databaseUrl, total) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const counties = Math.max(1, Math.ceil(total / 1021))
  const towns = Math.min(20, Math.max(1, Math.floor(total / 5)))
  const villages = Math.min(
    50,
    Math.max(1, Math.floor((total - counties * (1 + towns)) / (counties * towns))),
  )
  // The triggers that keep versions are for edits; a bulk load sets what they would.
  await client.query("SET session_replication_role = 'replica'")
  await client.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind", "fallbackNumber")
     SELECT 'C' || lpad(c::text, 3, '0'), 'COUNTY', '第' || c || '县', p.id, p.kind, '12345'
     FROM generate_series(1, $1) c, "Area" p WHERE p.code = 'BT'`,
    [counties],
  )
  await client.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind", position)
     SELECT p.code || '-' || t, 'TOWN', '第' || t || '镇', p.id, p.kind, t
     FROM "Area" p, generate_series(1, $1) t WHERE p.code LIKE 'C___' AND p.kind = 'COUNTY'`,
    [towns],
  )
  await client.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind", position)
     SELECT p.code || '-' || v, 'VILLAGE', '第' || v || '村', p.id, p.kind, v
     FROM "Area" p, generate_series(1, $1) v WHERE p.code LIKE 'C___-%' AND p.kind = 'TOWN'`,
    [villages],
  )
  await client.query(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description, "searchWords")
     SELECT a.id, c.id, c.name || '服务', '说清情况，手边备好材料。', c."searchWords" FROM "Area" a, "Category" c
     WHERE a.code LIKE 'C%' AND (a.kind = 'COUNTY' OR (a.kind = 'VILLAGE' AND a.position % 10 = 1 AND c.slug = 'chat'))`,
  )
  await client.query(
    `INSERT INTO "Phone" ("serviceId", number) SELECT s.id, '04720000000' FROM "Service" s JOIN "Area" a ON a.id = s."areaId" WHERE a.code LIKE 'C%'`,
  )
  await client.query(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy") SELECT id, number, 'ANSWERED', 'bench' FROM "Phone" WHERE number = '04720000000'`,
  )
  await client.query(
    `WITH RECURSIVE tree AS (
       SELECT id, id || '.' AS path FROM "Area" WHERE "parentId" IS NULL
       UNION ALL SELECT a.id, tree.path || a.id || '.' FROM "Area" a JOIN tree ON a."parentId" = tree.id
     ) UPDATE "Area" SET path = tree.path FROM tree WHERE tree.id = "Area".id`,
  )
  await client.query(`UPDATE "Area" SET "searchWords" = name WHERE code LIKE 'C%'`)
  await client.query('ANALYZE')
  const { rows } = await client.query(
    `SELECT code FROM "Area" WHERE kind = 'VILLAGE' AND code LIKE 'C%' ORDER BY md5(code) LIMIT 300`,
  )
  const counted = await client.query('SELECT count(*)::int AS n FROM "Area"')
  await client.end()
  return { codes: rows.map(row => row.code), areas: counted.rows[0].n }
}
