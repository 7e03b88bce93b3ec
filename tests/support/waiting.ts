import { expect } from 'vitest'
import { openClient } from './database'

/** A connection of its own to the file's database, in whose transaction something is held. */
export async function openHolder() {
  const client = await openClient(process.env.DATABASE_URL!)
  const waiting = async () => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT a.pid FROM pg_stat_activity a WHERE a.datname = current_database() AND a.wait_event_type = 'Lock'
         AND cardinality(pg_blocking_pids(a.pid)) > 0`,
    )
    return rows.map(({ pid }) => pid)
  }
  return {
    query: (sql: string, values: unknown[] = []) => client.query(sql, values),
    /** Until so many others wait for a lock. @returns their processes */
    async waitFor(count: number): Promise<number[]> {
      const fresh = async () => {
        // In a transaction the first look is kept otherwise.
        await client.query('SELECT pg_stat_clear_snapshot()')
        return (await waiting()).length
      }
      await expect.poll(fresh, { timeout: 60_000, interval: 20 }).toBe(count)
      return waiting()
    },
    close: () => client.end(),
  }
}

/** Breaks this program's connection to a process of PostgreSQL, as a cable does: the other side hears nothing. */
export async function cutConnection(pid: number): Promise<void> {
  const { getDatabase } = await import('@/lib/system/database/database')
  const { pool } = getDatabase() as unknown as {
    pool: { _clients: { processID: number; connection: { stream: { destroy: () => void } } }[] }
  }
  pool._clients.find(({ processID }) => processID === pid)!.connection.stream.destroy()
}
