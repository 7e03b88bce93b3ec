import type { Actor } from '@/lib/staff/session/actor'
import { openScratchDatabase, runPrisma, runSeed } from './database'

/**
 * A database of this file's own, migrated and seeded, that lib's functions work on.
 * Call before anything of lib asks for the database.
 */
export async function openDirectory() {
  const database = await openScratchDatabase()
  process.env.DATABASE_URL = database.url
  process.env.NEXTAUTH_SECRET ??= 'for tests only, of no worth elsewhere'
  const { status, output } = runPrisma(['migrate', 'deploy'], database.url)
  if (status !== 0) throw new Error(output)
  const seeded = runSeed(database.url)
  if (seeded.status !== 0) throw new Error(seeded.output)

  const query = async <T = Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    (await database.client.query(sql, values)).rows as T[]
  const idOf = async (code: string) =>
    (await query<{ id: number }>('SELECT id FROM "Area" WHERE code = $1', [code]))[0]!.id

  const addActor = async (role: Actor['role'], code: string): Promise<Actor> => {
    const [area] = await query<Actor['area']>(
      'SELECT id, code, name, kind, path FROM "Area" WHERE code = $1',
      [code],
    )
    const name = `${role} ${code}`
    const [row] = await query<{ id: number }>(
      `INSERT INTO "Staff" (email, name, "passwordHash", role, "areaId")
       VALUES ($1, $2, 'x', $3::"StaffRole", $4) RETURNING id`,
      [`${role}.${code}.${Math.random()}@test`.toLowerCase(), name, role, area!.id],
    )
    const second = { mustHaveSecondFactor: false, hasSecondFactor: false }
    return { id: row!.id, name, email: '', role, area: area!, ...second }
  }
  const close = async () => {
    const { getDatabase, getPatientDatabase } = await import('@/lib/system/database/database')
    for (const { prisma, pool } of [getDatabase(), getPatientDatabase()]) {
      await prisma.$disconnect()
      await pool.end()
    }
    await database.close()
  }
  return { query, idOf, addActor, close }
}
