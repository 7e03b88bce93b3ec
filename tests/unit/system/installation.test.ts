import { expect, test, vi } from 'vitest'
import { readContentVersion } from '@/lib/directory/area/versions'
import { isSecretOurs } from '@/lib/system/installation/check-secret'
import { forgetAtRestore } from '@/lib/system/installation/epoch'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const [ONE, OTHER] = ['one secret, long enough to be one', 'another secret, long enough to be one']
const newEpoch = () => directory.query('UPDATE "Installation" SET epoch = gen_random_uuid()')

test('a new epoch makes every version another, and what was kept before it is forgotten, once', async () => {
  const forget = vi.fn()
  forgetAtRestore('of this test', forget)
  const before = await readContentVersion({ area: 'GY' })
  expect(await readContentVersion({ area: 'GY' })).toBe(before)
  await newEpoch()
  expect(forget).not.toHaveBeenCalled()
  const after = await readContentVersion({ area: 'GY' })
  expect(after).not.toBe(before)
  expect(await readContentVersion({ area: 'GY' })).toBe(after)
  expect(forget).toHaveBeenCalledOnce()
})

test('what is not there has no version in any epoch; without its row the installation goes on', async () => {
  expect(await readContentVersion({ area: 'XX' })).toBeNull()
  await directory.query('DELETE FROM "Installation"')
  expect(await readContentVersion({ area: 'GY' })).not.toBeNull()
})

test('the first server’s secret is the database’s, until it is given up', async () => {
  expect(await isSecretOurs(ONE, false)).toBe(true)
  expect(await isSecretOurs(ONE, false)).toBe(true)
  expect(await isSecretOurs(OTHER, false)).toBe(false)
  expect(await isSecretOurs(ONE, false)).toBe(true)
  expect(await isSecretOurs(OTHER, true)).toBe(true)
  expect(await isSecretOurs(ONE, false)).toBe(false)
  const { mark } = await directory.read<{ mark: string }>('SELECT "secretMark" AS mark FROM "Installation"')
  expect(mark).not.toContain('secret')
})
