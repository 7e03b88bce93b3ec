import { accessSync, constants, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { adviseOnRole, openForApp } from './app-role.mjs'
import { awaitDatabase } from './database.mjs'
import { watchHealth } from './health.mjs'
import { installPackages } from './install.mjs'
import { keepUp } from './keep.mjs'
import { endChildren, endOrphans, markChildren } from './leftovers.mjs'
import { takeLock } from './lock.mjs'
import { readHost, readPort, requireFreePort } from './port.mjs'
import { ensureDatabase, startPostgres } from './postgres.mjs'
import { watchRunner } from './runner.mjs'
import { startServer } from './server.mjs'
import { Plain, say } from './steps.mjs'
import { attempt, sayFailure } from './words.mjs'

/** Programs of the packages write there, and would each say it in words of their own. */
function requireTempDir() {
  try {
    accessSync(tmpdir(), constants.W_OK | constants.X_OK)
  } catch (error) {
    const what = error.code === 'ENOENT' ? 'is not there' : 'cannot be written'
    throw new Plain(
      `The folder for temporary files, ${tmpdir()}, ${what}: mend that, or set TMPDIR to another.`,
    )
  }
}

/** Minutes, in which somebody may make room on its disk: meanwhile the server answers the pages it keeps. */
const PATIENT = { failedStarts: 10, isPatient: true }

/**
 * What runs for one data directory, from a script's first step to its last: what dies of it is started again; it ends
 * when the script is told to, when npm above it is gone, when a step fails, or when a part of it dies again and again.
 * @param {string} dir the data directory
 * @param {string} name of the script: start of scripts/start.mjs
 */
export function openInstance(dir, name) {
  const running = []
  const address = { port: 0, host: '' }
  let ending = false
  let unlock = () => {}
  /** The database that this instance started, and where that keeps its data. */
  let ownDatabase
  let databaseDir

  const end = async code => {
    if (ending) return
    ending = true
    if (running.length) say('stopping')
    for (const part of running.reverse()) await attempt(() => part.stop())
    await attempt(endChildren)
    await attempt(unlock)
    process.exit(code)
  }

  /** @param {{stop: () => Promise<unknown>}} part that is stopped at the end, the last first */
  const add = part => running.push(part)

  /** @returns what the first start gave */
  const keep = async (title, start, options = {}) => {
    const onGivenUp = words => {
      if (ending) return
      console.error(words)
      end(1)
    }
    const logHint = 'What it said is above.'
    const kept = await keepUp({ title, start, onGivenUp, logHint, isEnding: () => ending, ...options })
    add(kept)
    return kept
  }

  /**
   * Takes the data directory, clears away what a killed run left, and installs.
   * @returns {Promise<number>} the port to serve on, which is free
   * @throws {Plain} where another holds the directory or the port
   */
  const begin = async () => {
    address.port = readPort(process.env.PORT)
    address.host = readHost(process.env.HOST)
    requireTempDir()
    mkdirSync(dir, { recursive: true })
    unlock = await takeLock(dir, name)
    await endOrphans()
    markChildren()
    // Only now: a start that was killed, or is still ending, leaves the port to this one.
    await requireFreePort(address.port, address.host)
    await installPackages()
    return address.port
  }

  /**
   * Takes a step that may be taken again: what falls with the database of this instance is, once that is back.
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  const step = async work => {
    for (;;) {
      const since = ownDatabase?.starts()
      try {
        return await work()
      } catch (error) {
        if (!(await ownDatabase?.cameBack(since))) throw error
      }
    }
  }

  /**
   * @param {string[]} [settings] of PostgreSQL
   * @returns {Promise<string>} the address of the database, for its owner: the one that is named, else one of this instance
   */
  const openDatabase = async settings => {
    if (process.env.DATABASE_URL) {
      await awaitDatabase(process.env.DATABASE_URL)
      return process.env.DATABASE_URL
    }
    say('starting PostgreSQL')
    let port
    const moved = process.argv.includes('--moved')
    // On the same port again: the server knows it by that.
    const start = () => startPostgres({ dir, settings, port, moved })
    ownDatabase = await keep('PostgreSQL', start, PATIENT)
    const postgres = ownDatabase.first
    port = postgres.port
    databaseDir = postgres.data
    await step(() => ensureDatabase(postgres.url('postgres'), 'mingbaika'))
    return postgres.url('mingbaika')
  }

  /**
   * Serves a prepared database, as somebody who may not do more with it than that.
   * @param {{databaseUrl: string, secret: string, dev?: boolean}} options databaseUrl: the owner's
   * @returns {Promise<string>} where
   */
  const serve = async ({ databaseUrl, ...options }) => {
    const isGiven = databaseUrl === process.env.DATABASE_URL
    if (isGiven) await adviseOnRole(databaseUrl)
    const served = isGiven ? databaseUrl : await step(() => openForApp(databaseUrl))
    const start = async anyAnswer => {
      const server = await startServer({
        ...address,
        ...options,
        databaseUrl: served,
        databaseDir,
        anyAnswer,
      })
      // With hot reload, compiling is silence, too; and whoever stops a program on purpose is at this one.
      if (!options.dev) watchHealth(server, () => server.child.kill('SIGKILL'))
      return server
    }
    return (await keep('The server', start)).first.url
  }

  /** @param {() => Promise<unknown>} start what makes everything run */
  const run = start => {
    // Nobody reads along any more: that is no reason to end.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
    watchRunner(() => end(1))
    start().catch(async error => {
      if (ending) return
      sayFailure(error)
      await end(1)
    })
  }
  return { begin, add, step, openDatabase, serve, run }
}
