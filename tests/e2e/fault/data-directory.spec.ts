import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { isAlive } from '@/scripts/lib/process.mjs'
import { endAll, makeDataDir, readPostgresPid, runStart } from '@/tests/support/ritual'

test.describe.configure({ mode: 'serial' })
test.afterAll(endAll)

const READY = 'ready:'
const isRoot = process.getuid?.() === 0
/** Nobody's own number, on every system that has one. */
const NOBODY = 65_534

/** A start that ends by itself: what it said, none of it a stack. */
async function refused(...args: Parameters<typeof runStart>): Promise<string> {
  const start = await runStart(...args)
  expect(await start.ended).toBe(1)
  expect(start.read()).not.toMatch(/\n\s+at /)
  return start.read()
}

const copy = (from: string) => {
  const to = makeDataDir()
  // Files that PostgreSQL removes meanwhile are not there to be copied.
  spawnSync('cp', ['-a', from, to])
  return to
}

/** An installation that was started once, and stopped: a copy of it is one of its own, and made sooner than from nothing. */
const made = makeDataDir()
test.beforeAll(async () => {
  const start = await runStart(made)
  await start.says(READY)
  start.child.kill('SIGTERM')
  expect(await start.ended).toBe(0)
})

/** As it lies where PostgreSQL's user does not reach the clone: the data elsewhere, and a pointer to it. */
async function makeOutside() {
  const dataDir = copy(made)
  const place = join(dirname(dataDir), 'place')
  renameSync(join(dataDir, 'postgres'), place)
  rmSync(join(place, 'owner.json'))
  writeFileSync(join(dataDir, 'postgres-place'), place)
  const start = await runStart(dataDir)
  await start.says(READY)
  const pid = Number(readFileSync(join(place, 'data/postmaster.pid'), 'utf8').split('\n')[0])
  return { dataDir, place, start, pid }
}

test('a copied clone never touches what it was copied from, whether that runs or not; moved on purpose it may', async () => {
  const { dataDir, place, start, pid } = await makeOutside()
  const copied = copy(dataDir)
  expect(await refused(copied)).toContain(`belongs to the installation in ${dataDir}`)
  expect(await refused(copied, undefined, { args: ['--moved'] })).toContain('is in use by PostgreSQL')
  expect(isAlive(pid)).toBe(true)
  expect((await fetch(`${start.url}/k/GY`)).status).toBe(200)
  start.child.kill('SIGTERM')
  await start.ended

  expect(await refused(copied)).toContain('Nothing was touched')
  const moved = await runStart(copied, undefined, { args: ['--moved'] })
  await moved.says(READY)
  expect(moved.read()).toContain('nothing to add')
  moved.child.kill('SIGTERM')
  await moved.ended
  expect(await refused(dataDir)).toContain(`belongs to the installation in ${copied}`)

  // The disk with the data is not there, on this machine or another.
  renameSync(join(place, 'data'), join(place, 'elsewhere'))
  expect(await refused(copied)).toContain('The data of this installation is missing')
  rmSync(join(copied, 'postgres-made'))
  // Of a version before that mark: pointer and secret say the same.
  expect(await refused(copied)).toContain('no empty database was made in its place')
})

test('data in the clone, copied while PostgreSQL runs: neither ended nor started', async () => {
  const dataDir = copy(made)
  const start = await runStart(dataDir)
  await start.says(READY)
  const pid = readPostgresPid(dataDir)
  const copied = copy(dataDir)
  expect(await refused(copied)).toContain('may be torn')
  expect([isAlive(pid), isAlive(start.child.pid!)]).toEqual([true, true])
  start.child.kill('SIGTERM')
  await start.ended
  // Stopped, it is whole: the copy is an installation of its own.
  const whole = await runStart(copy(dataDir))
  await whole.says(READY)
  expect(whole.read()).toContain('nothing to add')
  whole.child.kill('SIGTERM')
  await whole.ended
})

test.describe('by root, then by a user', () => {
  test.skip(!isRoot, 'only root can be another user')

  test('words where the data is another’s; root runs what a user made; a tree that cannot be written serves', async () => {
    const roots = copy(made)
    expect(await refused(roots, undefined, { uid: NOBODY })).toContain('may not use')
    chmodSync(roots, 0o777)
    expect(await refused(roots, undefined, { uid: NOBODY })).toMatch(/belongs to user \d+/)

    const theirs = copy(made)
    spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, theirs])
    // The tree is root's: read only. No home, and a locale that is not installed.
    const env = { HOME: undefined, LC_ALL: 'xx_YY.UTF-8' }
    const user = await runStart(theirs, undefined, { uid: NOBODY, env })
    await user.says(READY)
    expect((await fetch(`${user.url}/k/GY-JS-ZN`)).status).toBe(200)
    user.child.kill('SIGTERM')
    expect(await user.ended).toBe(0)
    const again = await runStart(theirs)
    await again.says(READY)
    expect(again.read()).toContain('nothing to add')
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)

    chmodSync(theirs, 0o555)
    expect(await refused(theirs, undefined, { uid: NOBODY })).toContain('may not use')
  })
})

test('no folder for temporary files, a file for a data directory, an address of another machine', async () => {
  const dataDir = makeDataDir()
  const nowhere = { env: { TMPDIR: join(dataDir, 'none') } }
  expect(await refused(dataDir, undefined, nowhere)).toMatch(
    /The folder for temporary files, .*none, is not there/,
  )
  expect(await refused(join(process.cwd(), 'package.json'))).toContain('should be a folder and is a file')
  const elsewhere = { env: { HOST: '203.0.113.7' } }
  expect(await refused(dataDir, undefined, elsewhere)).toContain('HOST is no address of this machine')
})
