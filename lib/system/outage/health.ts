import 'server-only'
import { connection } from 'next/server'
import { getDatabase } from '@/lib/system/database/database'
import { isFull } from './disk'
import { askDatabase } from './outage'

export type Health = {
  status: 'ok' | 'degraded'
  database: 'ok' | 'unavailable'
  /** full: pages are answered, nothing can be saved. */
  disk: 'ok' | 'full'
}

/** Whether this process and its database answer, and can write. Says nothing that helps an attacker. */
export async function checkHealth(): Promise<Health> {
  await connection()
  const database = await askDatabase(() => getDatabase().pool.query('SELECT 1')).then(
    () => 'ok' as const,
    () => 'unavailable' as const,
  )
  const disk = (await isFull()) ? 'full' : 'ok'
  return { status: database === 'ok' && disk === 'ok' ? 'ok' : 'degraded', database, disk }
}
