import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { choosePlace } from './postgres-place.mjs'
import { isAlive, Plain, until } from './steps.mjs'

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

function keepPassword(home, user) {
  const file = join(home, 'password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 })
  if (user.uid !== undefined) chownSync(file, user.uid, user.gid)
  return readFileSync(file, 'utf8')
}

/** Made beside its place and renamed when whole, so that a killed initdb leaves nothing half-made behind. */
function makeCluster({ home, initdb, user }) {
  const data = join(home, 'data')
  if (existsSync(data)) return data
  const part = `${data}.part`
  rmSync(part, { recursive: true, force: true })
  const args = ['-D', part, '-U', 'mingbaika', '-A', 'scram-sha-256', '-E', 'UTF8', '--no-locale']
  const made = spawnSync(initdb, [...args, '--pwfile', join(home, 'password')], {
    ...user,
    cwd: home,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Plain(`initdb failed: ${made.stderr || made.error?.message}`)
  renameSync(part, data)
  return data
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? ''
  }
}

/** Ends what a killed start left behind: an orphaned server is stopped, a stale lock removed. */
async function clearLeftovers(data) {
  const lock = join(data, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
  if (pid && isAlive(pid) && commandOf(pid).includes(data)) {
    process.kill(pid, 'SIGCONT')
    process.kill(pid, 'SIGINT')
    if (!(await until(() => !isAlive(pid), 15_000))) process.kill(pid, 'SIGKILL')
    await until(() => !isAlive(pid), 5_000)
  }
  if (existsSync(lock)) unlinkSync(lock)
}

/** Whether a database answers. */
export async function answers(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** After a kill -9 the old server's children may hold its memory for a moment: it is tried again. */
async function launch(place, data, port, more, url, logFile) {
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...more]
  for (let attempt = 0; attempt < 10; attempt++) {
    const log = openSync(logFile, 'a')
    const args = ['-D', data, ...settings.flatMap(setting => ['-c', setting])]
    const child = spawn(place.postgres, args, {
      ...place.user,
      cwd: place.home,
      detached: true,
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    let ended = false
    child.on('error', () => {
      ended = true
    })
    child.on('exit', () => {
      ended = true
    })
    const up = await until(async () => ended || (await answers(url)), 30_000)
    if (up && !ended) return child
    if (!ended) child.kill('SIGKILL')
    await clearLeftovers(data)
    await until(() => false, 700)
  }
  throw new Plain(`PostgreSQL does not start; see ${logFile}`)
}

/** For databases that may be lost with their machine: a good deal faster. */
export const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts an own PostgreSQL 18 in a data directory, making it first where there is none.
 * @param {{dir: string, port?: number, settings?: string[]}} options dir: this instance's data directory; settings:
 *   of PostgreSQL, each name=value
 * @returns {Promise<{url: (database: string) => string, data: string, pid: number, port: number, child: import('node:child_process').ChildProcess, stop: () => Promise<void>}>}
 * @throws {Plain} when it cannot be started
 */
export async function startPostgres({ dir, port, settings = [] }) {
  const place = await choosePlace(dir)
  const password = keepPassword(place.home, place.user)
  const data = makeCluster(place)
  await clearLeftovers(data)
  const chosen = port ?? (await findFreePort())
  const url = database => `postgresql://mingbaika:${password}@127.0.0.1:${chosen}/${database}`
  const child = await launch(place, data, chosen, settings, url('postgres'), join(dir, 'postgres.log'))
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGCONT')
    child.kill('SIGINT')
    const gone = await until(() => child.exitCode !== null || child.signalCode !== null, 15_000)
    if (!gone) child.kill('SIGQUIT')
  }
  return { url, data, pid: child.pid, port: chosen, child, stop }
}

/** Makes a database unless it is there. @param {string} adminUrl a database on the same server */
export async function ensureDatabase(adminUrl, name) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE "${name}"`)
  } finally {
    await client.end()
  }
}

/** Drops a database and whoever is connected to it. */
export async function dropDatabase(adminUrl, name) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
  } finally {
    await client.end()
  }
}
