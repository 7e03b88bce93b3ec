import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isHeld, takeLock } from '@/scripts/lib/lock.mjs'
import { isAlive, readBirth } from '@/scripts/lib/process.mjs'
import { makeTempDir, until } from '@/scripts/lib/steps.mjs'

const dirs: string[] = []
const makeDir = () => {
  dirs.push(makeTempDir('lock'))
  return dirs.at(-1)!
}
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true })
})

const lockOf = (dir: string) => join(dir, 'lock')
const edit = (dir: string, change: object) => {
  const lock = JSON.parse(readFileSync(lockOf(dir), 'utf8'))
  writeFileSync(lockOf(dir), JSON.stringify({ ...lock, ...change }))
}

/** A process that lives until it is told to end. */
const startOther = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })

test('a directory is held by one script, whichever: the other hears by which', async () => {
  const dir = makeDir()
  const unlock = await takeLock(dir, 'county')
  expect([isHeld(dir, 'county'), isHeld(dir, 'start')]).toEqual([true, false])
  const other = startOther()
  // Not one whose npm is gone: that is waited for.
  edit(dir, { pid: other.pid, born: readBirth(other.pid!), runner: null })
  await expect(takeLock(dir, 'start')).rejects.toThrow('scripts/county.mjs is under way here')
  edit(dir, { script: 'start' })
  await expect(takeLock(dir, 'county')).rejects.toThrow(`Already running here (process ${other.pid})`)
  other.kill()
  await once(other, 'exit')
  await (await takeLock(dir, 'county'))()
  unlock()
  expect(existsSync(lockOf(dir))).toBe(false)
})

test('a lock that was copied with its directory holds nothing', async () => {
  const dir = makeDir()
  await takeLock(dir, 'start')
  const copy = makeDir()
  cpSync(lockOf(dir), lockOf(copy))
  expect([isHeld(dir, 'start'), isHeld(copy, 'start')]).toEqual([true, false])
})

test('a process id that is used again holds nothing', async () => {
  const dir = makeDir()
  await takeLock(dir, 'start')
  edit(dir, { born: '1' })
  expect(isHeld(dir, 'start')).toBe(false)
})

test.runIf(process.platform === 'linux')(
  'what has ended, and nobody took note of, does not run',
  async () => {
    // The shell becomes another program, which never asks after the child that it got from it.
    const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 600'])
    const [pid] = await once(parent.stdout!, 'data')
    const isZombie = () => readFileSync(`/proc/${Number(pid)}/stat`, 'utf8').includes(') Z ')
    expect(await until(isZombie, 60_000)).toBe(true)
    expect(isAlive(Number(pid))).toBe(false)
    parent.kill('SIGKILL')
  },
)
