import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { findFreePort } from '@/scripts/lib/postgres.mjs'
import { startServer } from '@/scripts/lib/server.mjs'
import { makeTempDir } from '@/scripts/lib/steps.mjs'

/**
 * A server of a file's own on the run's database, whose clock is moved: nobody waits. It is right again at the
 * beginning of each test.
 */
export function useMovableClock() {
  // A worker may come back to a file whose hooks it has run to the end.
  let dir = ''
  let server: Awaited<ReturnType<typeof startServer>>
  /** @param minutes how far the clock is ahead */
  const moveClock = (minutes: number) =>
    writeFileSync(join(dir, 'offset'), String(Math.round(minutes * 60_000)))

  test.beforeAll(async () => {
    dir = makeTempDir('clock')
    moveClock(0)
    server = await startServer({
      port: await findFreePort(),
      databaseUrl: process.env.DATABASE_URL!,
      host: '127.0.0.1',
      env: { CLOCK_FILE: join(dir, 'offset') },
    })
  })
  test.afterAll(async () => {
    await server?.stop()
    rmSync(dir, { recursive: true, force: true })
  })
  test.beforeEach(() => moveClock(0))
  return {
    moveClock,
    get url() {
      return server.url
    },
  }
}
