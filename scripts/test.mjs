#!/usr/bin/env node
// npm test [check|unit|e2e] [arguments for the runner]: everything, or one part, on an own database.
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { check } from './check.mjs'
import { findBrowser, writeFontConfig } from './lib/browser.mjs'
import { installPackages } from './lib/install.mjs'
import { endChildren, endOrphans, markChildren } from './lib/leftovers.mjs'
import { dropDatabase, ensureDatabase, findFreePort, startPostgres } from './lib/postgres.mjs'
import { build, makeFirstAdmin, prepareDatabase } from './lib/prepare.mjs'
import { watchRunner } from './lib/runner.mjs'
import { startServer } from './lib/server.mjs'
import { makeTempDir, Plain, runBin, say } from './lib/steps.mjs'

const [part = 'all', ...rest] = process.argv.slice(2)
const cleanups = []

async function cleanUp() {
  for (const undo of cleanups.splice(0).reverse()) await undo().catch(error => console.error(error.message))
  await endChildren()
}

/** @returns {Promise<(name: string) => Promise<string>>} makes a database of this run and gives its address */
async function openServer(dir) {
  const given = process.env.DATABASE_URL
  const postgres = given ? null : await startPostgres({ dir })
  if (postgres) cleanups.push(() => postgres.stop())
  const admin = given ?? postgres.url('postgres')
  const tag = randomBytes(4).toString('hex')
  return async name => {
    const database = `mingbaika_test_${tag}_${name}`
    await ensureDatabase(admin, database)
    cleanups.push(() => dropDatabase(admin, database))
    const url = new URL(admin)
    url.pathname = `/${database}`
    return url.href
  }
}

async function testUnits(openDatabase, args) {
  say('unit tests')
  const env = { ...process.env, TEST_DATABASE_URL: await openDatabase('unit') }
  await runBin('vitest/vitest.mjs', ['run', ...args], { env })
}

async function testBrowser(openDatabase, dir, args) {
  const databaseUrl = await openDatabase('e2e')
  await prepareDatabase(databaseUrl)
  process.env.ADMIN_EMAIL = 'first@example.cn'
  process.env.ADMIN_PASSWORD = randomBytes(12).toString('hex')
  await makeFirstAdmin(databaseUrl)
  await build()
  const port = await findFreePort()
  const server = await startServer({ port, databaseUrl, host: '127.0.0.1' })
  cleanups.push(() => server.stop())
  say('browser tests')
  const env = {
    ...process.env,
    BASE_URL: server.url,
    DATABASE_URL: databaseUrl,
    CHROMIUM_PATH: await findBrowser(),
    FONTCONFIG_FILE: writeFontConfig(dir),
  }
  await runBin('@playwright/test/cli.js', ['test', ...args], { env })
}

async function test() {
  await endOrphans()
  markChildren()
  await installPackages()
  const dir = makeTempDir('test')
  cleanups.push(async () => rmSync(dir, { recursive: true, force: true }))
  const openDatabase = await openServer(join(dir, 'data'))
  if (part === 'all' || part === 'check') await check(await openDatabase('check'))
  if (part === 'all' || part === 'unit') await testUnits(openDatabase, rest)
  if (part === 'all' || part === 'e2e') await testBrowser(openDatabase, dir, rest)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => cleanUp().then(() => process.exit(130)))
}
watchRunner(() => cleanUp().then(() => process.exit(130)))
test()
  .catch(error => {
    console.error(error instanceof Plain ? error.message : error)
    process.exitCode = 1
  })
  .finally(cleanUp)
  .then(() => process.exit())
