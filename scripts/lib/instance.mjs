import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endChildren } from './leftovers.mjs'
import { ensureDatabase, startPostgres } from './postgres.mjs'
import { readRunner, watchRunner } from './runner.mjs'
import { isAlive, Plain, say, until } from './steps.mjs'

/** A process id is used again sooner or later; only the script itself holds its lock. */
function isScript(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${name}.mjs`)
  } catch {
    return process.platform !== 'linux'
  }
}

/** One instance a data directory. One whose npm was killed is already ending: it is waited for. */
async function takeLock(lock, name) {
  const [owner, runner] = existsSync(lock) ? readFileSync(lock, 'utf8').split(' ') : []
  const pid = Number(owner)
  if (pid && pid !== process.pid && isAlive(pid) && isScript(pid, name)) {
    const isLeft = runner && readRunner(pid) !== runner
    if (!isLeft || !(await until(() => !isAlive(pid), 30_000))) {
      throw new Plain(`Already running here (process ${pid}). For a second instance set PORT and DATA_DIR.`)
    }
  }
  const own = process.env.npm_lifecycle_event ? ` ${readRunner(process.pid)}` : ''
  writeFileSync(lock, `${process.pid}${own}`)
}

/**
 * What runs for one data directory, from a script's first step to its last: it ends when the script is told to,
 * when npm above it is gone, when a step fails, or when a part of it ends by itself.
 * @param {string} dir the data directory
 * @param {string} name of the script: start of scripts/start.mjs
 */
export function openInstance(dir, name) {
  const lock = join(dir, `${name}.pid`)
  const running = []
  let ending = false
  let ownsLock = false

  const end = async code => {
    if (ending) return
    ending = true
    if (running.length) say('stopping')
    for (const part of running.reverse()) await part.stop()
    await endChildren()
    if (ownsLock) rmSync(lock, { force: true })
    process.exit(code)
  }

  /** @param {{stop: () => Promise<unknown>, child?: import('node:child_process').ChildProcess}} part */
  const add = (part, title) => {
    running.push(part)
    part.child?.on('exit', () => {
      if (ending) return
      console.error(`${title} ended by itself.`)
      end(1)
    })
  }

  /** @throws {Plain} when another holds it */
  const lockUp = async () => {
    mkdirSync(dir, { recursive: true })
    await takeLock(lock, name)
    ownsLock = true
  }

  /** @returns {Promise<string>} the address of the database: the one that is named, else one of this instance */
  const openDatabase = async () => {
    if (process.env.DATABASE_URL) return process.env.DATABASE_URL
    say('starting PostgreSQL')
    const postgres = await startPostgres({ dir })
    add(postgres, 'PostgreSQL')
    await ensureDatabase(postgres.url('postgres'), 'mingbaika')
    return postgres.url('mingbaika')
  }

  /** @param {() => Promise<unknown>} start what makes everything run */
  const run = start => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
    watchRunner(() => end(1))
    start().catch(async error => {
      if (ending) return
      console.error(error instanceof Plain ? error.message : error)
      await end(1)
    })
  }
  return { lockUp, add, openDatabase, run }
}
