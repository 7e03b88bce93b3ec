import type pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import type { Actor } from '@/lib/staff/session/actor'
import { openSeededDatabase } from './database'

async function closePools() {
  const { getCountingPool, getDatabase, getPatientDatabase } = await import('@/lib/system/database/database')
  for (const { prisma, pool } of [getDatabase(), getPatientDatabase()]) {
    await prisma.$disconnect()
    await pool.end()
  }
  await getCountingPool().end()
}

/**
 * A database of this file's own, migrated and seeded, that lib's functions work on: there from the file's first
 * set-up on, gone after its last test. Called at the top of the file, before any set-up of its own.
 */
export function useDirectory() {
  let database: Awaited<ReturnType<typeof openSeededDatabase>>
  beforeAll(async () => {
    database = await openSeededDatabase()
    process.env.DATABASE_URL = database.url
    process.env.NEXTAUTH_SECRET ??= 'for tests only, of no worth elsewhere'
  })
  afterAll(async () => {
    await closePools()
    await database.close()
  })

  const query = async <T = Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    ((await database.client.query(sql, values)) as pg.QueryResult).rows as T[]
  /** The first row, which is there. */
  const read = async <T = Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    (await query<T>(sql, values))[0]!
  /** How many rows a table has, or those of them that a condition holds for. */
  const count = async (table: string, where = 'true', values: unknown[] = []) =>
    (await read<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}" WHERE ${where}`, values)).n
  const idOf = async (code: string) =>
    (await read<{ id: number }>('SELECT id FROM "Area" WHERE code = $1', [code])).id

  /** An account of an area, as lib is given it. */
  const addActor = async (role: Actor['role'], code: string): Promise<Actor> => {
    const area = await read<Actor['area']>('SELECT id, code, name, kind, path FROM "Area" WHERE code = $1', [
      code,
    ])
    const name = `${role} ${code}`
    const { id } = await read<{ id: number }>(
      `INSERT INTO "Staff" (email, name, "passwordHash", role, "areaId")
       VALUES ($1, $2, 'x', $3::"StaffRole", $4) RETURNING id`,
      [`${role}.${code}.${Math.random()}@test`.toLowerCase(), name, role, area.id],
    )
    return {
      id,
      name,
      email: '',
      role,
      area,
      sessionId: 0,
      mustHaveSecondFactor: false,
      hasSecondFactor: false,
    }
  }
  return { query, read, count, idOf, addActor }
}

export type Directory = ReturnType<typeof useDirectory>
