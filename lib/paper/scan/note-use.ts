import 'server-only'
import { parseToken } from '@/lib/paper/token/token'
import { now } from '@/lib/system/clock/clock'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'
import { countUse } from './count'

/** Counts a scan or a call if it can be counted: a reader never waits for, or hears of, a count that failed. */
export async function noteUse(typed: string, what: 'scan' | 'call'): Promise<void> {
  const token = parseToken(typed)
  if (!token) return
  try {
    await askDatabase(() => countUse(token, what, now()))
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) console.error(error)
  }
}
