import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataDir, Plain, root, until } from './steps.mjs'

async function isUp(url) {
  try {
    return (await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(10_000) })).ok
  } catch {
    return false
  }
}

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

/** How long a server may take until it answers: what hangs ends some day, what is only slow gets there before. */
const PATIENCE = 180_000

/**
 * Serves the production build, or with `dev` the sources as they are, made anew when one is edited. Without a secret it
 * makes one up, and nobody stays logged in after a restart.
 * @param {{port: number, databaseUrl: string, host?: string, publicUrl?: string, secret?: string, databaseDir?: string, dev?: boolean, env?: object, stdio?: import('node:child_process').StdioOptions}} options
 * @returns {Promise<{url: string, child: import('node:child_process').ChildProcess, stop: () => Promise<void>}>}
 * @throws {Plain} when it ends or does not answer
 */
export async function startServer({
  port,
  databaseUrl,
  host = '0.0.0.0',
  publicUrl,
  secret,
  databaseDir = process.env.DATABASE_DIR,
  dev = false,
  env = {},
  stdio = 'inherit',
}) {
  const url = `http://localhost:${port}`
  const address = publicUrl ?? process.env.PUBLIC_URL ?? url
  const args = ['--port', String(port), '--host', host, ...(dev ? ['--dev'] : [])]
  const child = spawn(process.execPath, [join(root, 'server/main.mjs'), ...args], {
    detached: true,
    stdio,
    env: {
      ...process.env,
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
  const ended = () => child.exitCode !== null || child.signalCode !== null
  const stop = async () => {
    if (ended()) return
    child.kill('SIGTERM')
    if (!(await until(ended, 8000))) child.kill('SIGKILL')
  }
  await until(async () => ended() || (await isUp(url)), PATIENCE, 150)
  if (ended() || !(await isUp(url))) {
    await stop()
    throw new Plain(
      `The server does not answer on port ${port}. Is the port taken? Choose another with PORT.`,
    )
  }
  return { url, child, stop }
}
