#!/usr/bin/env node
// Writes a new migration from the difference between the migrations and the schema. Landed ones are never edited.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages } from './lib/install.mjs'
import { startPostgres } from './lib/postgres.mjs'
import { runScript } from './lib/script.mjs'
import { makeTempDir, Plain, runBin, say } from './lib/steps.mjs'

const name = process.argv[2]

await runScript(async undo => {
  if (!name || !/^[a-z0-9_]+$/.test(name))
    throw new Plain('Give the migration a name: npm run migration -- add_editions')
  await installPackages()
  const dir = makeTempDir('migration')
  undo(() => rmSync(dir, { recursive: true, force: true }))
  const postgres = await startPostgres({ dir })
  undo(() => postgres.stop())
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const home = `prisma/migrations/${time}_${name}`
  // An empty folder among the migrations is one too many: the file is written elsewhere and put there whole.
  const written = join(dir, 'migration.sql')
  const args = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema', '--script']
  await runBin('prisma/build/index.js', ['migrate', 'diff', ...args, '--output', written], {
    env: { ...process.env, DATABASE_URL: postgres.url('postgres') },
  })
  mkdirSync(home, { recursive: true })
  cpSync(written, join(home, 'migration.sql'))
  say(`written: ${home}/migration.sql`)
})
