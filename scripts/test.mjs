#!/usr/bin/env node
// npm test [-- check|unit|e2e [room of lib | arguments for the runner]]: everything, or one part, on an own database.
import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from './check.mjs'
import { findBrowser, writeFontConfig } from './lib/browser.mjs'
import { installPackages } from './lib/install.mjs'
import { endChildren, endOrphans, markChildren } from './lib/leftovers.mjs'
import { findFreePort } from './lib/postgres.mjs'
import { build, makeFirstAdmin, prepareDatabase } from './lib/prepare.mjs'
import { watchRunner } from './lib/runner.mjs'
import { startServer } from './lib/server.mjs'
import { makeTempDir, Plain, runBin } from './lib/steps.mjs'
import { listPhases, runPhase } from './test/phases.mjs'
import { printReport } from './test/report.mjs'
import { requirePart, toTests } from './test/rooms.mjs'
import { openServer } from './test/server.mjs'
import { drawOrder } from './test/shuffle.mjs'

const [part = 'all', ...rest] = process.argv.slice(2)
const dir = makeTempDir('test')
const times = { unit: join(dir, 'unit-times'), browser: join(dir, 'browser-times') }
const cleanups = [async () => rmSync(dir, { recursive: true, force: true })]

let cleaning

/** Once, however many ways lead to the end: a run that is stopped while its runner ends waits for the same. */
function cleanUp() {
  cleaning ??= (async () => {
    for (const undo of cleanups.reverse()) await undo().catch(error => console.error(error.message))
    await endChildren()
  })()
  return cleaning
}

async function testUnits(server, args) {
  const places = { TEST_DATABASE_URL: await server.open('unit'), TEST_TEMPLATE: server.template }
  const env = { ...process.env, ...places, TIMES_FILE: times.unit }
  await runBin('vitest/vitest.mjs', ['run', ...args], { env })
}

/** A database with its first administrator, and the production build that serves it. */
async function openSite(server) {
  const databaseUrl = await server.open('e2e')
  await prepareDatabase(databaseUrl)
  process.env.ADMIN_EMAIL = 'first@example.cn'
  process.env.ADMIN_PASSWORD = randomBytes(12).toString('hex')
  await makeFirstAdmin(databaseUrl)
  await build()
  // What tests write into the log of years long past is not to be cleared away under them.
  const env = { LOG_KEEP_DAYS: '36500' }
  const site = await startServer({ port: await findFreePort(), databaseUrl, host: '127.0.0.1', env })
  cleanups.push(() => site.stop())
  return { databaseUrl, url: site.url, browser: await findBrowser() }
}

async function testBrowser(site, args) {
  const env = {
    ...process.env,
    BASE_URL: site.url,
    DATABASE_URL: site.databaseUrl,
    CHROMIUM_PATH: site.browser,
    FONTCONFIG_FILE: writeFontConfig(dir),
    TIMES_FILE: times.browser,
  }
  if (process.env.SHUFFLE) {
    env.SHUFFLED = join(dir, 'shuffled.json')
    writeFileSync(env.SHUFFLED, JSON.stringify(drawOrder(Number(process.env.SHUFFLE))))
  }
  await runBin('@playwright/test/cli.js', ['test', ...args], { env })
}

async function test() {
  const isMeant = name => part === 'all' || part === name
  requirePart(part)
  const args = rest.map(argument => toTests(part, argument))
  await endOrphans()
  markChildren()
  await runPhase('install', installPackages)
  const server = await runPhase('database', () => openServer(dir, cleanups, part === 'unit'))
  if (isMeant('check')) await runPhase('check', async () => check(await server.open('check')))
  if (isMeant('unit')) await runPhase('unit', () => testUnits(server, args))
  if (!isMeant('e2e')) return
  const site = await runPhase('build', () => openSite(server))
  await runPhase('browser', () => testBrowser(site, args))
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
  .then(() => printReport(listPhases(), Object.values(times)))
  .finally(cleanUp)
  .then(() => process.exit())
