import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readContentVersion } from '@/lib/directory/area/versions'
import { apply, listApplied, makeLedger, note, readMigrations } from '@/scripts/lib/backup/migrations.mjs'
import { ask, inSession, listGuards, restore, sumUpAll, useBackups } from '@/tests/support/backup'
import { openCounty, printCard } from '@/tests/support/county'
import { openScratchDatabase, openSeededDatabase, runPrisma } from '@/tests/support/database'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const backups = useBackups()
const databases: Awaited<ReturnType<typeof openScratchDatabase>>[] = []
const url = () => process.env.DATABASE_URL!
const query = <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) => ask<T>(url(), sql, values)
let file: string
let sums: Awaited<ReturnType<typeof sumUpAll>>
let county: Awaited<ReturnType<typeof openCounty>>

async function openEmpty() {
  const database = await openScratchDatabase()
  databases.push(database)
  return database
}

beforeAll(async () => {
  county = await openCounty(directory)
  await printCard(county.clerk, county.villageId)
  file = (await backups.backUp(url())).file
  sums = await sumUpAll(url())
})
afterAll(async () => {
  for (const database of databases) await database.close()
})

test('taken in the midst of work, a backup is of one moment', async () => {
  const worker = new pg.Client({ connectionString: url() })
  await worker.connect()
  const add = `WITH a AS (INSERT INTO "Team" ("areaId", name) VALUES ($1, $2))
    INSERT INTO "Activity" ("areaId", year, name) VALUES ($1, 2026, $2)`
  let isDone = false
  let n = 0
  const work = (async () => {
    while (!isDone) await worker.query(add, [county.villageId, `同时${n++}`])
  })()
  const count = (tables: { name: string; rows: number }[], name: string) =>
    tables.find(table => table.name === name)!.rows
  const before = n
  for (let round = 0; round < 5; round++) {
    const { manifest } = await backups.backUp(url())
    const added = (name: string) => count(manifest.tables, name) - sums[name]!.rows
    expect(added('Team')).toBe(added('Activity'))
  }
  isDone = true
  await work
  await worker.end()
  expect(n).toBeGreaterThan(before)
})

describe('what was damaged', () => {
  beforeAll(async () => {
    await query('DELETE FROM "PhoneCheck"')
    await query('DROP TABLE "Schedule", "EditionStanding" CASCADE')
    await query(`UPDATE "Area" SET name = '坏了' WHERE code <> 'GY'`)
    await query(`ALTER TABLE "Service" DROP COLUMN "searchWords", DISABLE TRIGGER USER`)
    await query('DROP FUNCTION live_area CASCADE')
    await query('DELETE FROM "Installation"')
    await query('DELETE FROM "Team" WHERE name LIKE $1', ['同时%'])
  })

  test('is refused to be replaced without being told so, and nothing is touched', async () => {
    const before = await sumUpAll(url())
    await expect(restore(url(), file)).rejects.toThrow(
      /not empty: \d+ rows in \d+ tables .*last changed at 20.*--replace/s,
    )
    expect(await sumUpAll(url())).toEqual(before)
  })

  test('is as it was, row by row, with all that guards it', async () => {
    const [last] = await query<{ n: number }>(`SELECT nextval('"Announcement_id_seq"')::int AS n`)
    expect(await restore(url(), file, true)).toMatchObject({ leftOut: [], migrated: 0 })
    expect(await sumUpAll(url())).toEqual(sums)

    const fresh = await openSeededDatabase()
    databases.push(fresh)
    expect(await listGuards(url())).toEqual(await listGuards(fresh.url))
    expect(runPrisma(['migrate', 'status'], url()).output).toContain('up to date')
    await expect(query('UPDATE "CardEdition" SET number = 9')).rejects.toThrow()
    await expect(query('DELETE FROM "Area" WHERE code = $1', [county.code])).rejects.toThrow()

    // What was given out after the backup is not given out again: it may stand in somebody's message.
    const [next] = await query<{ n: number }>(`SELECT nextval('"Announcement_id_seq"')::int AS n`)
    expect(next!.n).toBeGreaterThan(last!.n)
    await printCard(county.clerk, county.villageId)
  })
})

test('no version of before a restore comes again, though the counters do', async () => {
  const { code } = county
  const read = async () =>
    (await query<{ n: number }>('SELECT "contentVersion" AS n FROM "Area" WHERE code = $1', [code]))[0]!.n
  const backup = await backups.backUp(url())
  const before = { version: await readContentVersion({ area: code }), counter: await read() }
  const portal = await readContentVersion('portal')
  await restore(url(), backup.file, true)
  expect(await read()).toBe(before.counter)
  expect(await readContentVersion({ area: code })).not.toBe(before.version)
  expect(await readContentVersion('portal')).not.toBe(portal)
})

test('into an empty database, by a role that may do nothing else, all is proved to be there and is its own', async () => {
  const place = await openEmpty()
  const role = `plain_${Math.random().toString(36).slice(2)}`
  const { rows } = await place.client.query('SELECT current_database() AS name')
  await place.client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'plain'`)
  await place.client.query(`ALTER DATABASE "${rows[0].name}" OWNER TO ${role}`)
  const own = new URL(place.url)
  own.username = role
  own.password = 'plain'

  expect(await restore(own.href, file)).toMatchObject({ leftOut: [] })
  expect(await sumUpAll(own.href)).toEqual(sums)
  const reader = `${role}_reader`
  await ask(place.url, `CREATE ROLE ${reader}`)
  await ask(place.url, `GRANT SELECT ON "Area" TO ${reader}`)
  // Another who may do more leaves it to the role that works with it, and to whom that let in.
  await restore(place.url, file, true)
  const owners = await ask(place.url, `SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'`)
  expect(owners).toEqual([{ tableowner: role }])
  const may = `SELECT has_table_privilege('${reader}', '"Area"', 'SELECT') AS read, has_table_privilege('${reader}', '"Area"', 'DELETE') AS drop`
  expect(await ask(place.url, may)).toEqual([{ read: true, drop: false }])
  await ask(place.url, `ALTER DATABASE "${rows[0].name}" OWNER TO CURRENT_USER`)
  await ask(place.url, `DROP OWNED BY ${role}, ${reader} CASCADE`)
  await ask(place.url, `DROP ROLE ${role}, ${reader}`)
})

test('a backup of an earlier version becomes one of this version', async () => {
  const early = await openEmpty()
  const first = readMigrations().slice(0, 6)
  const { before, made } = await inSession(early.url, async client => {
    await apply(client, first)
    await makeLedger(client)
    await note(client, first)
    await client.query(`INSERT INTO "Area" (code, kind, name) VALUES ('NMG', 'REGION', '内蒙古')`)
    const backup = await backups.backUp(early.url)
    return { before: await listApplied(client), made: backup.file }
  })
  expect(before).toEqual(first.map(({ name }) => name))

  const place = await openEmpty()
  expect(await restore(place.url, made)).toMatchObject({ migrated: readMigrations().length - first.length })
  expect(await ask(place.url, 'SELECT code FROM "Area"')).toEqual([{ code: 'NMG' }])
  expect(await ask(place.url, 'SELECT id FROM "Installation"')).toEqual([{ id: 1 }])
  expect(runPrisma(['migrate', 'status'], place.url).output).toContain('up to date')
  expect(await listGuards(place.url)).toEqual(await listGuards(url()))
})

test('a number that was given out since is not given out again, the very first one included', async () => {
  const place = await openSeededDatabase()
  databases.push(place)
  const give = async () =>
    (await ask(place.url, `SELECT nextval(pg_get_serial_sequence('"Image"', 'id'))::int AS id`))[0]
  const backup = await backups.backUp(place.url)
  expect(await give()).toEqual({ id: 1 })
  await restore(place.url, backup.file, true)
  expect(await give()).toEqual({ id: 2 })
})

test('after an upgrade that went wrong the backup of before it is restored', async () => {
  const place = await openSeededDatabase()
  databases.push(place)
  const before = await sumUpAll(place.url)
  const backup = await backups.backUp(place.url)
  await place.client.query('CREATE TABLE "Later" (id int)')
  await place.client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '2099_later', now())`,
  )
  await restore(place.url, backup.file, true)
  expect(await sumUpAll(place.url)).toEqual(before)
})

test('what somebody else keeps in the same place is not thrown away, and hinders nobody', async () => {
  const place = await openSeededDatabase()
  databases.push(place)
  await place.client.query('CREATE TABLE "户籍" (id int)')
  const before = await sumUpAll(place.url)
  await expect(restore(place.url, file, true)).rejects.toThrow(/not of this software: 户籍/)
  expect(await sumUpAll(place.url)).toEqual(before)

  const backup = await backups.backUp(place.url)
  expect(await restore((await openEmpty()).url, backup.file)).toMatchObject({ leftOut: ['户籍'] })
})
