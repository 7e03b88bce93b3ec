import { expect, test } from 'vitest'
import { newBatchPath } from '@/lib/paper/batch/batch-address'

test('a new batch is opened with what was asked for, and with nothing that was not', () => {
  const plain = { areaId: 3, use: 'HANDOUT', isTerse: false, picked: [], copies: {} } as const
  expect(newBatchPath({ ...plain, picked: [] })).toBe('/staff/batches/new?area=3&use=HANDOUT')
  const all = { layout: 'a5', isTerse: true, isOutdated: true, picked: [7, 9], copies: { 7: 30 } } as const
  expect(newBatchPath({ ...plain, ...all, picked: [7, 9] })).toBe(
    '/staff/batches/new?area=3&use=HANDOUT&layout=a5&terse=1&scope=outdated&picked=7&picked=9&copies=7-30',
  )
})
