#!/usr/bin/env node
// From a fresh clone to a page: installs, starts a database, migrates, seeds, builds, serves.
import { openInstance } from './lib/instance.mjs'
import { build, makeFirstAdmin, prepareDatabase } from './lib/prepare.mjs'
import { noteRunning } from './lib/running.mjs'
import { keepSecret, startServer } from './lib/server.mjs'
import { dataDir, say } from './lib/steps.mjs'

const instance = openInstance(dataDir, 'start')

instance.run(async () => {
  const port = await instance.begin()
  const databaseUrl = await instance.openDatabase()
  await prepareDatabase(databaseUrl)
  await build()
  say('serving')
  const server = await startServer({
    port,
    databaseUrl,
    secret: keepSecret(dataDir),
    databaseDir: instance.databaseDir,
  })
  instance.add(server, 'The server')
  // Last, so that a start that fails does not leave an administrator whose password nobody has read.
  await makeFirstAdmin(databaseUrl)
  instance.add({
    stop: noteRunning(dataDir, { databaseUrl, address: server.url, publicUrl: process.env.PUBLIC_URL }),
  })
  console.log(`\n明白卡已启动，请打开 / ready:  ${server.url}\n（按 Ctrl-C 停止 / Ctrl-C stops it）\n`)
})
