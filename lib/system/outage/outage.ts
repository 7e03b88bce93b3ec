import 'server-only'
import { isDiskFull } from '@/lib/system/database/violations'
import { shareInProcess } from '@/lib/system/process/shared'
import { noteDiskFull } from './disk-full'

/** The database did not answer: the caller may still have an older page to show. */
export class DatabaseUnavailable extends Error {}

/** Nothing can be written, since a disk is full. What is there can still be read: no outage. */
export class DiskFull extends DatabaseUnavailable {}

/** A read that takes longer counts as no answer: residents wait for a page, not for a diagnosis. */
const PATIENCE_MS = 2000
/** A change is several queries and a password's hash; each query has its own limit besides. */
export const CHANGE_PATIENCE_MS = 10_000
/** How finely the wait is counted. */
const TICK_MS = 50
/** While the database is known to be down, one caller in so many milliseconds tries it again. */
const RETRY_MS = 1000

type Outage = { downSince: number | null; triedAt: number }

const outage = shareInProcess<Outage>('outage', () => ({ downSince: null, triedAt: 0 }))

const LOST = /^(08|53|57P|58)/

function isLost(error: unknown): boolean {
  const { code, name, message = '' } = (error ?? {}) as { code?: string; name?: string; message?: string }
  if (code && (LOST.test(code) || /^E[A-Z]+$/.test(code) || code === 'P1001' || code === 'P1008')) return true
  if (name === 'PrismaClientInitializationError') return true
  return /timeout|terminated|connect|closed|reach/i.test(message)
}

/** A statement or a transaction that took too long: the database lives, and only this caller goes without. */
function isSlow(error: unknown): boolean {
  const { code, message = '' } = (error ?? {}) as { code?: string; message?: string }
  return code === '57014' || code === 'P2028' || /57014|canceling statement/i.test(message)
}

function noteOutage(error: Error): void {
  if (outage.downSince === null) console.error(`database: not answering (${error.message})`)
  outage.downSince ??= Date.now()
}

/**
 * Runs a read against the database and tells an outage from an ordinary error. While it is down,
 * callers fail at once except one a second that tries again, so recovery needs nobody's help.
 * @param patience milliseconds after which it counts as no answer; beyond a read's own, what is slow may be the
 *   work and says nothing of the database
 * @throws DatabaseUnavailable when the database does not answer in time
 * @throws DiskFull when it cannot write
 */
export async function askDatabase<T>(read: () => Promise<T>, patience = PATIENCE_MS): Promise<T> {
  if (outage.downSince !== null && Date.now() - outage.triedAt < RETRY_MS)
    throw new DatabaseUnavailable('still down')
  outage.triedAt = Date.now()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    // A process that is busy (loading a typesetter, say) does not hear the answer either: however long it
    // was, that counts as one tick of the database's silence.
    let left = patience
    timer = setInterval(() => {
      left -= TICK_MS
      if (left <= 0) reject(new DatabaseUnavailable('no answer in time'))
    }, TICK_MS)
  })
  try {
    const answer = await Promise.race([read(), late])
    if (outage.downSince !== null) console.error('database: back again')
    outage.downSince = null
    return answer
  } catch (error) {
    if (error instanceof DiskFull) throw error
    if (isDiskFull(error)) {
      noteDiskFull()
      throw new DiskFull('no room', { cause: error })
    }
    const isLate = error instanceof DatabaseUnavailable
    if (!isLate && !isSlow(error) && !isLost(error)) throw error
    if (isLate ? patience <= PATIENCE_MS : !isSlow(error)) noteOutage(error as Error)
    throw new DatabaseUnavailable('no answer', { cause: error })
  } finally {
    clearInterval(timer)
  }
}
