// Who the server is for the embedded PostgreSQL: one who reads and writes rows, and nothing else. Migrations, counties
// and backups go on as the owner of the data, whom PostgreSQL does not let be anything but a superuser.
import { createHmac } from 'node:crypto'
import { withDatabase } from './database.mjs'
import { say, wait } from './steps.mjs'

const ROLE = 'mingbaika_app'
const TABLES = 'SELECT, INSERT, UPDATE, DELETE'
const SEQUENCES = 'USAGE, SELECT'

/** Follows from the owner's, so that nothing more is kept; the owner's does not follow from it. */
function derivePassword(databaseUrl) {
  return createHmac('sha256', new URL(databaseUrl).password).update(ROLE).digest('base64url')
}

async function makeRole(client, password) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [ROLE])
  if (!rowCount) await client.query(`CREATE ROLE ${ROLE}`)
  await client.query(
    `ALTER ROLE ${ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '${password}'`,
  )
}

/** All that is there, and whatever the owner makes later. A table of its own, gone at once, tells whether a disk has room. */
const grants = database => `
  REVOKE ALL ON DATABASE "${database}" FROM PUBLIC;
  GRANT CONNECT, TEMPORARY ON DATABASE "${database}" TO ${ROLE};
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  GRANT USAGE ON SCHEMA public TO ${ROLE};
  GRANT ${TABLES} ON ALL TABLES IN SCHEMA public TO ${ROLE};
  GRANT ${SEQUENCES} ON ALL SEQUENCES IN SCHEMA public TO ${ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ${TABLES} ON TABLES TO ${ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ${SEQUENCES} ON SEQUENCES TO ${ROLE};
  REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${ROLE};`

/** Two that grant at once trip over one another's rows (XX000, 23505). */
const ATTEMPTS = 20

/**
 * Lets the server into a migrated database of the embedded PostgreSQL; safe to repeat, also over what an older version
 * made.
 * @param {string} databaseUrl the owner's address of it
 * @returns {Promise<string>} the server's address of it
 */
export async function openForApp(databaseUrl) {
  const url = new URL(databaseUrl)
  const password = derivePassword(databaseUrl)
  await withDatabase(databaseUrl, async client => {
    for (let attempt = 1; ; attempt++) {
      try {
        await makeRole(client, password)
        await client.query(grants(url.pathname.slice(1)))
        return
      } catch (error) {
        if (attempt === ATTEMPTS || !['XX000', '23505', '42710'].includes(error.code)) throw error
        await wait(50 * Math.random())
      }
    }
  })
  url.username = ROLE
  url.password = password
  return url.href
}

/** Says it where the server is to work as somebody who may do everything. @param {string} databaseUrl one that was given */
export async function adviseOnRole(databaseUrl) {
  const may = await withDatabase(databaseUrl, client =>
    client.query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user'),
  )
  if (may.rows[0]?.rolsuper)
    say('DATABASE_URL names a superuser of PostgreSQL: the owner of the database is enough, and safer')
}
