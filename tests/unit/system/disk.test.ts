import { expect, test } from 'vitest'
import { sayBytes } from '@/components/staff/desk/today/say-bytes'
import { isDiskFull } from '@/lib/system/database/violations'
import { isLow } from '@/lib/system/outage/disk'
import { diskFullAt, forgetDiskFull } from '@/lib/system/outage/disk-full'
import { askDatabase, DatabaseUnavailable, DiskFull } from '@/lib/system/outage/outage'

const fault = (message: string, more: object = {}) => Object.assign(new Error(message), more)

const FULL: [string, Error][] = [
  [
    'PostgreSQL’s own state',
    fault('could not extend file "base/5/1": No space left on device', { code: '53100' }),
  ],
  [
    'an input/output error for want of room',
    fault('could not write block 7: No space left on device', { code: '58030' }),
  ],
  ['a file of this process', fault('write failed', { code: 'ENOSPC' })],
  ['a quota', fault('write failed', { code: 'EDQUOT' })],
  [
    'the same through Prisma, raw',
    fault('Raw query failed', { code: 'P2010', meta: { driverAdapterError: { cause: { code: '53100' } } } }),
  ],
  ['the same through Prisma’s adapter', fault('driver adapter', { cause: { originalCode: '53100' } })],
]

for (const [name, error] of FULL)
  test(`${name}: the disk is full, which is no outage, and others are still answered`, async () => {
    forgetDiskFull()
    expect(isDiskFull(error)).toBe(true)
    await expect(askDatabase(() => Promise.reject(error))).rejects.toThrow(DiskFull)
    expect(diskFullAt()).not.toBeNull()
    expect(await askDatabase(async () => 'answer')).toBe('answer')
  })

test('what is told through a second look at the database stays what it was', async () => {
  const asked = askDatabase(() => askDatabase(() => Promise.reject(fault('', { code: '53100' }))))
  await expect(asked).rejects.toThrow(DiskFull)
})

for (const error of [
  fault('deadlock detected', { code: '40P01' }),
  fault('out of memory', { code: '53200' }),
  fault('duplicate key', { code: '23505' }),
])
  test(`${error.message} is no full disk`, () => {
    expect(isDiskFull(error)).toBe(false)
  })

test('a database that is away is still an outage', async () => {
  const gone = askDatabase(() => Promise.reject(fault('connect ECONNREFUSED', { code: 'ECONNREFUSED' })))
  await expect(gone).rejects.toThrow(DatabaseUnavailable)
  await expect(gone).rejects.not.toThrow(DiskFull)
})

const GB = 1024 ** 3
test('room is short below a tenth of the disk, or below a gigabyte', () => {
  expect(isLow({ free: 11 * GB, total: 100 * GB })).toBe(false)
  expect(isLow({ free: 9 * GB, total: 100 * GB })).toBe(true)
  expect(isLow({ free: 0.9 * GB, total: 4 * GB })).toBe(true)
})

for (const [bytes, said] of [
  [0, '0 KB'],
  [700, '0.7 KB'],
  [12_900_000, '12 MB'],
  [1.25 * GB, '1.3 GB'],
  [5000 * GB, '4.9 TB'],
] as const)
  test(`${bytes} bytes are ${said}`, () => {
    expect(sayBytes(bytes)).toBe(said)
  })
