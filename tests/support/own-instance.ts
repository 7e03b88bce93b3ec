import { rmSync } from 'node:fs'
import { ensureDatabase, findFreePort, startPostgres } from '@/scripts/lib/postgres.mjs'
import { prepareDatabase } from '@/scripts/lib/prepare.mjs'
import { startServer } from '@/scripts/lib/server.mjs'
import { makeTempDir, wait } from '@/scripts/lib/steps.mjs'
import { listChildren } from './children'

/** PostgreSQL's helpers come and go by themselves. */
function signal(pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * A server and a PostgreSQL of a test's own, seeded, for what would disturb the others: a database that is frozen or
 * killed, a flood, a stop.
 */
export async function openInstance(purpose: string) {
  const dir = makeTempDir(purpose)
  let postgres = await startPostgres({ dir })
  await ensureDatabase(postgres.url('postgres'), 'mingbaika')
  const databaseUrl = postgres.url('mingbaika')
  await prepareDatabase(databaseUrl)
  const start = async () => startServer({ port: await findFreePort(), databaseUrl, host: '127.0.0.1' })
  let server = await start()

  const instance = {
    databaseUrl,
    get url() {
      return server.url.replace('localhost', '127.0.0.1')
    },
    get server() {
      return server
    },
    get postgres() {
      return postgres
    },
    /** Another process on the same database. */
    async restartServer() {
      server = await start()
    },
    async restartPostgres() {
      postgres = await startPostgres({ dir, port: postgres.port })
    },
    /** Does something while PostgreSQL neither answers nor hangs up. */
    async whileFrozen<T>(work: () => Promise<T>): Promise<T> {
      const frozen = [postgres.pid, ...listChildren(postgres.pid)]
      for (const pid of frozen) signal(pid, 'SIGSTOP')
      try {
        return await work()
      } finally {
        for (const pid of frozen) signal(pid, 'SIGCONT')
        // The server takes it for away until somebody asks it again.
        while (!(await fetch(`${server.url}/api/health`)).ok) await wait(100)
      }
    },
    async close() {
      await server.stop()
      await postgres.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
  return instance
}

export type OwnInstance = Awaited<ReturnType<typeof openInstance>>
