#!/usr/bin/env node
// npm run county [-- --seed 7 --towns 12 --villages 200 --at 2026-11-24 --long-categories]: a made-up county to try the product on, in
// the database of the dev or start that runs here, else in that of npm start. The same seed number twice changes nothing.
import { mkdirSync } from 'node:fs'
import { fillCounty } from './lib/fill-county.mjs'
import { installPackages } from './lib/install.mjs'
import { isHeld, takeLock } from './lib/lock.mjs'
import { ensureDatabase, startPostgres } from './lib/postgres.mjs'
import { makeFirstAdmin, prepareDatabase } from './lib/prepare.mjs'
import { devDir, findRunning } from './lib/running.mjs'
import { runScript } from './lib/script.mjs'
import { keepSecret } from './lib/server.mjs'
import { dataDir, Plain, say } from './lib/steps.mjs'

/** Where it goes: what runs is left as it runs. @returns {Promise<{databaseUrl: string, address?: string, publicUrl?: string, secret?: string} | null>} */
async function findPlace() {
  if (process.env.DATABASE_URL) return { databaseUrl: process.env.DATABASE_URL }
  for (const [dir, script] of [
    [devDir, 'dev'],
    [dataDir, 'start'],
  ]) {
    const running = await findRunning(dir, script)
    if (running) return { ...running, secret: keepSecret(dir) }
    if (isHeld(dir, script))
      throw new Plain(`scripts/${script}.mjs is under way here: try again when it is ready.`)
  }
  return null
}

/** The database of npm start, while that does not run. */
async function openPlace(undo) {
  mkdirSync(dataDir, { recursive: true })
  // Whoever starts meanwhile would start a second PostgreSQL there.
  undo(await takeLock(dataDir, 'county'))
  say('starting PostgreSQL')
  const postgres = await startPostgres({ dir: dataDir })
  undo(() => postgres.stop())
  await ensureDatabase(postgres.url('postgres'), 'mingbaika')
  return { databaseUrl: postgres.url('mingbaika'), secret: keepSecret(dataDir) }
}

/** Numbers that ring nowhere are no help to anybody who looks for help. */
function refusePublic(address) {
  const { hostname } = new URL(address || 'http://localhost')
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) return
  throw new Plain(`This is the public installation ${hostname}: a made-up county does not belong there.`)
}

await runScript(async undo => {
  refusePublic(process.env.PUBLIC_URL)
  await installPackages()
  const found = await findPlace()
  refusePublic(found?.publicUrl)
  const { databaseUrl, address, secret } = found ?? (await openPlace(undo))
  // What runs has been made ready. The administrator is only made where there is nobody yet: before the county's accounts.
  if (!address) {
    await prepareDatabase(databaseUrl)
    await makeFirstAdmin(databaseUrl)
  }
  say(`filling a county${address ? ` into what runs at ${address}` : ''}`)
  // What is sealed is opened by the server that it is made for.
  const env = { ...process.env, ...(address && { PUBLIC_URL: address }) }
  if (secret) env.NEXTAUTH_SECRET ??= secret
  await fillCounty(databaseUrl, process.argv.slice(2), { env }).catch(() => {
    throw new Plain('The county could not be filled; see the line above.')
  })
})
