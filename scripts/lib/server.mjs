import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { askHealth } from './ask.mjs'
import { serverEnv } from './env.mjs'
import { Killed } from './keep.mjs'
import { waitPatiently } from './patience.mjs'
import { toUrl } from './port.mjs'
import { dataDir, Plain, root, say, until } from './steps.mjs'

const makeSecret = () => randomBytes(32).toString('base64url')

/** The secret of this data directory, made at the first start: sessions outlive a restart. */
export function keepSecret(dir) {
  const file = join(dir, 'secret')
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (kept) return kept
  const secret = makeSecret()
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}

/** Typesetting a thousand cards on several threads, glibc would keep a heap for each: 70 MB more. */
export const MEMORY = { MALLOC_ARENA_MAX: '2' }

/** The server itself ends what does not end within 30 s (server/stop.mjs). */
const STOP_MS = 40_000

/** Who answers, though not that all is well, is served with: its own pages say what is the matter. */
const UNWELL_MS = 30_000

const hasEnded = child => child.exitCode !== null || child.signalCode !== null

/** However long it takes, while it lives. @param {boolean} anyAnswer whether it is enough that it answers at all */
async function becomesReady(child, url, anyAnswer) {
  let answering = null
  await waitPatiently('the server', async waited => {
    if (hasEnded(child)) return true
    const status = await askHealth(url)
    if (status) answering ??= waited
    if (status && status !== 200 && waited - answering > UNWELL_MS)
      say(`the server answers, though not well (${url}/api/health: ${status})`)
    return status === 200 || (status > 0 && (anyAnswer || waited - answering > UNWELL_MS))
  })
  return !hasEnded(child)
}

function sayEnd({ signalCode }, port) {
  if (signalCode)
    return new Killed(`The server was killed (${signalCode}) before it answered on port ${port}.`)
  return new Plain(`The server ended before it answered on port ${port}; what it said is above.`)
}

async function stopServer(child) {
  if (hasEnded(child)) return
  child.kill('SIGCONT')
  child.kill('SIGTERM')
  if (!(await until(() => hasEnded(child), STOP_MS, 50))) child.kill('SIGKILL')
}

/**
 * Serves the production build, or with `dev` the sources as they are, made anew when one is edited. Without a secret it
 * makes one up, and nobody stays logged in after a restart.
 * @param {{port: number, databaseUrl: string, host?: string, publicUrl?: string, secret?: string, databaseDir?: string, dev?: boolean, anyAnswer?: boolean, env?: object, stdio?: import('node:child_process').StdioOptions}} options
 *   databaseDir: where the embedded database keeps its files, whose disk may fill; anyAnswer: it is ready once it
 *   answers at all, also that its database is away
 * @returns {Promise<{url: string, child: import('node:child_process').ChildProcess, stop: () => Promise<void>}>}
 * @throws {Plain} when it ends instead of answering; {Killed} when somebody ended it
 */
export async function startServer({
  port,
  databaseUrl,
  host = '0.0.0.0',
  publicUrl,
  secret,
  databaseDir = process.env.DATABASE_DIR,
  dev = false,
  anyAnswer = false,
  env = {},
  stdio = 'inherit',
}) {
  const url = toUrl(host, port)
  const address = publicUrl ?? process.env.PUBLIC_URL ?? url
  const args = ['--port', String(port), '--host', host, ...(dev ? ['--dev'] : [])]
  const child = spawn(process.execPath, [join(root, 'server/main.mjs'), ...args], {
    detached: true,
    stdio,
    env: {
      ...serverEnv(),
      ...MEMORY,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: databaseUrl,
      ...(databaseDir && { DATABASE_DIR: databaseDir }),
      DATA_DIR: dataDir,
      PUBLIC_URL: address,
      NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? address,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secret ?? makeSecret(),
      ...env,
    },
  })
  if (!(await becomesReady(child, url, anyAnswer))) throw sayEnd(child, port)
  return { url, child, stop: () => stopServer(child) }
}
