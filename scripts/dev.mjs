#!/usr/bin/env node
// For whoever changes the code: an instance of its own with hot reload, no build. A change of prisma/schema needs
// a migration (npm run migration -- name) and a start anew.
import { openInstance } from './lib/instance.mjs'
import { FORGETFUL } from './lib/postgres.mjs'
import { makeFirstAdmin, prepareDatabase } from './lib/prepare.mjs'
import { devDir, noteRunning } from './lib/running.mjs'
import { keepSecret } from './lib/server.mjs'
import { say } from './lib/steps.mjs'

const instance = openInstance(devDir, 'dev')

instance.run(async () => {
  await instance.begin()
  const databaseUrl = await instance.openDatabase(FORGETFUL)
  await prepareDatabase(databaseUrl)
  say('serving what is edited')
  const address = await instance.serve({ databaseUrl, secret: keepSecret(devDir), dev: true })
  await makeFirstAdmin(databaseUrl)
  instance.add({ stop: noteRunning(devDir, { databaseUrl, address, publicUrl: process.env.PUBLIC_URL }) })
  console.log(`\nready:  ${address}`)
  console.log(
    'Views, stylesheets and templates: reload the page. prisma/schema: npm run migration -- name, then',
  )
  console.log(
    'npm run dev again. One room’s tests on this database: npm test -- unit lib/paper. Ctrl-C stops it.\n',
  )
})
