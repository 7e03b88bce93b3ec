import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { SessionEnd } from '@/lib/generated/prisma/enums'
import { now } from '@/lib/system/clock/clock'
import { hashToken } from '@/lib/system/config/seal'
import { getPrisma } from '@/lib/system/database/database'

type Db = Pick<Prisma.TransactionClient, 'staffSession'>

/**
 * Ends sessions of an account. Within a transaction that changes the account, after the change: a login at the same
 * moment waits for the account's row and finds it changed.
 * @param which all of them; `only` or all `except` one of these ids
 * @returns how many
 */
export async function endSessions(
  db: Db,
  staffId: number,
  because: SessionEnd,
  which: { only?: number; except?: number } = {},
): Promise<number> {
  const { count } = await db.staffSession.updateMany({
    where: { staffId, endedAt: null, id: { equals: which.only, not: which.except } },
    data: { endedAt: now(), endedBecause: because },
  })
  return count
}

/** The session that a cookie carries, ended. @returns whose it was, null where there was none to end */
export async function endSessionOf(
  token: string,
  because: SessionEnd,
): Promise<{ id: number; name: string; areaId: number; browser: string } | null> {
  const where = { tokenHash: hashToken(token), endedAt: null }
  const row = await getPrisma().staffSession.findFirst({
    where,
    select: { browser: true, staff: { select: { id: true, name: true, areaId: true } } },
  })
  if (!row) return null
  const { count } = await getPrisma().staffSession.updateMany({
    where,
    data: { endedAt: now(), endedBecause: because },
  })
  return count ? { ...row.staff, browser: row.browser } : null
}
