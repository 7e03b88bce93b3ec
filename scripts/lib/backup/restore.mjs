import { Plain } from '../steps.mjs'
import { inWords } from '../words.mjs'
import { clearDatabase, requireNoStrangers } from './clear.mjs'
import { grantAgain, listGrants } from './grants.mjs'
import { describeHoldings, listHoldings } from './holdings.mjs'
import { renew } from './installation.mjs'
import { loadTables, raiseSequences } from './load.mjs'
import { apply, listApplied, makeLedger, note, partMigrations } from './migrations.mjs'
import { prove } from './prove.mjs'
import { listSequences } from './tables.mjs'

async function requireEmpty(client) {
  const holdings = await listHoldings(client)
  if (!holdings.length) return
  const words = describeHoldings(holdings)
  throw new Plain(`This installation is not empty: ${words}. All of it would be lost.
Empty means that no table has a row; what the first start puts in counts. To throw it away: npm run restore -- FILE --replace
Nothing was changed. 这里已有数据，没有改动；确定要用备份替换的，加上 --replace。`)
}

async function replace(client, archive) {
  const { before, since } = partMigrations(archive.manifest.migrations)
  const known = new Set([...before, ...since].map(({ name }) => name))
  // What a later version than this one has made may go: going back to the backup of before an upgrade is why there is one.
  const isLater = (await listApplied(client)).some(name => !known.has(name))
  const sequences = await listSequences(client)
  const grants = await listGrants(client)
  const gone = await clearDatabase(client)
  await apply(client, before)
  await makeLedger(client)
  const leftOut = await loadTables(client, archive)
  const proved = await prove(client, archive.manifest, leftOut)
  await apply(client, since)
  await note(client, since)
  if (!isLater) await requireNoStrangers(client, gone)
  await grantAgain(client, grants)
  await raiseSequences(client, sequences)
  await renew(client, archive.secret)
  await client.query('ANALYZE')
  return { ...proved, leftOut, migrated: since.length }
}

const UNDONE = 'Nothing was changed. 没有改动。'
const UNKNOWN =
  'It is not known whether it was done: look, or restore once more. 不知道恢复完没有，请再恢复一次。'

/** A database that answers afterwards has refused; of one that is gone nobody knows. */
async function commit(client) {
  try {
    await client.query('COMMIT')
  } catch (error) {
    const answers = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    )
    await inWords(answers ? UNDONE : UNKNOWN, () => Promise.reject(error))
  }
}

/**
 * Puts a backup in the place of all that a database holds, in one transaction: whatever ends it before its last moment,
 * everything is as it was.
 * @param {import('pg').Client} client of `openSession`
 * @param {Awaited<ReturnType<typeof import('./read.mjs').openArchive>>} archive
 * @param {{replace: boolean}} options replace: also where there is something
 * @returns {Promise<{tables: number, rows: number, leftOut: string[], migrated: number}>} what was proved, which tables
 *   of the backup are none of ours, how many migrations have come since
 * @throws {Plain}
 */
export async function restoreArchive(client, archive, options) {
  partMigrations(archive.manifest.migrations)
  const outcome = await inWords(UNDONE, async () => {
    await client.query('BEGIN')
    if (!options.replace) await requireEmpty(client)
    return replace(client, archive)
  })
  await commit(client)
  return outcome
}
