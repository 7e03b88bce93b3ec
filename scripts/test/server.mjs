import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { hashFiles } from '../lib/hash.mjs'
import { dropDatabase, ensureDatabase, FORGETFUL, startPostgres } from '../lib/postgres.mjs'
import { devDir, findRunning } from '../lib/running.mjs'
import { say } from '../lib/steps.mjs'

/**
 * The database server of a run: the one that is named; else, where a dev instance will do and one runs, that one's;
 * else one of the run's own.
 * @param {string} dir the run's directory
 * @param {(step: () => Promise<unknown>) => void} undo is given what is to be undone
 * @param {boolean} devWillDo
 * @returns {Promise<{open: (name: string) => Promise<string>, template: string}>} open makes a database of this run
 *   and gives its address; template: the name under which the tests make the database that they copy
 */
export async function openServer(dir, undo, devWillDo) {
  const dev = devWillDo && !process.env.DATABASE_URL ? await findRunning(devDir, 'dev') : null
  const given = process.env.DATABASE_URL ?? dev?.databaseUrl
  if (!given) say('starting PostgreSQL')
  const postgres = given ? null : await startPostgres({ dir: join(dir, 'data'), settings: FORGETFUL })
  if (postgres) undo(() => postgres.stop())
  const admin = given ?? postgres.url('postgres')
  const tag = randomBytes(4).toString('hex')
  const open = async name => {
    const database = `mingbaika_test_${tag}_${name}`
    await ensureDatabase(admin, database)
    undo(() => dropDatabase(admin, database))
    const url = new URL(admin)
    url.pathname = `/${database}`
    return url.href
  }
  // With a dev instance it stays for the next run, until a migration or the seed is changed.
  const template = `mingbaika_template_${dev ? hashFiles(['prisma']).slice(0, 12) : tag}`
  if (!dev) for (const name of [template, `${template}_part`]) undo(() => dropDatabase(admin, name))
  return { open, template }
}
