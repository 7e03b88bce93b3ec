import 'server-only'
import { stat, statfs } from 'node:fs/promises'
import { readEnv } from '@/lib/system/config/env'
import { getDatabase } from '@/lib/system/database/database'
import { isDiskFull } from '@/lib/system/database/violations'
import { shareInProcess } from '@/lib/system/process/shared'
import { diskFullAt, forgetDiskFull } from './disk-full'

/** One disk, in bytes, and what of ours lies on it. */
export type Disk = { holds: ('database' | 'data')[]; free: number; total: number }

/** PostgreSQL makes its log in files of this size; without room for one it stops. */
const NO_ROOM = 16 * 1024 ** 2
const LOW_SHARE = 0.1
const LOW = 1024 ** 3

/** Whether an administrator should make room before a disk is full. */
export const isLow = ({ free, total }: Pick<Disk, 'free' | 'total'>) => free < LOW || free < LOW_SHARE * total

async function measure(dir: string) {
  const [{ dev }, { bavail, blocks, bsize }] = await Promise.all([stat(dir), statfs(dir)])
  return { dev, free: bavail * bsize, total: blocks * bsize }
}

/** The disks of this machine that ours lies on, as far as they are named (DATABASE_DIR, DATA_DIR) and can be asked. */
export async function listDisks(): Promise<Disk[]> {
  const { DATABASE_DIR, DATA_DIR } = readEnv()
  const disks = new Map<number, Disk>()
  for (const [holds, dir] of [['database', DATABASE_DIR] as const, ['data', DATA_DIR] as const]) {
    const found = dir ? await measure(dir).catch(() => null) : null
    if (!found) continue
    const { dev, ...room } = found
    disks.set(dev, { ...room, holds: [...(disks.get(dev)?.holds ?? []), holds] })
  }
  return [...disks.values()]
}

/** Larger than what a database has lying about: it must ask its disk for room. */
const TRY = `CREATE TEMP TABLE room_to_write ON COMMIT DROP AS
  SELECT repeat('.', 1000) AS filler FROM generate_series(1, 1500)`
/** A full disk is tried again so often, whoever asks. */
const TRY_EVERY_MS = 5000
/** Where it may not be tried, a failure counts so long. */
const REMEMBERED_MS = 10 * 60_000

const trial = shareInProcess('disk trial', () => ({ at: 0 }))

/** Forgets that the disk was full once something can be written again. */
async function tryAgain(fullAt: number): Promise<void> {
  if (Date.now() - trial.at < TRY_EVERY_MS) return
  trial.at = Date.now()
  try {
    await getDatabase().pool.query(TRY)
    forgetDiskFull()
  } catch (error) {
    if (!isDiskFull(error) && Date.now() - fullAt > REMEMBERED_MS) forgetDiskFull()
  }
}

/**
 * Whether nothing can be written now: a disk of ours has no room, or a write failed for want of it and would again
 * (also where the database is on another machine).
 */
export async function isFull(): Promise<boolean> {
  if ((await listDisks()).some(({ free }) => free < NO_ROOM)) return true
  const fullAt = diskFullAt()
  if (fullAt !== null) await tryAgain(fullAt)
  return diskFullAt() !== null
}

/** The size of the database in bytes. */
export async function readDatabaseSize(): Promise<number> {
  const { rows } = await getDatabase().pool.query<{ size: string }>(
    'SELECT pg_database_size(current_database()) AS size',
  )
  return Number(rows[0]!.size)
}
