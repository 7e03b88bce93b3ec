import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchDatabase, runPrisma } from '@/tests/support/database'

let database: Awaited<ReturnType<typeof openScratchDatabase>>
const dir = mkdtempSync(join(tmpdir(), 'mingbaika-schema-'))
/** The schema, a file a room, with a column that no migration makes. */
const changed = join(dir, 'schema')

beforeAll(async () => {
  database = await openScratchDatabase()
  cpSync('prisma/schema', changed, { recursive: true })
  const file = join(changed, 'system.prisma')
  const schema = readFileSync(file, 'utf8')
  writeFileSync(file, schema.replace('model SeedEntry {', 'model SeedEntry {\n  addedColumn String?'))
})
afterAll(async () => {
  await database.close()
  rmSync(dir, { recursive: true })
})

test('deploy applies the migrations, function bodies whole, and status agrees', async () => {
  expect(runPrisma(['migrate', 'status'], database.url).status).not.toBe(0)
  const deployed = runPrisma(['migrate', 'deploy'], database.url)
  expect(deployed.output).toContain('foundation')
  expect(deployed.status).toBe(0)
  expect(runPrisma(['migrate', 'status'], database.url).output).toContain('up to date')
  const { rows } = await database.client.query("SELECT 1 FROM pg_proc WHERE proname = 'bump_area_of_phone'")
  expect(rows).toHaveLength(1)
})

const fromMigrations = ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--exit-code']

test('the migrations lead to the schema; a schema changed without a migration fails the check', () => {
  expect(runPrisma([...fromMigrations, '--to-schema', 'prisma/schema'], database.url).status).toBe(0)
  const drifted = runPrisma([...fromMigrations, '--to-schema', changed], database.url)
  expect(drifted.status).toBe(2)
  expect(drifted.output).toContain('addedColumn')
})

test('diff writes the migration that is missing', () => {
  const script = runPrisma([...fromMigrations, '--to-schema', changed, '--script'], database.url)
  expect(script.output).toContain('ALTER TABLE "SeedEntry" ADD COLUMN     "addedColumn" TEXT')
})

test('a database that drifted from the schema is found out', async () => {
  await database.client.query('ALTER TABLE "Team" ADD COLUMN stray int')
  const args = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code']
  const found = runPrisma(args, database.url)
  expect(found.status).toBe(2)
  expect(found.output).toContain('stray')
})
