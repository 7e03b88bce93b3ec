import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import copyStreams from 'pg-copy-streams'
import { Plain } from '../steps.mjs'
import { copyInSql, listSequences, listTables } from './tables.mjs'

const { escapeIdentifier } = pg

/** What refers to other tables, or holds only for rows that came after it: for the load it is away, then made again. */
const CONSTRAINTS = `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conparentid = 0
    AND (contype = 'f' OR contype = 'c' AND NOT convalidated)`

/** A row that is restored was judged and counted when it was written. */
const TRIGGERS = `SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) AS drop,
    format('ALTER TABLE %s ENABLE %sTRIGGER %I', tgrelid::regclass,
      CASE tgenabled WHEN 'A' THEN 'ALWAYS ' WHEN 'R' THEN 'REPLICA ' ELSE '' END, tgname) AS make
  FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
  WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal AND tgparentid = 0 AND tgenabled <> 'D'`

/** Runs `work` without what stands in the way of rows that come table by table; all of it holds again afterwards. */
async function withoutGuards(client, work) {
  const guards = [...(await client.query(TRIGGERS)).rows, ...(await client.query(CONSTRAINTS)).rows]
  for (const { drop } of guards) await client.query(drop)
  await work()
  for (const { make } of guards.reverse()) await client.query(make)
}

/** What the migrations themselves put in is in the backup, too, as it had become. */
async function emptyTables(client) {
  const names = (await listTables(client)).map(({ name }) => escapeIdentifier(name))
  await client.query(`TRUNCATE ${names.join(', ')}`)
}

async function setSequence(client, { name, last, called }) {
  await client.query('SELECT setval($1::regclass, $2, $3)', [escapeIdentifier(name), last, called])
}

/** What a sequence gives out next. */
const nextOf = ({ last, called }) => BigInt(last) + (called ? 1n : 0n)

/**
 * Lets no sequence begin below what this database has given out before: an address that stood for one thing never stands
 * for another.
 * @param {import('pg').Client} client
 * @param {{name: string, last: string, called: boolean}[]} before
 */
export async function raiseSequences(client, before) {
  const here = new Map((await listSequences(client)).map(sequence => [sequence.name, sequence]))
  for (const old of before) {
    const now = here.get(old.name)
    if (now && nextOf(old) > nextOf(now)) await setSequence(client, old)
  }
}

/**
 * Loads a backup into tables that its migrations have just made.
 * @param {import('pg').Client} client in the restore's transaction
 * @param {Awaited<ReturnType<typeof import('./read.mjs').openArchive>>} archive
 * @returns {Promise<string[]>} tables of the backup that are none of this software's, which were left out
 */
export async function loadTables(client, { manifest, open }) {
  const here = new Set((await listTables(client)).map(({ name }) => name))
  await withoutGuards(client, async () => {
    await emptyTables(client)
    for (const table of manifest.tables.filter(({ name }) => here.has(name))) {
      const into = client.query(copyStreams.from(copyInSql(table)))
      await pipeline(await open(table.file), into).catch(error => {
        throw new Plain(`The table ${table.name} cannot be loaded: ${error.message}. Nothing was changed.`)
      })
    }
  })
  for (const sequence of manifest.sequences) await setSequence(client, sequence)
  return manifest.tables.map(({ name }) => name).filter(name => !here.has(name))
}
