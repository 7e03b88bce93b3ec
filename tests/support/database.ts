import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import pg from 'pg'

const PRISMA = 'node_modules/prisma/build/index.js'

/** Runs the prisma command against a database; what it says and how it ended. */
export function runPrisma(args: string[], databaseUrl: string) {
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  const { status, stdout, stderr } = spawnSync(process.execPath, [PRISMA, ...args], { env, encoding: 'utf8' })
  return { status, output: `${stdout}${stderr}` }
}

/** Seeds a migrated database by the command that npm start runs; what it says and how it ended. */
export function runSeed(databaseUrl: string) {
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  const args = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'prisma/seed/run.ts']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  return { status, output: `${stdout}${stderr}` }
}

async function openAdmin() {
  const admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await admin.connect()
  return admin
}

function urlOf(name: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL!)
  url.pathname = `/${name}`
  return url.href
}

/** A connection to a database by its address. */
export async function openClient(connectionString: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

async function open(admin: pg.Client, copied: string) {
  const name = `scratch_${randomBytes(6).toString('hex')}`
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${copied}`)
  const client = await openClient(urlOf(name))
  const close = async () => {
    await client.end()
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
  return { url: urlOf(name), client, close }
}

/** An empty database of this test's own on the run's server. */
export async function openScratchDatabase() {
  return open(await openAdmin(), 'template0')
}

/** Under another name until it is whole: a run that is killed here leaves nothing that looks like it. */
async function makeTemplate(admin: pg.Client, name: string) {
  const part = `${name}_part`
  await admin.query(`DROP DATABASE IF EXISTS ${part} WITH (FORCE)`)
  await admin.query(`CREATE DATABASE ${part}`)
  const migrated = runPrisma(['migrate', 'deploy'], urlOf(part))
  if (migrated.status !== 0) throw new Error(migrated.output)
  const { output } = runSeed(urlOf(part))
  if (!output.includes('records added')) throw new Error(output)
  await admin.query(`ALTER DATABASE ${part} RENAME TO ${name}`)
}

/** The run's migrated and seeded database, made by the first file that asks, while others wait for it. */
async function findTemplate(admin: pg.Client): Promise<string> {
  const name = process.env.TEST_TEMPLATE!
  await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name])
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (!rowCount) await makeTemplate(admin, name)
  await admin.query('SELECT pg_advisory_unlock(hashtext($1))', [name])
  return name
}

/** A database of this test's own, migrated and seeded: a copy of the run's. */
export async function openSeededDatabase() {
  const admin = await openAdmin()
  return open(admin, await findTemplate(admin))
}
