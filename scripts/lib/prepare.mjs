import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Plain, root, runBin, say } from './steps.mjs'

/** Applies the migrations and puts in what the seed holds; both are safe to repeat. */
export async function prepareDatabase(databaseUrl) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  say('migrating the database')
  await runBin('prisma/build/index.js', ['migrate', 'deploy'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  say('seeding')
  await runBin('tsx/dist/cli.mjs', ['--conditions=react-server', 'prisma/seed/run.ts'], { env })
}

/** Makes the first administrator where there is nobody yet, and says once how to log in. */
export async function makeFirstAdmin(databaseUrl) {
  const env = { ...process.env, DATABASE_URL: databaseUrl }
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

function listFiles(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .filter(name => name !== 'generated')
    .flatMap(name => listFiles(join(path, name)))
}

function hashSources() {
  const hash = createHash('sha256')
  for (const file of [...SOURCES, 'prisma/schema'].flatMap(name => listFiles(join(root, name)))) {
    hash.update(relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Builds for production, unless the build there is of these very sources. */
export async function build() {
  const stamp = join(root, '.next/mingbaika-built')
  const sources = hashSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('building')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  await runBin('next/dist/bin/next', ['build'], { env })
  writeFileSync(stamp, sources)
}
