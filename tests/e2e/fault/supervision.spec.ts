import { expect, test } from '@playwright/test'
import { tryKills } from '@/scripts/kills/trial.mjs'
import { findFreePort } from '@/scripts/lib/postgres.mjs'
import { isAlive, readProc } from '@/scripts/lib/process.mjs'
import { endAll, makeDataDir, readPostgresPid, runCounty, runStart } from '@/tests/support/ritual'
import {
  becomesWell,
  findPostmaster,
  findServer,
  listStarted,
  readDatabaseUrl,
  readHealth,
} from '@/tests/support/started'

test.describe.configure({ mode: 'serial' })
test.afterAll(endAll)

const dataDir = makeDataDir()
let start: Awaited<ReturnType<typeof runStart>>

test.beforeAll(async () => {
  start = await runStart(dataDir)
  await start.says('ready:')
})

test('a killed server is back by itself; PostgreSQL stays', async () => {
  const postgres = readPostgresPid(dataDir)
  const server = findServer(start.child.pid!)!
  process.kill(server, 'SIGKILL')
  await expect.poll(() => findServer(start.child.pid!) ?? server).not.toBe(server)
  await becomesWell(start.url)
  expect(isAlive(postgres)).toBe(true)
  expect(readPostgresPid(dataDir)).toBe(postgres)
})

test('a killed PostgreSQL is back by itself, where it was; the server stays, and goes on answering what it keeps', async () => {
  const server = findServer(start.child.pid!)!
  const address = readDatabaseUrl(dataDir)
  expect((await fetch(`${start.url}/k/GY`)).status).toBe(200)
  const postgres = readPostgresPid(dataDir)
  process.kill(postgres, 'SIGKILL')
  const statuses: number[] = []
  for (let isBack = false; !isBack; ) {
    statuses.push((await fetch(`${start.url}/k/GY`)).status)
    isBack =
      ![undefined, postgres].includes(findPostmaster(start.child.pid!)) &&
      (await readHealth(start.url)) === 200
  }
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect(findServer(start.child.pid!)).toBe(server)
  expect(readDatabaseUrl(dataDir)).toBe(address)
})

test('no program knows more than it needs: no password in any argument, none of the secrets with PostgreSQL', async () => {
  const { password } = new URL(readDatabaseUrl(dataDir))
  const started = listStarted(start.child.pid!)
  for (const pid of started) expect(readProc(pid, 'cmdline')).not.toContain(password)
  const server = readProc(findServer(start.child.pid!)!, 'environ')
  expect(server).toMatch(/DATABASE_URL=postgresql:\/\/mingbaika_app:/)
  expect(server).not.toContain(password)
  expect(readProc(readPostgresPid(dataDir), 'environ')).not.toMatch(/SECRET|PASSWORD|DATABASE_URL/)
})

test('what dies again and again ends with words, and takes nothing with it that stays behind', async () => {
  const other = makeDataDir()
  const broken = await runStart(other)
  await broken.says('ready:')
  const postgres = readPostgresPid(other)
  // Every server that comes up is killed before it answers.
  const timer = setInterval(() => {
    const pid = findServer(broken.child.pid!)
    if (pid) process.kill(pid, 'SIGKILL')
  }, 20)
  expect(await broken.ended).toBe(1)
  clearInterval(timer)
  expect(broken.read()).toMatch(/The server did not come up .*again and again: it is not started any more/)
  expect(isAlive(postgres)).toBe(false)
})

test('a county and a start share one lock while the county has a PostgreSQL of its own', async () => {
  const other = makeDataDir()
  const first = await runStart(other)
  await first.says('ready:')
  first.child.kill('SIGTERM')
  await first.ended
  const county = await runCounty(other)
  await county.says('starting PostgreSQL')
  const second = await runStart(other)
  expect(await second.ended).toBe(1)
  expect(second.read()).toContain('scripts/county.mjs is under way here')
  expect(await county.ended).toBe(0)
})

test('six kills in mid-publish: nothing that was said to be done is lost, nothing is half-done', async () => {
  const { times, ...counts } = await tryKills({
    dir: makeDataDir(),
    port: await findFreePort(),
    kills: 6,
  })
  expect(counts).toMatchObject({ lost: 0, halfDone: 0 })
  expect(counts.acknowledged).toBeGreaterThan(0)
  expect(Object.values(times).map(list => list.length)).toEqual([2, 2, 2])
})
