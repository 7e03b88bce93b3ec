// A database that was made once and is not there any more is missing, not new.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Plain } from './steps.mjs'

const markOf = dir => join(dir, 'postgres-made')

/** Notes that the data was made, outside of the data itself. */
export function noteMade(dir, home) {
  if (!existsSync(markOf(dir))) writeFileSync(markOf(dir), `${home}\n`)
}

/** What says that data was made for this data directory, those of before this mark included. @returns {string[]} */
function listSigns(dir) {
  const signs = [markOf(dir), join(dir, 'postgres-place'), join(dir, 'postgres')].filter(existsSync)
  // Until the first start came as far as a secret, there may be a place without data: it was killed.
  return existsSync(markOf(dir)) || existsSync(join(dir, 'secret')) ? signs : []
}

/**
 * @param {string} dir this instance's data directory
 * @param {string} home where its data lies
 * @throws {Plain} when data was made there and is missing
 */
export function requireNeverMade(dir, home) {
  const data = join(home, 'data')
  const signs = existsSync(data) ? [] : listSigns(dir)
  if (!signs.length) return
  throw new Plain(
    `The data of this installation is missing: ${data} is not there, though ${signs[0]} says that it was made. Nothing was started, and no empty database was made in its place.\n` +
      `Is a disk not mounted, or was only a part restored? Put the data back.\n` +
      `To put a backup in its place, or to begin with an empty database on purpose, first remove: ${signs.join(' ')}\nThen: npm run restore -- FILE, or npm start.`,
  )
}

/** What every data directory of PostgreSQL holds. */
const PARTS = ['PG_VERSION', 'postgresql.conf', 'global/pg_control', 'base', 'pg_wal']
const VERSION = '18'

/** @throws {Plain} when the data there is a part only, or another version's */
export function requireWhole(data) {
  const missing = PARTS.filter(part => !existsSync(join(data, part)))
  if (missing.length)
    throw new Plain(
      `The data in ${data} is not whole (${missing.join(', ')} missing), and was not started. Restore all of it, or a backup (npm run restore).`,
    )
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (version !== VERSION)
    throw new Plain(`The data in ${data} was made by PostgreSQL ${version}; this is ${VERSION}.`)
}
