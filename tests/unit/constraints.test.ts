import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchDatabase, runPrisma } from '../support/database'

let database: Awaited<ReturnType<typeof openScratchDatabase>>
const query = (sql: string) => database.client.query(sql)

function runSeed() {
  const env = { ...process.env, DATABASE_URL: database.url }
  const args = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'prisma/seed/run.ts']
  const { stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  return `${stdout}${stderr}`
}

async function countRows() {
  const tables = ['Area', 'Category', 'Service', 'Phone', 'Announcement', 'Project', 'Activity', 'Article']
  const counts = await Promise.all(tables.map(table => query(`SELECT count(*)::int AS n FROM "${table}"`)))
  return counts.map(({ rows }) => rows[0].n)
}

beforeAll(async () => {
  database = await openScratchDatabase()
  runPrisma(['migrate', 'deploy'], database.url)
  expect(runSeed()).toContain('records added')
})
afterAll(() => database.close())

test('seeding again changes nothing and brings nothing back', async () => {
  await query(`UPDATE "Service" SET name = '改过的名字' WHERE name = '报警求助'`)
  await query(`DELETE FROM "Project" WHERE name = '征求群众意见'`)
  const before = await countRows()
  expect(runSeed()).toContain('nothing to add')
  expect(await countRows()).toEqual(before)
  const { rowCount } = await query(`SELECT 1 FROM "Service" WHERE name = '改过的名字'`)
  expect(rowCount).toBe(1)
})

test('every seeded number is a national one with its basis; local ones are blank', async () => {
  const { rows } = await query('SELECT kind, number, source FROM "Phone"')
  const published = ['110', '119', '120', '12320', '12316', '12348', '12333']
  for (const phone of rows) {
    expect(phone.source).toBeTruthy()
    if (phone.kind === 'LOCAL') expect(phone.number).toBeNull()
    else expect(published).toContain(phone.number)
  }
})

test('every seeded record says where it comes from', async () => {
  for (const table of [
    'Area',
    'Organization',
    'Category',
    'Service',
    'Phone',
    'Announcement',
    'Project',
    'Team',
    'Activity',
    'Column',
    'Article',
  ]) {
    const { rowCount } = await query(`SELECT 1 FROM "${table}" WHERE source IS NULL OR source = ''`)
    expect(rowCount, table).toBe(0)
  }
})

const wrong = {
  'a code twice': `INSERT INTO "Area" (code, kind, name) VALUES ('GY', 'REGION', 'x')`,
  'a code out of form': `INSERT INTO "Area" (code, kind, name) VALUES ('gy', 'REGION', 'x')`,
  'a town under a city': `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind") SELECT 'ZZ', 'TOWN', 'x', id, kind FROM "Area" WHERE code = 'BT'`,
  'a parent of a kind it is not': `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind") SELECT 'ZZ', 'TOWN', 'x', id, 'COUNTY' FROM "Area" WHERE code = 'BT'`,
  'an issuer on a town': `UPDATE "Area" SET "issuerName" = 'x' WHERE code = 'GY-JS'`,
  'two categories in one place': `UPDATE "Category" SET position = 1 WHERE position = 2`,
  'letters in a number': `UPDATE "Phone" SET number = '12a' WHERE number = '12316'`,
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
