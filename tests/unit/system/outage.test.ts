import { expect, test } from 'vitest'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'

const PATIENCE_MS = 300

/** Keeps this thread from hearing anything, as loading a large module does. */
function beBusy(ms: number) {
  const end = performance.now() + ms
  while (performance.now() < end);
}

test('a process that is busy longer than its patience still hears the answer', async () => {
  const asked = askDatabase(async () => {
    await new Promise(done => setTimeout(done, 20))
    await new Promise(done => setTimeout(done, 20))
    return 'answer'
  }, PATIENCE_MS)
  beBusy(2 * PATIENCE_MS)
  expect(await asked).toBe('answer')
})

test('a statement that was too slow is its caller’s trouble, not everybody’s', async () => {
  const slow = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })
  await expect(askDatabase(() => Promise.reject(slow), PATIENCE_MS)).rejects.toThrow(DatabaseUnavailable)
  expect(await askDatabase(async () => 'answer', PATIENCE_MS)).toBe('answer')
})

test('a database that is silent while this process listens counts as lost', async () => {
  await expect(askDatabase(() => new Promise(() => {}), PATIENCE_MS)).rejects.toThrow(DatabaseUnavailable)
})
