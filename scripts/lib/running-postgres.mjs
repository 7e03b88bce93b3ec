import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './steps.mjs'

const read = file => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '')

/**
 * Finds the embedded PostgreSQL of a data directory while it runs, by what it writes of itself.
 * @param {string} dir the instance's data directory
 * @returns {{url: (database: string) => string} | null} null when it does not run
 */
export function findRunningPostgres(dir) {
  // Where PostgreSQL could not reach the directory, its data lies elsewhere (postgres-place.mjs).
  const home = read(join(dir, 'postgres-place')) || join(dir, 'postgres')
  const [pid, , , port, , , , state] = read(join(home, 'data/postmaster.pid')).split('\n')
  if (!Number(pid) || !isAlive(Number(pid)) || state?.trim() !== 'ready') return null
  const password = read(join(home, 'password'))
  return { url: database => `postgresql://mingbaika:${password}@127.0.0.1:${port}/${database}` }
}
