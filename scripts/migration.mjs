#!/usr/bin/env node
// Writes a new migration from the difference between the migrations and the schema. Landed ones are never edited.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages } from './lib/install.mjs'
import { startPostgres } from './lib/postgres.mjs'
import { makeTempDir, runBin, say } from './lib/steps.mjs'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name: npm run migration -- add_editions')
  process.exit(1)
}
await installPackages()
const dir = makeTempDir('migration')
const postgres = await startPostgres({ dir })
try {
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
} finally {
  await postgres.stop()
  rmSync(dir, { recursive: true, force: true })
}
