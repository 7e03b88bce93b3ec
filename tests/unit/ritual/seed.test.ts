import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { refreshWords } from '@/prisma/seed/refresh-words'
import { seed } from '@/prisma/seed/seed'
import { openScratchDatabase } from '@/tests/support/database'

/** 全国统一号码 that have an official source, and nothing else. */
const PUBLISHED = [
  ...['110', '119', '120', '122', '12345', '12348', '12333', '12316', '12320'],
  // Meant by everyday words, not a line of any card.
  ...['12356', '12338', '12355'],
]
/** Those of them that a seeded service rings; 122 and 12345 are constants of the page, no service's phone. */
const RUNG = ['110', '119', '120', '12320', '12316', '12348', '12333']
const MIGRATIONS = join(process.cwd(), 'prisma/migrations')
const closers: (() => Promise<unknown>)[] = []

/** A migrated database of this test's own. */
async function openDatabase() {
  const { url, client, close } = await openScratchDatabase()
  closers.push(close)
  const migrations = readdirSync(MIGRATIONS, { withFileTypes: true }).filter(entry => entry.isDirectory())
  for (const folder of migrations.map(entry => entry.name).sort()) {
    await client.query(readFileSync(join(MIGRATIONS, folder, 'migration.sql'), 'utf8'))
  }
  const query = async (sql: string) => (await client.query(sql)).rows
  return { query, openPrisma: () => openPrisma(url) }
}

function openPrisma(connectionString: string) {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) })
  closers.push(() => prisma.$disconnect())
  return prisma
}

type Query = (sql: string) => Promise<Record<string, unknown>[]>

async function listTables(query: Query, column?: string): Promise<string[]> {
  const rows = await query(
    `SELECT DISTINCT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND ${column ? `column_name = '${column}'` : 'true'} ORDER BY 1`,
  )
  return rows.map(row => String(row.name))
}

/** Everything that is in the database, content versions too. */
async function readAll(query: Query) {
  const all: Record<string, Record<string, unknown>[]> = {}
  for (const table of await listTables(query)) {
    all[table] = await query(`SELECT * FROM "${table}" t ORDER BY t::text`)
  }
  return all
}

let query: Query
let prisma: PrismaClient
let added: number

beforeAll(async () => {
  const database = await openDatabase()
  query = database.query
  prisma = database.openPrisma()
  added = await seed(prisma)
})
afterAll(async () => {
  for (const close of closers.reverse()) await close()
})

test('固阳县 is complete: six towns, three villages, each category with a service', async () => {
  const below = async (code: string) =>
    prisma.area.findMany({ where: { parent: { code } }, orderBy: { position: 'asc' } })
  expect((await below('GY')).map(a => a.name)).toEqual([
    '金山镇',
    '西斗铺镇',
    '下湿壕镇',
    '银号镇',
    '怀朔镇',
    '兴顺西镇',
  ])
  expect((await below('GY-JS')).map(a => a.code)).toEqual(['GY-JS-ZN', 'GY-JS-ML', 'GY-JS-WS'])
  const categories = await prisma.category.findMany({
    orderBy: { position: 'asc' },
    select: { name: true, _count: { select: { services: { where: { area: { code: 'GY' } } } } } },
  })
  expect(categories.map(c => c.name).join()).toBe('应急救援,医疗义诊,农药指导,法律维权,就业创业,拉话话')
  for (const category of categories) expect(category._count.services).toBeGreaterThan(0)
})

test('every record says where it comes from', async () => {
  // Of a case it is the way by which it came.
  const tables = (await listTables(query, 'source')).filter(table => table !== 'Case')
  expect(tables).toHaveLength(14)
  for (const table of tables) {
    expect(await query(`SELECT * FROM "${table}" WHERE coalesce(trim(source), '') = ''`), table).toEqual([])
  }
})

test('numbers are national ones with a source; the county’s own are blank', async () => {
  const phones = await prisma.phone.findMany({ include: { service: { select: { name: true } } } })
  for (const { kind, number, source } of phones) {
    if (kind === 'LOCAL') expect(number).toBeNull()
    else expect(RUNG).toContain(number)
    expect(source).toBeTruthy()
  }
  const services = await prisma.service.findMany({ include: { phones: { where: { kind: 'LOCAL' } } } })
  for (const service of services) expect(service.phones, service.name!).toHaveLength(1)
  const counties = await prisma.area.findMany({ where: { kind: 'COUNTY' } })
  expect(new Set(counties.map(c => c.fallbackNumber))).toEqual(new Set(['12345']))
})

test('words that an earlier version spelled otherwise are spelled anew', async () => {
  const words = () => query('SELECT name, "searchWords" FROM "Area" ORDER BY id')
  const before = await words()
  await query(`UPDATE "Area" SET "searchWords" = 'jinshanzhen' WHERE code = 'GY-JS'`)
  await seed(prisma)
  expect(await words()).toEqual(before)
})

test('no other number hides in the words', async () => {
  const { Area, SeedEntry, Phone, Schedule, Installation, ...rest } = await readAll(query)
  const words = JSON.stringify([rest, Area!.map(({ gbCode, ...area }) => area)], (_, value) =>
    typeof value === 'number' ? undefined : value,
  )
  // Years are shorter; AGI02382 is the buckwheat's geographical indication.
  const numbers = words.match(/(?<!AGI|\d)(\d{5,}|1[12]\d(?!\d)|0\d{2,3}-\d+)/g) ?? []
  expect(numbers.filter(number => !PUBLISHED.includes(number))).toEqual([])
})

test('words fit where they are shown', async () => {
  const between = (text: string, least: number, most: number) => {
    expect(text.length, text).toBeGreaterThanOrEqual(least)
    expect(text.length, text).toBeLessThanOrEqual(most)
  }
  for (const { description } of await prisma.service.findMany()) between(description!, 25, 60)
  for (const { body } of await prisma.announcement.findMany()) between(body, 60, 200)
  for (const { slug, summary, body } of await prisma.article.findMany()) {
    between(summary, 1, 40)
    // Of 莜面 the article says no more than that it is one of the county's good things.
    between(body, slug === 'youmian' ? 60 : 150, 350)
  }
})

test('seeding again changes nothing, versions included', async () => {
  const before = await readAll(query)
  expect(before.SeedEntry).toHaveLength(added)
  expect(await seed(prisma)).toBe(0)
  expect(await readAll(query)).toEqual(before)
})

test('what staff renamed or withdrew stays so, and nothing is hung on what is gone', async () => {
  await query(`UPDATE "Area" SET code = 'GYX', name = '固阳' WHERE code = 'GY'`)
  await query(`UPDATE "Category" SET slug = 'farming', name = '农牧指导' WHERE slug = 'pesticide'`)
  await query(`UPDATE "Service" SET name = '报警' WHERE name = '报警求助'`)
  await query(`DELETE FROM "Service" WHERE name = '上门拉话、搭把手'`)
  await query(`DELETE FROM "Project" WHERE name = '征求群众意见'`)
  await query(`DELETE FROM "Announcement" WHERE title = '明白卡发到全县'`)
  // As if a later version of the seed brought a phone for the service that is gone,
  await query(`DELETE FROM "SeedEntry" WHERE key LIKE 'phone:GY:chat:%'`)
  // and an organization that staff had already entered themselves.
  await query(`DELETE FROM "SeedEntry" WHERE key = 'organization:GY:centre'`)
  // Whoever changes a name in the app changes what is searched with it.
  await refreshWords(prisma)
  const before = await readAll(query)
  expect(await seed(prisma)).toBe(0)
  expect(await readAll(query)).toEqual(before)
})

test('two seeds at once put each record in once', async () => {
  const database = await openDatabase()
  const counts = await Promise.all([seed(database.openPrisma()), seed(database.openPrisma())])
  expect(counts.sort((a, b) => a - b)).toEqual([0, added])
  expect(await database.query('SELECT * FROM "SeedEntry"')).toHaveLength(added)
})
