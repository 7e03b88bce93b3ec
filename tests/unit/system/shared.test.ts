import { expect, test, vi } from 'vitest'
import { shareInProcess } from '@/lib/system/process/shared'

test('a second copy of the module gives what the first one made', async () => {
  const made = shareInProcess('test of two copies', () => ({ by: 'the first' }))
  vi.resetModules()
  const copy = await import('@/lib/system/process/shared')
  expect(copy.shareInProcess).not.toBe(shareInProcess)
  expect(copy.shareInProcess('test of two copies', () => ({ by: 'the second' }))).toBe(made)
})
