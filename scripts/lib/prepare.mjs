import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutSecrets } from './env.mjs'
import { hashFiles } from './hash.mjs'
import { hasStaff, isPrepared, notePrepared } from './prepared.mjs'
import { Plain, root, runBin, say } from './steps.mjs'

/**
 * Applies the migrations and puts in what the seed holds; both are safe to repeat, and left out where the database says
 * that all of this version is in it.
 */
export async function prepareDatabase(databaseUrl) {
  if (await isPrepared(databaseUrl))
    return say('the database is of this version: nothing to migrate, nothing to add')
  const env = { ...withoutSecrets(), DATABASE_URL: databaseUrl, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  say('migrating the database')
  await runBin('prisma/build/index.js', ['migrate', 'deploy'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  say('seeding')
  await runBin('tsx/dist/cli.mjs', ['--conditions=react-server', 'prisma/seed/run.ts'], { env })
  await notePrepared(databaseUrl)
}

/** Makes the first administrator where there is nobody yet, and says once how to log in. */
export async function makeFirstAdmin(databaseUrl) {
  if (await hasStaff(databaseUrl)) return
  const { ADMIN_EMAIL, ADMIN_PASSWORD } = process.env
  const given = { ...(ADMIN_EMAIL && { ADMIN_EMAIL }), ...(ADMIN_PASSWORD && { ADMIN_PASSWORD }) }
  const env = { ...withoutSecrets(), DATABASE_URL: databaseUrl, ...given }
  await runBin('tsx/dist/cli.mjs', ['--conditions=react-server', 'prisma/first-admin/run.ts'], { env }).catch(
    () => {
      throw new Plain('The first administrator could not be made; see the line above.')
    },
  )
}

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'server',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
]

/** Builds for production, unless the build there is of these very sources. */
export async function build() {
  const stamp = join(root, '.next/mingbaika-built')
  const sources = hashFiles([...SOURCES, 'prisma/schema'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('building')
  const env = { ...withoutSecrets(), NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  await runBin('next/dist/bin/next', ['build'], { env })
  writeFileSync(stamp, sources)
}
