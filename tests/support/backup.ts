import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll } from 'vitest'
import { openArchive } from '@/scripts/lib/backup/read.mjs'
import { restoreArchive } from '@/scripts/lib/backup/restore.mjs'
import { closeSession, openSession } from '@/scripts/lib/backup/session.mjs'
import { listTables } from '@/scripts/lib/backup/tables.mjs'
import { takeBackup } from '@/scripts/lib/backup/take.mjs'
import { sumUp } from '@/scripts/lib/backup/tally.mjs'

/** Runs work on a connection as the scripts open it. */
export async function inSession<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await openSession(url)
  try {
    return await work(client)
  } finally {
    closeSession(client)
  }
}

/** Runs SQL on a connection of its own: a restore ends all that are open. */
export const ask = <T extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []) =>
  inSession(url, async client => (await client.query<T>(sql, values)).rows)

let serial = 0

/** A directory of this file's own for backups; `name` is a file that is not there yet. */
export function useBackups() {
  const dir = mkdtempSync(join(tmpdir(), 'mingbaika-backup-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  const name = () => join(dir, `${serial++}.zip`)
  const backUp = async (url: string, secret: string | null = null) => {
    const file = name()
    const manifest = await inSession(url, client => takeBackup(client, file, secret))
    return { file, manifest: manifest! }
  }
  return { dir, name, backUp }
}

export const restore = async (url: string, file: string, replace = false) => {
  const archive = await openArchive(file)
  return inSession(url, client => restoreArchive(client, archive, { replace }))
}

/** What each table holds, in a sum: all but what a restore itself makes new. */
export const sumUpAll = (url: string, except = ['Installation', 'Staff', '_prisma_migrations']) =>
  inSession(url, async client => {
    const sums: Record<string, { rows: number; sha256: string }> = {}
    for (const table of await listTables(client))
      if (!except.includes(table.name)) sums[table.name] = await sumUp(client, table)
    return sums
  })

/** What the database guards its rows by, as it says itself. */
export const listGuards = (url: string) =>
  inSession(url, async client => {
    const { rows } = await client.query<{ guard: string }>(
      `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS guard FROM pg_constraint
         WHERE connamespace = 'public'::regnamespace
       UNION ALL SELECT tgenabled::text || ' ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
       UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
       UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_language l ON l.oid = prolang
         WHERE pronamespace = 'public'::regnamespace AND lanname IN ('sql', 'plpgsql')
       ORDER BY 1`,
    )
    return rows.map(({ guard }) => guard)
  })
