import 'server-only'
import { now } from '@/lib/system/clock/clock'
import { addDays } from '@/lib/system/clock/shanghai'
import { readEnv } from '@/lib/system/config/env'
import { getDatabase } from '@/lib/system/database/database'
import type { Job } from '@/lib/system/job/job'

/** Nobody sends a form again after so long. */
const FORM_DAYS = 2

/** How long the log of what staff did is kept, login attempts with it: days. */
export function readLogDays(): number {
  return readEnv().LOG_KEEP_DAYS
}

/** Rows at once: a statement stays short, and nobody waits for the rest. */
const AT_ONCE = 2000

type Ended = { table: string; where: string; before: () => unknown }

const ofLog = () => addDays(now(), -readLogDays())

/** What ends, and when; each condition on $1. */
const ENDED: Ended[] = [
  { table: 'LogEntry', where: '"at" < $1', before: ofLog },
  { table: 'Invitation', where: 'coalesce("usedAt", "expiresAt") < $1', before: ofLog },
  { table: 'FormCall', where: '"at" < $1', before: () => addDays(now(), -FORM_DAYS) },
  // Counters of wrong tries, which say by themselves when they are worth nothing more (milliseconds since 1970).
  { table: 'RateLimit', where: '"expire" < $1', before: () => now().getTime() },
]

async function deleteEnded({ table, where, before }: Ended): Promise<void> {
  const sql = `DELETE FROM "${table}" WHERE ctid = ANY(ARRAY(SELECT ctid FROM "${table}" WHERE ${where} LIMIT ${AT_ONCE}))`
  const limit = before()
  for (;;) {
    const { rowCount } = await getDatabase().pool.query(sql, [limit])
    if ((rowCount ?? 0) < AT_ONCE) return
  }
}

/** Deletes what staff left behind and whose time is over. */
export async function purgeStaff(): Promise<void> {
  for (const ended of ENDED) await deleteEnded(ended)
}

export const RETENTION: Job = { name: 'staff-retention', everyMinutes: 24 * 60, run: purgeStaff }
