import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { findFreePort } from '@/scripts/lib/postgres.mjs'
import { makeTempDir } from '@/scripts/lib/steps.mjs'

const dir = makeTempDir('ending')
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** Of its parts the one that is ended first cannot be, as a note on a disk that has become read-only. */
const PROGRAM = `
import { openInstance } from './scripts/lib/instance.mjs'
const instance = openInstance(process.env.DIR, 'start')
instance.run(async () => {
  await instance.begin()
  instance.add({ stop: async () => console.log('the other is ended') })
  instance.add({
    stop: () => {
      throw Object.assign(new Error('EROFS'), { code: 'EROFS', path: '/srv/running.json', syscall: 'rm' })
    },
  })
  process.kill(process.pid, 'SIGTERM')
  setInterval(() => {}, 1000)
})
`

test('a part that cannot be ended leaves no other running, nor the lock behind, and is told in words', async () => {
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...rest } = process.env
  const env = { ...rest, DIR: dir, HOST: '127.0.0.1', PORT: String(await findFreePort()) }
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { env })
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  expect(said).toContain('the other is ended')
  expect(complained).toContain('/srv/running.json cannot be written')
  expect(complained).not.toMatch(/\n +at /)
  expect(code).toBe(0)
  expect(existsSync(join(dir, 'lock'))).toBe(false)
})
