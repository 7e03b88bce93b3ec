import pg from 'pg'
import { Plain, until } from '../steps.mjs'
import { OURS } from './tables.mjs'

const { escapeIdentifier } = pg

/** With nobody of ours in between, or another restore. Prisma's own, so that no migration begins either. */
const LOCK = 72_707_369

const DEADLOCK = '40P01'

/** The connection of a restore that was just killed holds it until the database notices. */
const LEFT_MS = 10_000

async function takeLock(client) {
  const { rows } = await client.query('SELECT pg_try_advisory_xact_lock($1) AS taken', [LOCK])
  return rows[0].taken
}

/** Ends all other connections to this database that may be ended: what they were about would be lost. @param {import('pg').Client} client */
async function endOthers(client) {
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND usesysid IS NOT NULL
      AND pg_has_role(current_user, usesysid, 'USAGE')`)
}

async function listRelations(client) {
  const { rows } = await client.query(`SELECT relname AS name, relkind::text AS kind FROM pg_class
    JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE ${OURS} AND relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT relispartition`)
  return rows
}

/**
 * Whoever runs the restore, what it makes belongs to the role that the tables belong to now, or the database.
 * @param {import('pg').Client} client
 */
async function becomeOwner(client) {
  const { rows } = await client.query(`SELECT pg_get_userbyid(coalesce(
    (SELECT relowner FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE ${OURS} AND relkind = 'r'
      GROUP BY relowner ORDER BY count(*) DESC LIMIT 1),
    (SELECT datdba FROM pg_database WHERE datname = current_database()))) AS owner`)
  const { owner } = rows[0]
  const { rows: may } = await client.query(`SELECT pg_has_role(session_user, $1::name, 'MEMBER') AS may`, [
    owner,
  ])
  if (may[0].may) await client.query(`SET LOCAL ROLE ${escapeIdentifier(owner)}`)
}

/** In one go with what holds them ended first, so that nobody who waits for us is waited for. */
async function lockTables(client, relations) {
  const names = relations.filter(({ kind }) => 'rp'.includes(kind)).map(({ name }) => escapeIdentifier(name))
  if (!names.length) return
  for (let attempt = 1; ; attempt++) {
    await client.query('SAVEPOINT before_lock')
    try {
      return await client.query(`LOCK TABLE ${names.join(', ')} IN ACCESS EXCLUSIVE MODE`)
    } catch (error) {
      if (error.code !== DEADLOCK || attempt === 20) throw error
      await client.query('ROLLBACK TO before_lock')
      await endOthers(client)
    }
  }
}

const DROPS = [
  `SELECT format('DROP VIEW IF EXISTS %I CASCADE', relname) AS sql FROM pg_class JOIN pg_namespace
     ON pg_namespace.oid = relnamespace WHERE ${OURS} AND relkind = 'v'`,
  `SELECT format('DROP MATERIALIZED VIEW IF EXISTS %I CASCADE', relname) AS sql FROM pg_class JOIN pg_namespace
     ON pg_namespace.oid = relnamespace WHERE ${OURS} AND relkind = 'm'`,
  `SELECT format('DROP FOREIGN TABLE IF EXISTS %I CASCADE', relname) AS sql FROM pg_class JOIN pg_namespace
     ON pg_namespace.oid = relnamespace WHERE ${OURS} AND relkind = 'f'`,
  `SELECT format('DROP TABLE IF EXISTS %I CASCADE', relname) AS sql FROM pg_class JOIN pg_namespace
     ON pg_namespace.oid = relnamespace WHERE ${OURS} AND relkind IN ('r', 'p') AND NOT relispartition`,
  `SELECT format('DROP SEQUENCE IF EXISTS %I CASCADE', relname) AS sql FROM pg_class JOIN pg_namespace
     ON pg_namespace.oid = relnamespace WHERE ${OURS} AND relkind = 'S'`,
  `SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure) AS sql FROM pg_proc p
     WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (
       SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e')`,
  `SELECT format('DROP TYPE IF EXISTS %s CASCADE', t.oid::regtype) AS sql FROM pg_type t
     LEFT JOIN pg_class c ON c.oid = t.typrelid
     WHERE typnamespace = 'public'::regnamespace AND (typtype IN ('e', 'd', 'r') OR c.relkind = 'c') AND NOT EXISTS (
       SELECT 1 FROM pg_depend d WHERE d.objid = t.oid AND d.classid = 'pg_type'::regclass AND d.deptype = 'e')`,
]

/**
 * Empties the database's schema of all that is no extension's, inside the transaction that is open, and keeps everybody
 * else out until it ends.
 * @param {import('pg').Client} client
 * @returns {Promise<string[]>} the names of the tables and views that went
 * @throws {Plain} while another restore or a migration is under way
 */
export async function clearDatabase(client) {
  if (!(await until(() => takeLock(client), LEFT_MS)))
    throw new Plain('Another restore or a migration is under way in this database. Nothing was changed.')
  await endOthers(client)
  const relations = await listRelations(client)
  await becomeOwner(client)
  await lockTables(client, relations)
  for (const find of DROPS) {
    for (const { sql } of (await client.query(find)).rows) await client.query(sql)
  }
  return relations.map(({ name }) => name)
}

/**
 * What was in the way and is none of ours is not thrown away: the whole restore is given up.
 * @param {import('pg').Client} client after the migrations
 * @param {string[]} before names that went
 * @throws {Plain}
 */
export async function requireNoStrangers(client, before) {
  const made = new Set((await listRelations(client)).map(({ name }) => name))
  const strange = before.filter(name => !made.has(name))
  if (strange.length)
    throw new Plain(
      `The database holds what is not of this software: ${strange.join(', ')}. Give this software a database of its own, or move them to another schema (ALTER TABLE … SET SCHEMA). Nothing was changed.`,
    )
}
