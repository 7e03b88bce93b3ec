#!/usr/bin/env node
// From a fresh clone to a page: installs, starts a database, migrates, seeds, builds, serves; what dies is started again.
// With --moved it takes over the data of an installation that was moved here.
import { openInstance } from './lib/instance.mjs'
import { build, makeFirstAdmin, prepareDatabase } from './lib/prepare.mjs'
import { noteRunning } from './lib/running.mjs'
import { keepSecret } from './lib/server.mjs'
import { dataDir, say } from './lib/steps.mjs'

const instance = openInstance(dataDir, 'start')

instance.run(async () => {
  await instance.begin()
  const databaseUrl = await instance.openDatabase()
  await instance.step(() => prepareDatabase(databaseUrl))
  await build()
  say('serving')
  const address = await instance.serve({ databaseUrl, secret: keepSecret(dataDir) })
  // Last, so that a start that fails does not leave an administrator whose password nobody has read.
  await instance.step(() => makeFirstAdmin(databaseUrl))
  instance.add({ stop: noteRunning(dataDir, { databaseUrl, address, publicUrl: process.env.PUBLIC_URL }) })
  console.log(`\n明白卡已启动，请打开 / ready:  ${address}\n（按 Ctrl-C 停止 / Ctrl-C stops it）\n`)
})
