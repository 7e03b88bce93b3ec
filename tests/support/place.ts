import { runSql } from './db'

export const idOf = async (code: string) =>
  (await runSql<{ id: number }>('SELECT id FROM "Area" WHERE code = $1', [code]))[0]!.id

async function addArea(code: string, kind: string, name: string, parent: string): Promise<number> {
  const [row] = await runSql<{ id: number }>(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT $1, $2::"AreaKind", $3, id, kind FROM "Area" WHERE code = $4 RETURNING id`,
    [code, kind, name, parent],
  )
  return row!.id
}

/** A code that no other county has: by chance alone two of some thirty would be the same now and then. */
async function drawCode(): Promise<string> {
  const [row] = await runSql<{ next: string }>(
    `SELECT nextval(pg_get_serial_sequence('"Area"', 'id')) AS next`,
  )
  return `S${Number(row!.next).toString(36).toUpperCase().padStart(3, '0')}`
}

export const NUMBER = '04720000001'

/**
 * A county of a test's own: one town, villages A and B, and at the county one service 试验义诊 whose number has
 * just been rung.
 */
export async function makePlace() {
  const county = await drawCode()
  const town = `${county}-T`
  const [a, b] = [`${town}-A`, `${town}-B`]
  const countyId = await addArea(county, 'COUNTY', '试验县', 'BT')
  const townId = await addArea(town, 'TOWN', '试验镇', county)
  const aId = await addArea(a, 'VILLAGE', '甲村', town)
  const bId = await addArea(b, 'VILLAGE', '乙村', town)
  const [service] = await runSql<{ id: number }>(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description, "searchWords")
     SELECT $1, id, '试验义诊', '县里的说法', '试验义诊 shiyanyizhen syyz' FROM "Category" WHERE slug = 'medical' RETURNING id`,
    [countyId],
  )
  const [phone] = await runSql<{ id: number }>(
    `INSERT INTO "Phone" ("serviceId", number) VALUES ($1, $2) RETURNING id`,
    [service!.id, NUMBER],
  )
  await runSql(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy") VALUES ($1, $2, 'ANSWERED', '测试')`,
    [phone!.id, NUMBER],
  )
  return { county, town, a, b, countyId, townId, aId, bId, serviceId: service!.id, phoneId: phone!.id }
}
