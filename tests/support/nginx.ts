import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { startNginx } from '@/scripts/lib/nginx.mjs'
import { findFreePort } from '@/scripts/lib/postgres.mjs'
import { startServer } from '@/scripts/lib/server.mjs'
import { makeTempDir } from '@/scripts/lib/steps.mjs'

type Server = Awaited<ReturnType<typeof startServer>>
type Nginx = Awaited<ReturnType<typeof startNginx>>

/** Reads along with what a server says. */
function listen({ child }: Server, heard: string[]): void {
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', chunk => heard.push(String(chunk)))
}

/**
 * The real nginx with the shipped configuration, in front of a server of a file's own on the run's database, which
 * knows itself by nginx's address. A file's tests share them: they run one after the other.
 */
export function useNginx({ https = false } = {}) {
  test.describe.configure({ mode: 'default' })
  const dir = makeTempDir('edge')
  const heard: string[] = []
  let server: Server
  let nginx: Nginx
  let site = ''
  let port = 0

  async function serve(): Promise<void> {
    server = await startServer({
      port,
      databaseUrl: process.env.DATABASE_URL!,
      host: '127.0.0.1',
      publicUrl: site,
      env: { NEXTAUTH_URL: site },
      secret: 'the same one after it was killed, too',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    listen(server, heard)
  }

  test.beforeAll(async () => {
    const asked = await findFreePort()
    port = await findFreePort()
    site = `${https ? 'https' : 'http'}://localhost:${asked}`
    await serve()
    nginx = await startNginx({ dir, serverUrl: server.url, port: asked, https })
  })
  test.afterAll(async () => {
    await nginx?.stop()
    await server?.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  return {
    serve,
    /** Where people come to. */
    get url() {
      return site
    },
    /** nginx without HTTPS. */
    get plainUrl() {
      return nginx.url
    },
    /** The server behind it. */
    get serverUrl() {
      return server.url
    },
    get process() {
      return server.child
    },
    /** All that nginx and the server have written down. */
    readLogs() {
      const logs = readdirSync(join(dir, 'log')).map(name => readFileSync(join(dir, 'log', name), 'utf8'))
      return [...logs, ...heard].join('\n')
    },
  }
}
