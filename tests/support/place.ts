import { runSql } from './db'

export const idOf = async (code: string) =>
  (await runSql<{ id: number }>('SELECT id FROM "Area" WHERE code = $1', [code]))[0]!.id

/** An area below another. @returns its id */
export async function addArea(code: string, kind: string, name: string, parent: string): Promise<number> {
  const [row] = await runSql<{ id: number }>(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT $1, $2::"AreaKind", $3, id, kind FROM "Area" WHERE code = $4 RETURNING id`,
    [code, kind, name, parent],
  )
  return row!.id
}

/** A code that no other county has: by chance alone two of some thirty would be the same now and then. */
export async function drawCode(): Promise<string> {
  const [row] = await runSql<{ next: string }>(
    `SELECT nextval(pg_get_serial_sequence('"Area"', 'id')) AS next`,
  )
  return `S${Number(row!.next).toString(36).toUpperCase().padStart(3, '0')}`
}

/** A county of a test's own with nothing in it: one town, villages A and B. */
export async function makeTree(names = { county: '试验县', town: '试验镇', a: '甲村', b: '乙村' }) {
  const county = await drawCode()
  const town = `${county}-T`
  const [a, b] = [`${town}-A`, `${town}-B`]
  const countyId = await addArea(county, 'COUNTY', names.county, 'BT')
  const townId = await addArea(town, 'TOWN', names.town, county)
  const aId = await addArea(a, 'VILLAGE', names.a, town)
  const bId = await addArea(b, 'VILLAGE', names.b, town)
  return { county, town, a, b, countyId, townId, aId, bId }
}

/** A service of an area with one number, which nobody has rung yet. */
export async function addService(
  areaId: number,
  slug: string,
  { name, number, source = null }: { name: string; number: string | null; source?: string | null },
) {
  const [row] = await runSql<{ serviceId: number; phoneId: number }>(
    `WITH s AS (INSERT INTO "Service" ("areaId", "categoryId", name, description)
       SELECT $1, id, $3, '有事就打' FROM "Category" WHERE slug = $2 RETURNING id)
     INSERT INTO "Phone" ("serviceId", number, source) SELECT id, $4, $5 FROM s
     RETURNING id AS "phoneId", "serviceId"`,
    [areaId, slug, name, number, source],
  )
  return row!
}

/** Somebody rang a number, so many days ago. */
export const addCheck = (phoneId: number, result = 'ANSWERED', days = 0) =>
  runSql(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy", "checkedAt")
     SELECT id, number, $2::"CheckResult", '老李', now() - $3 * interval '24 hours' FROM "Phone" WHERE id = $1`,
    [phoneId, result, days],
  )

export const NUMBER = '04720000001'

/**
 * A county of a test's own: one town, villages A and B, and at the county one service 试验义诊 whose number has
 * just been rung.
 */
export async function makePlace() {
  const tree = await makeTree()
  const [service] = await runSql<{ id: number }>(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description, "searchWords")
     SELECT $1, id, '试验义诊', '县里的说法', '试验义诊 shiyanyizhen syyz' FROM "Category" WHERE slug = 'medical' RETURNING id`,
    [tree.countyId],
  )
  const [phone] = await runSql<{ id: number }>(
    `INSERT INTO "Phone" ("serviceId", number) VALUES ($1, $2) RETURNING id`,
    [service!.id, NUMBER],
  )
  await addCheck(phone!.id)
  return { ...tree, serviceId: service!.id, phoneId: phone!.id }
}
