import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { findDevDatabase } from '../lib/dev-database.mjs'
import { dropDatabase, ensureDatabase, startPostgres } from '../lib/postgres.mjs'
import { say } from '../lib/steps.mjs'

/** Nothing of a test run outlives it: a database that may forget is a good deal faster. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * The database server of a run: the one that is named; else, where a dev instance will do and one runs, that one's;
 * else one of the run's own.
 * @param {string} dir the run's directory
 * @param {(() => Promise<unknown>)[]} cleanups what is to be undone is added
 * @param {boolean} devWillDo
 * @returns {Promise<{admin: string, open: (name: string) => Promise<string>}>} admin: address of a database to make
 *   others from; open: makes a database of this run and gives its address
 */
export async function openServer(dir, cleanups, devWillDo) {
  const given = process.env.DATABASE_URL ?? (devWillDo ? await findDevDatabase() : null)
  if (!given) say('starting PostgreSQL')
  const postgres = given ? null : await startPostgres({ dir: join(dir, 'data'), settings: FORGETFUL })
  if (postgres) cleanups.push(() => postgres.stop())
  const admin = given ?? postgres.url('postgres')
  const tag = randomBytes(4).toString('hex')
  const open = async name => {
    const database = `mingbaika_test_${tag}_${name}`
    await ensureDatabase(admin, database)
    cleanups.push(() => dropDatabase(admin, database))
    const url = new URL(admin)
    url.pathname = `/${database}`
    return url.href
  }
  return { admin, open }
}
