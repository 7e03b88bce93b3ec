import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSeededDatabase, runSeed } from '@/tests/support/database'

let database: Awaited<ReturnType<typeof openSeededDatabase>>
const query = (sql: string) => database.client.query(sql)

beforeAll(async () => {
  database = await openSeededDatabase()
  expect(runSeed(database.url).output).toContain('nothing to add')
})
afterAll(() => database.close())

const wrong = {
  'a code twice': `INSERT INTO "Area" (code, kind, name) VALUES ('GY', 'REGION', 'x')`,
  'a code out of form': `INSERT INTO "Area" (code, kind, name) VALUES ('gy', 'REGION', 'x')`,
  'a town under a city': `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind") SELECT 'ZZ', 'TOWN', 'x', id, kind FROM "Area" WHERE code = 'BT'`,
  'a parent of a kind it is not': `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind") SELECT 'ZZ', 'TOWN', 'x', id, 'COUNTY' FROM "Area" WHERE code = 'BT'`,
  'an issuer on a town': `UPDATE "Area" SET "issuerName" = 'x' WHERE code = 'GY-JS'`,
  'two categories in one place': `UPDATE "Category" SET position = 1 WHERE position = 2`,
  'letters in a number': `UPDATE "Phone" SET number = '12a' WHERE number = '12316'`,
  'a comma with no extension behind it': `UPDATE "Phone" SET number = '04728112345,' WHERE number = '12316'`,
  'two extensions': `UPDATE "Phone" SET number = '04728112345,1,2' WHERE number = '12316'`,
  'a national number without a source': `UPDATE "Phone" SET source = NULL WHERE number = '12316'`,
  'a span that ends before it starts': `INSERT INTO "Schedule" ("phoneId", weekday, "opensAt", "closesAt") SELECT id, 1, 600, 500 FROM "Phone" LIMIT 1`,
  'two spans over each other': `INSERT INTO "Schedule" ("phoneId", weekday, "opensAt", "closesAt") SELECT id, 1, 600, 700 FROM "Phone" WHERE number = '119'`,
  'an override of a sibling’s service': `INSERT INTO "Service" ("areaId", "categoryId", "overridesId") SELECT a.id, s."categoryId", s.id FROM "Area" a, "Service" s WHERE a.code = 'SH' LIMIT 1`,
  'an announcement that expires before it starts': `UPDATE "Announcement" SET "expireAt" = "publishAt" - interval '1 day'`,
}
for (const [what, sql] of Object.entries(wrong)) {
  test(`the database refuses ${what}`, async () => {
    await expect(query(sql)).rejects.toThrow(/constraint|violates|not offered|unique/)
  })
}

test('a change is seen by the version of its area, in the same transaction', async () => {
  const version = async (code: string) =>
    (await query(`SELECT "contentVersion" AS v FROM "Area" WHERE code = '${code}'`)).rows[0].v
  const [county, region, other] = [await version('GY'), await version('NM'), await version('SH')]
  await query(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy") SELECT id, number, 'ANSWERED', '测试' FROM "Phone" WHERE number = '12316'`,
  )
  expect(await version('GY')).toBeGreaterThan(county)
  await query(`UPDATE "Category" SET name = '农牧指导' WHERE slug = 'pesticide'`)
  expect(await version('NM')).toBeGreaterThan(region)
  expect(await version('SH')).toBe(other)
})
