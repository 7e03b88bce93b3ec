import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Plain, root } from '../steps.mjs'

/** @typedef {{name: string, sql: string, sha256: string}} Migration sha256: as Prisma notes it */

/** @returns {Migration[]} of this version, in their order */
export function readMigrations(home = join(root, 'prisma/migrations')) {
  const names = readdirSync(home).sort()
  return names
    .filter(name => existsSync(join(home, name, 'migration.sql')))
    .map(name => {
      const sql = readFileSync(join(home, name, 'migration.sql'))
      return { name, sql: sql.toString('utf8'), sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * The names of the migrations that a database has been through.
 * @param {import('pg').Client} client
 * @returns {Promise<string[]>} none where there is nothing
 */
export async function listApplied(client) {
  const { rows: found } = await client.query(`SELECT to_regclass('public._prisma_migrations') AS place`)
  if (!found[0].place) return []
  const { rows } = await client.query(`SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`)
  return rows.map(({ name }) => name)
}

/**
 * Parts this version's migrations at a backup: those that it was made after, and those that have come since.
 * @param {{name: string, sha256: string}[]} made the backup's
 * @param {Migration[]} [known]
 * @returns {{before: Migration[], since: Migration[]}}
 * @throws {Plain} when the backup is of a version that this one does not know
 */
export function partMigrations(made, known = readMigrations()) {
  const sums = new Map(known.map(({ name, sha256 }) => [name, sha256]))
  const strange = made.find(({ name, sha256 }) => sums.get(name) !== sha256)
  if (strange) {
    throw new Plain(
      sums.has(strange.name)
        ? `The backup was made by another line of this software: its migration ${strange.name} is not the one here. Nothing was changed.`
        : `The backup was made by a later version of this software than this one (it has the migration ${strange.name}). Bring this clone up to that version, then restore. Nothing was changed.\n备份来自更新的版本，请先升级本软件再恢复。`,
    )
  }
  const names = new Set(made.map(({ name }) => name))
  return {
    before: known.filter(({ name }) => names.has(name)),
    since: known.filter(({ name }) => !names.has(name)),
  }
}

// As Prisma makes it: its migrate deploy goes on from here.
const LEDGER = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/** @param {import('pg').Client} client */
export const makeLedger = client => client.query(LEDGER)

/** Applies migrations inside the transaction that is open. @param {import('pg').Client} client @param {Migration[]} migrations */
export async function apply(client, migrations) {
  for (const { sql } of migrations) await client.query(sql)
}

/** Notes migrations as applied. @param {import('pg').Client} client @param {Migration[]} migrations */
export async function note(client, migrations) {
  for (const { name, sha256 } of migrations) {
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES (gen_random_uuid(), $1, $2, clock_timestamp(), clock_timestamp(), 1)`,
      [sha256, name],
    )
  }
}
