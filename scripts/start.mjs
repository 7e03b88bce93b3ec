#!/usr/bin/env node
// From a fresh clone to a page: installs, starts a database, migrates, seeds, builds, serves.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { installPackages } from './lib/install.mjs'
import { endChildren, endOrphans, markChildren } from './lib/leftovers.mjs'
import { readPort, requireFreePort } from './lib/port.mjs'
import { ensureDatabase, startPostgres } from './lib/postgres.mjs'
import { build, makeFirstAdmin, prepareDatabase } from './lib/prepare.mjs'
import { readRunner, watchRunner } from './lib/runner.mjs'
import { keepSecret, startServer } from './lib/server.mjs'
import { isStart, lockOf } from './lib/start-lock.mjs'
import { dataDir, isAlive, Plain, say, until } from './lib/steps.mjs'

const lock = lockOf(dataDir)
const running = []
let ending = false
let ownsLock = false

async function end(code) {
  if (ending) return
  ending = true
  if (running.length) say('stopping')
  for (const part of running.reverse()) await part.stop()
  await endChildren()
  if (ownsLock) rmSync(lock, { force: true })
  process.exit(code)
}

/** One start a data directory. One whose npm was killed is already ending: it is waited for. */
async function takeLock() {
  mkdirSync(dataDir, { recursive: true })
  const [owner, runner] = existsSync(lock) ? readFileSync(lock, 'utf8').split(' ') : []
  const pid = Number(owner)
  if (pid && pid !== process.pid && isAlive(pid) && isStart(pid)) {
    const isLeft = runner && readRunner(pid) !== runner
    if (!isLeft || !(await until(() => !isAlive(pid), 30_000))) {
      throw new Plain(`Already running here (process ${pid}). For a second instance set PORT and DATA_DIR.`)
    }
  }
  const own = process.env.npm_lifecycle_event ? ` ${readRunner(process.pid)}` : ''
  writeFileSync(lock, `${process.pid}${own}`)
  ownsLock = true
}

async function openDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  say('starting PostgreSQL')
  const postgres = await startPostgres({ dir: dataDir })
  running.push(postgres)
  watch(postgres.child, 'PostgreSQL')
  await ensureDatabase(postgres.url('postgres'), 'mingbaika')
  return postgres.url('mingbaika')
}

function watch(child, name) {
  child.on('exit', () => {
    if (ending) return
    console.error(`${name} ended by itself.`)
    end(1)
  })
}

async function start() {
  const port = readPort(process.env.PORT)
  await takeLock()
  await endOrphans()
  markChildren()
  // Only now: a start that was killed, or is still ending, leaves the port to this one.
  await requireFreePort(port)
  await installPackages()
  const databaseUrl = await openDatabase()
  await prepareDatabase(databaseUrl)
  await build()
  say('serving')
  const server = await startServer({ port, databaseUrl, secret: keepSecret(dataDir) })
  running.push(server)
  watch(server.child, 'The server')
  // Last, so that a start that fails does not leave an administrator whose password nobody has read.
  await makeFirstAdmin(databaseUrl)
  console.log(`\n明白卡已启动，请打开 / ready:  ${server.url}\n（按 Ctrl-C 停止 / Ctrl-C stops it）\n`)
}

process.on('SIGINT', () => end(0))
process.on('SIGTERM', () => end(0))
process.on('SIGHUP', () => end(0))
watchRunner(() => end(1))
start().catch(async error => {
  if (ending) return
  console.error(error instanceof Plain ? error.message : error)
  await end(1)
})
