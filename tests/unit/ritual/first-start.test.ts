import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { Killed } from '@/scripts/lib/keep.mjs'
import { startPostgres } from '@/scripts/lib/postgres.mjs'
import { makeTempDir } from '@/scripts/lib/steps.mjs'

const dir = makeTempDir('first-start')
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const killer = vi.hoisted(() => ({ isOn: false }))
vi.mock('node:child_process', async importOriginal => {
  const real = await importOriginal<typeof import('node:child_process')>()
  const spawn = (...args: Parameters<typeof real.spawn>) => {
    const child = real.spawn(...args)
    if (killer.isOn) child.kill('SIGKILL')
    return child
  }
  return { ...real, spawn }
})

test('a PostgreSQL that is killed before it is up says that it was, so that it may be started again', async () => {
  killer.isOn = true
  await expect(startPostgres({ dir })).rejects.toThrow(Killed)
  killer.isOn = false
})

test('why it does not start is read out of its log, whatever language it spoke before', async () => {
  writeFileSync(join(dir, 'postgres.log'), '盘满了\n'.repeat(1000))
  const failed = startPostgres({ dir, settings: ['no_such_setting=1'] })
  await expect(failed).rejects.toThrow(/unrecognized configuration parameter "no_such_setting"/)
  await expect(failed).rejects.not.toThrow('盘满了')
})
