import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isHeld, takeLock } from '../lock.mjs'
import { ensureDatabase, startPostgres } from '../postgres.mjs'
import { findRunning } from '../running.mjs'
import { dataDir, Plain, say } from '../steps.mjs'

/** Whether npm start has ever kept a database in this data directory. */
const hasData = () => ['postgres', 'postgres-place'].some(name => existsSync(join(dataDir, name)))

/**
 * The database of this installation: the one that is named, the one that runs, else its own, started for as long as
 * the work takes.
 * @param {{script: string, undo: (step: () => unknown) => void, make: boolean}} options script: backup of
 *   scripts/backup.mjs; make: one that is not there yet is made
 * @returns {Promise<{databaseUrl: string, address?: string}>} address: where the product answers now, when it is known
 * @throws {Plain}
 */
export async function openPlace({ script, undo, make }) {
  const named = process.env.DATABASE_URL
  const running = await findRunning(dataDir, 'start')
  if (named)
    return { databaseUrl: named, address: running?.databaseUrl === named ? running.address : undefined }
  if (running) return running
  // A second PostgreSQL in its directory would end the first.
  if (isHeld(dataDir, 'start')) throw new Plain('npm start is under way here: try again when it is ready.')
  if (!make && !hasData())
    throw new Plain(`There is no database in ${dataDir}. Set DATA_DIR or DATABASE_URL.`)
  mkdirSync(dataDir, { recursive: true })
  const release = await takeLock(dataDir, script)
  undo(() => release?.())
  say('starting PostgreSQL')
  const postgres = await startPostgres({ dir: dataDir })
  undo(() => postgres.stop())
  await ensureDatabase(postgres.url('postgres'), 'mingbaika')
  return { databaseUrl: postgres.url('mingbaika') }
}
