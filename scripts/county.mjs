#!/usr/bin/env node
// npm run county [-- --seed 7 --towns 12 --villages 200 --at 2026-11-24]: a made-up county to try the product on, in
// the database of the start or dev that runs here, else in that of npm start. The same seed number twice changes nothing.
import { findDevDatabase } from './lib/dev-database.mjs'
import { fillCounty } from './lib/fill-county.mjs'
import { installPackages } from './lib/install.mjs'
import { endChildren, markChildren } from './lib/leftovers.mjs'
import { isHeld } from './lib/lock.mjs'
import { ensureDatabase, startPostgres } from './lib/postgres.mjs'
import { makeFirstAdmin, prepareDatabase } from './lib/prepare.mjs'
import { findRunningPostgres } from './lib/running-postgres.mjs'
import { dataDir, Plain, say, until } from './lib/steps.mjs'

/** @returns {Promise<{url: string, stop: () => Promise<void>}>} */
async function openDatabase() {
  const stop = async () => {}
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop }
  // A second PostgreSQL in the directory of a start that is under way would end the first.
  if (isHeld(dataDir, 'start'))
    await until(() => findRunningPostgres(dataDir) ?? !isHeld(dataDir, 'start'), 60_000)
  const running = findRunningPostgres(dataDir)
  if (!running && isHeld(dataDir, 'start'))
    throw new Plain('npm start is under way here; try again when it is ready.')
  const url = running?.url('mingbaika') ?? (await findDevDatabase())
  if (url) return { url, stop }
  say('starting PostgreSQL')
  const postgres = await startPostgres({ dir: dataDir })
  await ensureDatabase(postgres.url('postgres'), 'mingbaika')
  return { url: postgres.url('mingbaika'), stop: postgres.stop }
}

/** Numbers that ring nowhere are no help to anybody who looks for help. */
function refusePublic() {
  const { hostname } = new URL(process.env.PUBLIC_URL || 'http://localhost')
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) return
  throw new Plain(`This is the public installation ${hostname}: a made-up county does not belong there.`)
}

async function fill(args) {
  refusePublic()
  await installPackages()
  const { url, stop } = await openDatabase()
  try {
    await prepareDatabase(url)
    // Before the county's accounts: the first administrator is made only where there is nobody yet.
    await makeFirstAdmin(url)
    say('filling a county')
    await fillCounty(url, args).catch(() => {
      throw new Plain('The county could not be filled; see the line above.')
    })
  } finally {
    await stop()
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => endChildren().then(() => process.exit(130)))
}
markChildren()
fill(process.argv.slice(2)).catch(error => {
  console.error(error instanceof Plain ? error.message : error)
  process.exitCode = 1
})
