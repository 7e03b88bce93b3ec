import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openForApp } from '@/scripts/lib/app-role.mjs'
import { hasStaff, isPrepared, notePrepared } from '@/scripts/lib/prepared.mjs'
import { openSeededDatabase } from '@/tests/support/database'

let scratch: Awaited<ReturnType<typeof openSeededDatabase>>
let app: pg.Client

beforeAll(async () => {
  scratch = await openSeededDatabase()
})
afterAll(async () => {
  await app?.end()
  await scratch.close()
})

// With DATABASE_URL the server's role is the office's own matter, and this one may not make another.
const isOwn = !process.env.DATABASE_URL

test.runIf(isOwn)(
  'the server’s role reads and writes rows of every table, those of later migrations too',
  async () => {
    await scratch.client.query('CREATE TABLE "Before" (id serial PRIMARY KEY)')
    // Two at once, and once more: as two starts on one server would.
    const urls = await Promise.all([openForApp(scratch.url), openForApp(scratch.url)])
    expect(new Set([...urls, await openForApp(scratch.url)]).size).toBe(1)
    await scratch.client.query('CREATE TABLE "After" (id serial PRIMARY KEY)')
    app = new pg.Client({ connectionString: urls[0] })
    await app.connect()
    const { rows } = await app.query(
      `SELECT relname FROM pg_class
       WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'
         AND NOT (has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT')
                  AND has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE'))`,
    )
    expect(rows).toEqual([])
    for (const table of ['Before', 'After']) await app.query(`INSERT INTO "${table}" DEFAULT VALUES`)
    // What triggers do beside it is done with the same rights.
    await app.query(`UPDATE "Service" SET name = name WHERE id = (SELECT min(id) FROM "Service")`)
  },
)

test.runIf(isOwn)(
  'it may try whether there is room, also where an older version had not let it',
  async () => {
    await scratch.client.query(`DO $$ BEGIN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM mingbaika_app', current_database()); END $$`)
    await openForApp(scratch.url)
    await app.query('CREATE TEMP TABLE room ON COMMIT DROP AS SELECT 1')
  },
)

test.runIf(isOwn)('it may do nothing else', async () => {
  const { rows } = await app.query(
    'SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls FROM pg_roles WHERE rolname = current_user',
  )
  expect(Object.values(rows[0])).toEqual(Array(5).fill(false))
  for (const sql of [
    'CREATE TABLE "Mine" (id int)',
    'DROP TABLE "Service"',
    'TRUNCATE "CardEdition"',
    'ALTER TABLE "CardEdition" DISABLE TRIGGER ALL',
    "SET session_replication_role = 'replica'",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "SELECT pg_read_file('/etc/passwd')",
    'DELETE FROM "_prisma_migrations"',
    'CREATE ROLE another SUPERUSER',
  ]) {
    await expect(app.query(sql), sql).rejects.toMatchObject({ code: '42501' })
  }
})

test('a database that holds all of this version says so, until a migration or the seed is another', async () => {
  expect(await isPrepared(scratch.url)).toBe(false)
  await notePrepared(scratch.url)
  expect(await isPrepared(scratch.url)).toBe(true)
  expect(await hasStaff(scratch.url)).toBe(false)
  const { client } = scratch
  for (const [change, back] of [
    [`UPDATE "SeedEntry" SET key = 'all:older' WHERE key LIKE 'all:%'`, null],
    [
      `UPDATE "_prisma_migrations" SET finished_at = NULL`,
      `UPDATE "_prisma_migrations" SET finished_at = now()`,
    ],
    [`UPDATE "_prisma_migrations" SET checksum = 'x'`, null],
  ] as const) {
    await client.query(change)
    expect(await isPrepared(scratch.url), change).toBe(false)
    if (back) await client.query(back)
    if (change.includes('SeedEntry')) await notePrepared(scratch.url)
  }
  expect(await isPrepared('postgresql://x:x@127.0.0.1:1/x')).toBe(false)
})
