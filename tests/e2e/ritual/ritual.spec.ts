import { expect, test } from '@playwright/test'
import { isAlive } from '@/scripts/lib/steps.mjs'
import { endAll, makeDataDir, readPostgresPid, runStart } from '@/tests/support/ritual'
import { listStarted } from '@/tests/support/started'

// On the tree that is built already: what a fresh clone does besides is installing and building.
test.describe.configure({ mode: 'serial' })
test.afterAll(endAll)

const dataDir = makeDataDir()
const READY = 'ready:'

test('from an empty directory to a page, one line a step; Ctrl-C takes PostgreSQL with it', async () => {
  const start = await runStart(dataDir)
  await start.says(READY)
  expect(start.read()).toMatch(/▸ starting PostgreSQL[\s\S]*▸ migrating[\s\S]*▸ seeding[\s\S]*▸ serving/)
  expect(start.read()).toContain(start.url)
  expect(await (await fetch(`${start.url}/k/GY-JS-ZN`)).text()).toContain('支农社区')
  const postgres = readPostgresPid(dataDir)

  const second = await runStart(dataDir)
  expect(await second.ended).toBe(1)
  expect(second.read()).toContain('Already running here')
  expect((await fetch(start.url)).status).toBe(200)

  const port = new URL(start.url).port
  const elsewhere = await runStart(makeDataDir(), port)
  expect(await elsewhere.ended).toBe(1)
  expect(elsewhere.read()).toBe(`The port ${port} is taken. Choose another with PORT.\n`)
  const nowhere = await runStart(makeDataDir(), 'abc')
  expect(await nowhere.ended).toBe(1)
  expect(nowhere.read()).toBe('PORT is no port: abc. Choose one from 1 to 65535.\n')

  start.child.kill('SIGINT')
  expect(await start.ended).toBe(0)
  expect(isAlive(postgres)).toBe(false)
  await expect(fetch(start.url)).rejects.toThrow()
})

test('a start killed with its server and PostgreSQL still running is cleared away by the next', async () => {
  const killed = await runStart(dataDir)
  await killed.says(READY)
  const orphan = readPostgresPid(dataDir)
  killed.child.kill('SIGKILL')
  await killed.ended
  expect(isAlive(orphan)).toBe(true)

  // On the very port that the killed one's server still holds.
  const next = await runStart(dataDir, new URL(killed.url).port)
  await next.says(READY)
  expect(next.read()).toContain('nothing to migrate, nothing to add')
  expect(next.read()).not.toMatch(/generating|migrating|seeding|building/)
  expect(isAlive(orphan)).toBe(false)
  expect((await fetch(`${next.url}/k/GY-JS-ZN`)).status).toBe(200)

  // With everything killed at once, what PostgreSQL's children still hold is waited for.
  const orphans = listStarted(next.child.pid!)
  for (const pid of [next.child.pid!, ...orphans]) process.kill(pid, 'SIGKILL')
  await next.ended
  const last = await runStart(dataDir)
  await last.says(READY)
  expect((await fetch(`${last.url}/k/GY-JS-ZN`)).status).toBe(200)
  last.child.kill('SIGTERM')
  expect(await last.ended).toBe(0)
})

test('killed while the database is being made, the next start makes it whole', async () => {
  const fresh = makeDataDir()
  for (const step of ['starting PostgreSQL', 'migrating', 'seeding']) {
    const killed = await runStart(fresh)
    await killed.says(step)
    killed.child.kill('SIGKILL')
    await killed.ended
  }
  const start = await runStart(fresh)
  await start.says(READY)
  expect(await (await fetch(`${start.url}/search?q=ny&k=GY-JS-ZN`)).text()).toContain('tel:12316')
  start.child.kill('SIGINT')
  expect(await start.ended).toBe(0)
})
