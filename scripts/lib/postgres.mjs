import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { openCluster } from './cluster.mjs'
import { askDatabase, withDatabase } from './database.mjs'
import { postgresEnv } from './env.mjs'
import { Killed } from './keep.mjs'
import { claim } from './owner.mjs'
import { waitPatiently } from './patience.mjs'
import { choosePlace } from './postgres-place.mjs'
import { endUsers } from './postgres-users.mjs'
import { Plain, until, wait } from './steps.mjs'

/** A port nobody listens on now. */
export function findFreePort() {
  return new Promise((done, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

/** Bytes of a log that a start goes on writing to. */
const LONGEST_LOG = 10 * 1024 * 1024

/** What a log says from a place on, its last lines. @param {number} from bytes */
function readEnd(file, from = 0) {
  const lines = readFileSync(file).subarray(from).toString('utf8').trimEnd().split('\n')
  return lines.slice(-6).join('\n')
}

/** A long log becomes the one before, of which there is one. */
function keepShort(logFile) {
  if (existsSync(logFile) && statSync(logFile).size > LONGEST_LOG) renameSync(logFile, `${logFile}.1`)
}

const hasEnded = child => child.exitCode !== null || child.signalCode !== null || child.pid === undefined

function spawnPostgres(place, data, settings, logFile) {
  const log = openSync(logFile, 'a', 0o600)
  const args = ['-D', data, ...settings.flatMap(setting => ['-c', setting])]
  const child = spawn(place.postgres, args, {
    ...place.user,
    cwd: place.home,
    detached: true,
    env: postgresEnv(),
    stdio: ['ignore', log, log],
  })
  child.on('error', () => {})
  closeSync(log)
  return child
}

/** The password is the one that the data was made with, or never will be. */
const isRefused = code => code === '28P01' || code === '28000'

/** @returns whether it answers; false when it ended instead. However long it takes: after a crash it reads its log again. */
async function becomesReady(child, url, data) {
  let code = null
  await waitPatiently('PostgreSQL', async () => {
    if (hasEnded(child)) return true
    code = await askDatabase(url)
    return code === null || isRefused(code)
  })
  if (isRefused(code)) {
    child.kill('SIGINT')
    throw new Plain(
      `PostgreSQL refuses its own password: ${join(data, '../password')} is not that of the data.`,
    )
  }
  return !hasEnded(child)
}

/** What passes: children of a killed server that hold its memory for a moment, a port that is just being left. */
const PASSING = /still in use|another (server|postmaster)|lock file|could not bind|Address already in use/

async function launch(place, data, port, more, url, logFile) {
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...more]
  for (let attempt = 1; ; attempt++) {
    const from = existsSync(logFile) ? statSync(logFile).size : 0
    const child = spawnPostgres(place, data, settings, logFile)
    if (await becomesReady(child, url, data)) return child
    if (child.signalCode === 'SIGKILL') throw new Killed('PostgreSQL was killed before it answered.')
    const said = readEnd(logFile, from)
    if (attempt === 10 || !PASSING.test(said))
      throw new Plain(`PostgreSQL does not start. The last lines of ${logFile}:\n${said}`)
    await endUsers(data)
    await wait(700)
  }
}

/** For databases that may be lost with their machine: a good deal faster. */
export const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** How long its last writing may take; then it is ended without, and reads its log again at the next start. */
const SHUTDOWN_MS = 60_000

async function stopPostgres(child) {
  if (hasEnded(child)) return
  child.kill('SIGCONT')
  child.kill('SIGINT')
  if (await until(() => hasEnded(child), SHUTDOWN_MS, 50)) return
  child.kill('SIGQUIT')
  await until(() => hasEnded(child), 5000, 50)
}

/**
 * Starts an own PostgreSQL 18 in a data directory, making it first where there is none.
 * @param {{dir: string, port?: number, settings?: string[], moved?: boolean}} options dir: this instance's data
 *   directory; settings: of PostgreSQL, each name=value; moved: the installation was moved here on purpose
 * @returns {Promise<{url: (database: string) => string, data: string, pid: number, port: number, log: () => string, child: import('node:child_process').ChildProcess, stop: () => Promise<void>}>}
 *   url: an address for the data's owner, who may do everything; data: where its files lie; log: the last lines of
 *   its log, and where that is
 * @throws {Plain} when it cannot be started, or the data is not this installation's
 */
export async function startPostgres({ dir, port, settings = [], moved = false }) {
  const place = await choosePlace(dir, moved)
  const { data, password } = openCluster(place, dir)
  await endUsers(data)
  claim(place.home, dir)
  const chosen = port ?? (await findFreePort())
  const url = database => `postgresql://mingbaika:${password}@127.0.0.1:${chosen}/${database}`
  const logFile = join(dir, 'postgres.log')
  keepShort(logFile)
  const child = await launch(place, data, chosen, settings, url('postgres'), logFile)
  const log = () => `The last lines of ${logFile}:\n${readEnd(logFile)}`
  return { url, data, pid: child.pid, port: chosen, child, log, stop: () => stopPostgres(child) }
}

/** Whether a database answers. */
export async function answers(url) {
  return (await askDatabase(url)) === null
}

/** Makes a database unless it is there. @param {string} adminUrl a database on the same server */
export async function ensureDatabase(adminUrl, name) {
  await withDatabase(adminUrl, async client => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE "${name}"`)
  })
}

/** Drops a database and whoever is connected to it. */
export async function dropDatabase(adminUrl, name) {
  await withDatabase(adminUrl, client => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
}
