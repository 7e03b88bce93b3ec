import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { StaffRole } from '@/lib/generated/prisma/enums'
import { type Permission, roleMay } from '@/lib/staff/permission/permissions'
import { Refused } from '@/lib/staff/permission/refused'
import type { Actor } from './actor'

/** Of a script, which acts without one; no row has it. */
const NO_SESSION = 0

type Db = Pick<Prisma.TransactionClient, '$queryRaw' | 'area' | 'staffSession'>

/** An account as it is in this very transaction. */
export type Account = { active: boolean; role: StaffRole; areaId: number }

/**
 * Reads an account and holds it until the transaction ends: whoever ends or changes it waits for what it is doing, and
 * what it begins waits for whoever is at it. Its own changes take turns, too. Foreign keys to it are in nobody's way.
 */
export async function holdAccount(db: Db, id: number): Promise<Account | null> {
  const rows = await db.$queryRaw<Account[]>`
    SELECT "active", "role"::text AS "role", "areaId" FROM "Staff"
    WHERE "id" = ${id} FOR NO KEY UPDATE`
  return rows[0] ?? null
}

/** Whether the session that a call came in has not been ended. It is not held: who leaves it need not wait. */
async function goesOn(db: Db, { id, sessionId }: Actor): Promise<boolean> {
  if (sessionId === NO_SESSION) return true
  return (await db.staffSession.count({ where: { id: sessionId, staffId: id, endedAt: null } })) > 0
}

/**
 * Lets an actor go on only while the account, held by this transaction, is what it was when the call began, and so is
 * the session.
 * @throws Refused ended
 */
export async function requireStanding(db: Db, actor: Actor, account: Account | null): Promise<void> {
  const { id, name, role, area } = actor
  const isSame = account?.active && account.role === role && account.areaId === area.id
  const stands = isSame && (await goesOn(db, actor))
  if (!stands) throw new Refused('ended', account ? { actor: { id, name }, areaId: area.id } : undefined)
}

/**
 * Whether an account that began something long ago may still do that today, wherever it is logged in: for work that
 * goes on by itself. The account is held until the transaction ends.
 */
export async function mayStill(
  db: Db,
  staffId: number,
  permission: Permission,
  areaId: number,
): Promise<boolean> {
  const account = await holdAccount(db, staffId)
  if (!account?.active || !roleMay(account.role, permission)) return false
  const select = { path: true } as const
  const [home, area] = [
    await db.area.findUnique({ where: { id: account.areaId }, select }),
    await db.area.findUnique({ where: { id: areaId }, select }),
  ]
  return Boolean(home?.path && area?.path.startsWith(home.path))
}
