#!/usr/bin/env node
// npm test [-- check|unit|e2e [room of lib | arguments for the runner]]: everything, or one part, on an own database.
import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from './check.mjs'
import { openForApp } from './lib/app-role.mjs'
import { findBrowser, writeFontConfig } from './lib/browser.mjs'
import { withoutSecrets } from './lib/env.mjs'
import { installPackages } from './lib/install.mjs'
import { findFreePort } from './lib/postgres.mjs'
import { build, makeFirstAdmin, prepareDatabase } from './lib/prepare.mjs'
import { runScript } from './lib/script.mjs'
import { startServer } from './lib/server.mjs'
import { makeTempDir, runBin } from './lib/steps.mjs'
import { listPhases, runPhase } from './test/phases.mjs'
import { printReport } from './test/report.mjs'
import { requirePart, toTests } from './test/rooms.mjs'
import { openServer } from './test/server.mjs'
import { drawOrder } from './test/shuffle.mjs'

const [part = 'all', ...rest] = process.argv.slice(2)

async function testUnits({ times }, server, args) {
  const places = { TEST_DATABASE_URL: await server.open('unit'), TEST_TEMPLATE: server.template }
  const env = { ...withoutSecrets(), ...places, TIMES_FILE: times.unit }
  await runBin('vitest/vitest.mjs', ['run', ...args], { env })
}

/** A database with its first administrator, and the production build that serves it, with the rights it has in use. */
async function openSite({ undo }, server) {
  const databaseUrl = await server.open('e2e')
  await prepareDatabase(databaseUrl)
  const served = process.env.DATABASE_URL ? databaseUrl : await openForApp(databaseUrl)
  process.env.ADMIN_EMAIL = 'first@example.cn'
  process.env.ADMIN_PASSWORD = randomBytes(12).toString('hex')
  await makeFirstAdmin(databaseUrl)
  await build()
  const site = await startServer({ port: await findFreePort(), databaseUrl: served, host: '127.0.0.1' })
  undo(() => site.stop())
  return { databaseUrl, url: site.url, browser: await findBrowser() }
}

async function testBrowser({ dir, times }, site, args) {
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

async function test(run) {
  const isMeant = name => part === 'all' || part === name
  requirePart(part)
  const args = rest.map(argument => toTests(part, argument))
  await runPhase('install', installPackages)
  const server = await runPhase('database', () => openServer(run.dir, run.undo, part === 'unit'))
  if (isMeant('check')) await runPhase('check', async () => check(await server.open('check')))
  if (isMeant('unit')) await runPhase('unit', () => testUnits(run, server, args))
  if (!isMeant('e2e')) return
  const site = await runPhase('build', () => openSite(run, server))
  await runPhase('browser', () => testBrowser(run, site, args))
}

await runScript(async undo => {
  const dir = makeTempDir('test')
  undo(() => rmSync(dir, { recursive: true, force: true }))
  const times = { unit: join(dir, 'unit-times'), browser: join(dir, 'browser-times') }
  try {
    await test({ dir, times, undo })
  } finally {
    printReport(listPhases(), Object.values(times))
  }
})
