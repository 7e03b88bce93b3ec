import 'server-only'
import { connection } from 'next/server'
import { getDatabase } from '@/lib/system/database/database'
import { askDatabase } from './outage'

export type Health = { status: 'ok' | 'degraded'; database: 'ok' | 'unavailable' }

/** Whether this process and its database answer. Says nothing that helps an attacker. */
export async function checkHealth(): Promise<Health> {
  await connection()
  try {
    await askDatabase(() => getDatabase().pool.query('SELECT 1'))
    return { status: 'ok', database: 'ok' }
  } catch {
    return { status: 'degraded', database: 'unavailable' }
  }
}
