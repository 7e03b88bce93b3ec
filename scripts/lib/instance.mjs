import { mkdirSync, rmSync } from 'node:fs'
import { installPackages } from './install.mjs'
import { endChildren, endOrphans, markChildren } from './leftovers.mjs'
import { lockOf, takeLock } from './lock.mjs'
import { readPort, requireFreePort } from './port.mjs'
import { ensureDatabase, startPostgres } from './postgres.mjs'
import { watchRunner } from './runner.mjs'
import { Plain, say } from './steps.mjs'

/**
 * What runs for one data directory, from a script's first step to its last: it ends when the script is told to,
 * when npm above it is gone, when a step fails, or when a part of it ends by itself.
 * @param {string} dir the data directory
 * @param {string} name of the script: start of scripts/start.mjs
 */
export function openInstance(dir, name) {
  const running = []
  let ending = false
  let ownsLock = false
  let databaseDir

  const end = async code => {
    if (ending) return
    ending = true
    if (running.length) say('stopping')
    for (const part of running.reverse()) await part.stop()
    await endChildren()
    if (ownsLock) rmSync(lockOf(dir, name), { force: true })
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

  /**
   * Takes the data directory, clears away what a killed run left, and installs.
   * @returns {Promise<number>} the port to serve on, which is free
   * @throws {Plain} where another holds the directory or the port
   */
  const begin = async () => {
    const port = readPort(process.env.PORT)
    mkdirSync(dir, { recursive: true })
    await takeLock(dir, name)
    ownsLock = true
    await endOrphans()
    markChildren()
    // Only now: a start that was killed, or is still ending, leaves the port to this one.
    await requireFreePort(port)
    await installPackages()
    return port
  }

  /** @param {string[]} [settings] of PostgreSQL @returns {Promise<string>} the address of the database: the one that is named, else one of this instance */
  const openDatabase = async settings => {
    if (process.env.DATABASE_URL) return process.env.DATABASE_URL
    say('starting PostgreSQL')
    const postgres = await startPostgres({ dir, settings })
    add(postgres, 'PostgreSQL')
    databaseDir = postgres.data
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
  return {
    begin,
    add,
    openDatabase,
    run,
    /** Where the database that this instance started keeps its data. */
    get databaseDir() {
      return databaseDir
    },
  }
}
