// Whether a database holds what the migrations and the seed of this version hold: then no program need be run to see it.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withDatabase } from './database.mjs'
import { hashFiles } from './hash.mjs'
import { root } from './steps.mjs'

const home = join(root, 'prisma/migrations')

/** Prisma notes a migration by the sum over its file. */
function listMigrations() {
  return readdirSync(home, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => {
      const sum = createHash('sha256')
        .update(readFileSync(join(home, name, 'migration.sql')))
        .digest('hex')
      return `${name} ${sum}`
    })
}

/** An entry of the seed's own ledger, so that it goes with the data wherever that goes. */
const seedKey = () => `all:${hashFiles(['prisma/seed'])}`

async function isMigrated(client) {
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  const wanted = listMigrations()
  const applied = new Set(rows.map(row => `${row.migration_name} ${row.checksum}`))
  return (
    rows.every(row => row.finished_at) && applied.size === wanted.length && wanted.every(m => applied.has(m))
  )
}

/** @returns {Promise<boolean>} false where it cannot be told */
export async function isPrepared(databaseUrl) {
  try {
    return await withDatabase(databaseUrl, async client => {
      if (!(await isMigrated(client))) return false
      const { rowCount } = await client.query('SELECT 1 FROM "SeedEntry" WHERE key = $1', [seedKey()])
      return rowCount === 1
    })
  } catch {
    return false
  }
}

/** Notes that all of this version is in. */
export async function notePrepared(databaseUrl) {
  await withDatabase(databaseUrl, async client => {
    await client.query(`DELETE FROM "SeedEntry" WHERE key LIKE 'all:%'`)
    await client.query('INSERT INTO "SeedEntry" (key, "recordId") VALUES ($1, 0) ON CONFLICT DO NOTHING', [
      seedKey(),
    ])
  })
}

/** Whether there is an account already. */
export async function hasStaff(databaseUrl) {
  const { rowCount } = await withDatabase(databaseUrl, client =>
    client.query('SELECT 1 FROM "Staff" LIMIT 1'),
  )
  return rowCount === 1
}
