#!/usr/bin/env node
// Types, lint, format, the order of the rooms, what old web views draw, and that the migrations say what the schema says.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { installPackages } from './lib/install.mjs'
import { startPostgres } from './lib/postgres.mjs'
import { checkRooms } from './lib/rooms.mjs'
import { runScript } from './lib/script.mjs'
import { makeTempDir, Plain, runBin, say } from './lib/steps.mjs'

/** @param {string} databaseUrl any database on a server where a scratch one may be made */
export async function check(databaseUrl) {
  say('check: types')
  await runBin('typescript/bin/tsc', ['--noEmit'])
  say('check: lint and format')
  await runBin('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])
  say('check: rooms')
  checkRooms()
  say('check: what old web views draw')
  // It brings packages, which a fresh clone has only now.
  const { checkOldViews } = await import('./check/old-views.mjs')
  checkOldViews()
  say('check: schema drift')
  await checkDrift(databaseUrl, 'prisma/schema')
}

/** @throws {Plain} when the migrations do not lead to the schema */
export async function checkDrift(databaseUrl, schema, options = {}) {
  const args = [
    'migrate',
    'diff',
    '--from-migrations',
    'prisma/migrations',
    '--to-schema',
    schema,
    '--exit-code',
  ]
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  await runBin('prisma/build/index.js', args, { env, ...options }).catch(() => {
    throw new Plain('The schema and its migrations differ: write one with `npm run migration -- name`.')
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async undo => {
    await installPackages()
    const dir = makeTempDir('check')
    undo(() => rmSync(dir, { recursive: true, force: true }))
    const postgres = process.env.DATABASE_URL ? null : await startPostgres({ dir })
    undo(() => postgres?.stop())
    await check(process.env.DATABASE_URL ?? postgres.url('postgres'))
  })
}
