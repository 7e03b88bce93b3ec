type Query = (sql: string, values?: unknown[]) => Promise<unknown>

/** A generated county with towns, villages, a verified service in each category, and a list of the year per town. */
export async function addVillages(
  query: Query,
  { code, towns, villages }: { code: string; towns: number; villages: number },
) {
  await query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind", "issuerName", "fallbackNumber")
     SELECT $1, 'COUNTY', '印卡县', id, kind, '印卡县委宣传部', '12345' FROM "Area" WHERE code = 'BT'`,
    [code],
  )
  await query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind", position)
     SELECT p.code || '-' || t, 'TOWN', '第' || t || '镇', p.id, p.kind, t FROM "Area" p, generate_series(1, $2::int) t WHERE p.code = $1`,
    [code, towns],
  )
  await query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind", position)
     SELECT p.code || '-' || v, 'VILLAGE', '第' || v || '村', p.id, p.kind, v
     FROM "Area" p, generate_series(1, $2::int) v WHERE p.code LIKE $1 || '-%' AND p.kind = 'TOWN'`,
    [code, villages],
  )
  await query(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description)
     SELECT a.id, c.id, c.name || '服务', '说清情况，手边备好材料。' FROM "Area" a, "Category" c WHERE a.code = $1`,
    [code],
  )
  await query(
    `WITH made AS (INSERT INTO "Phone" ("serviceId", number)
       SELECT s.id, '04720000000' FROM "Service" s JOIN "Area" a ON a.id = s."areaId" WHERE a.code = $1 RETURNING id, number)
     INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy") SELECT id, number, 'ANSWERED', '测试' FROM made`,
    [code],
  )
}
