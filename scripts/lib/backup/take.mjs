import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Plain, root } from '../steps.mjs'
import { FORMAT, README, SECRET_FILE } from './manifest.mjs'
import { listApplied, readMigrations } from './migrations.mjs'
import { listSequences, listTables } from './tables.mjs'
import { countRows, readRows } from './tally.mjs'
import { writeArchive } from './write.mjs'

async function readVersion(client) {
  const applied = await listApplied(client)
  if (!applied.length) throw new Plain('There is nothing of this software in that database.')
  const known = new Map(readMigrations().map(migration => [migration.name, migration]))
  const strange = applied.find(name => !known.has(name))
  if (strange)
    throw new Plain(
      `The database is of another version (it has the migration ${strange}): back it up with that one.`,
    )
  const { rows } = await client.query('SHOW server_version')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return { version, postgres: rows[0].server_version, migrations: applied.map(name => known.get(name)) }
}

async function addTables(client, zip) {
  const tables = []
  for (const table of await listTables(client)) {
    const file = `tables/${table.name}.csv`
    const rows = readRows(client, table)
    const sha256 = await zip.add(file, rows)
    tables.push({
      name: table.name,
      file,
      columns: table.columns,
      rows: await countRows(client, rows),
      sha256,
    })
  }
  return tables
}

async function fill(client, zip, secret) {
  await zip.addText('README.txt', README)
  const { migrations, ...version } = await readVersion(client)
  const madeAt = new Date().toISOString()
  const tables = await addTables(client, zip)
  for (const { name, sql } of migrations) await zip.addText(`schema/${name}.sql`, sql)
  if (secret) await zip.addText(SECRET_FILE, `${secret}\n`)
  const manifest = {
    product: 'mingbaika',
    format: FORMAT,
    ...version,
    madeAt,
    migrations: migrations.map(({ name, sha256 }) => ({ name, sha256 })),
    tables,
    // Last: a number that was given out meanwhile is not given out again.
    sequences: await listSequences(client),
  }
  await zip.addText('manifest.json', JSON.stringify(manifest, null, 1))
  return manifest
}

/**
 * Writes a backup of a whole database, as it is at one moment, while it is worked with.
 * @param {import('pg').Client} client of `openSession`
 * @param {string} file
 * @param {string | null} secret the server's
 * @returns {Promise<import('zod').infer<typeof import('./manifest.mjs').manifestSchema>>} what it holds
 * @throws {Plain}
 */
export async function takeBackup(client, file, secret) {
  let manifest
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await writeArchive(file, async zip => {
    manifest = await fill(client, zip, secret)
  })
  // The file is whole and in its place: how the reading ends changes nothing.
  await client.query('COMMIT').catch(() => {})
  return manifest
}
