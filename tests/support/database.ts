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

/** A database of this test's own on the run's server. */
export async function openScratchDatabase() {
  const admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await admin.connect()
  const name = `scratch_${randomBytes(6).toString('hex')}`
  await admin.query(`CREATE DATABASE ${name}`)
  const url = new URL(process.env.TEST_DATABASE_URL!)
  url.pathname = `/${name}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const close = async () => {
    await client.end()
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
  return { url: url.href, client, close }
}
