import type { PrismaClient } from '@/lib/generated/prisma/client'
import { hashPassword } from '@/lib/staff/password/password'
import { findPasswordFault } from '@/lib/staff/password/password-fault'
import { drawPassword } from './draw-password'

/** Any number will do as long as it stays: two starts at once wait for each other on it. */
const FIRST_ADMIN_LOCK = 150223
const DEFAULT_EMAIL = 'admin@localhost'

export type FirstAdmin = { email: string /** Null: the one that was given. */; generated: string | null }

/**
 * Makes the first administrator, of the whole region, where there is no account at all.
 * @returns null where there is one
 * @throws Error in plain words when what was given will not do
 */
export async function makeFirstAdmin(
  prisma: PrismaClient,
  given: { email?: string; password?: string },
): Promise<FirstAdmin | null> {
  const email = (given.email || DEFAULT_EMAIL).trim().toLowerCase()
  if (!/^\S+@\S+$/.test(email)) throw new Error('ADMIN_EMAIL 不是邮箱 / is not an e-mail address.')
  const password = given.password || drawPassword()
  const fault = await findPasswordFault(password, { email })
  if (fault) throw new Error(`ADMIN_PASSWORD：${fault}`)
  const passwordHash = await hashPassword(password)
  return prisma.$transaction(async db => {
    await db.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_ADMIN_LOCK})`
    if (await db.staff.count()) return null
    const root = await db.area.findFirstOrThrow({ where: { parentId: null }, orderBy: { id: 'asc' } })
    await db.staff.create({
      data: { email, name: '管理员', passwordHash, role: 'ADMIN', areaId: root.id },
      select: { id: true },
    })
    return { email, generated: given.password ? null : password }
  })
}
