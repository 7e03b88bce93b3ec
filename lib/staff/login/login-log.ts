import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { writeLog } from '@/lib/staff/log/log'
import { endSessionOf } from '@/lib/staff/open-session/end-sessions'
import { now } from '@/lib/system/clock/clock'
import { addMinutes } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'

/** Logins of an account within an hour that are noted, each with its end: a script that goes in and out writes no more. */
const MOST_AN_HOUR = 30

/** Whether an account has logged in so often that further lines would only bury the others. */
export async function isLogFlood(
  db: Pick<Prisma.TransactionClient, 'staffSession'>,
  staffId: number,
): Promise<boolean> {
  const since = addMinutes(now(), -60)
  return (await db.staffSession.count({ where: { staffId, createdAt: { gt: since } } })) > MOST_AN_HOUR
}

/**
 * 退出: ends the session that a cookie carries, for whoever holds a copy of it, too.
 * @throws DatabaseUnavailable when that could not be written down: then nobody has left
 */
export async function logOut(token: string): Promise<void> {
  await askDatabase(async () => {
    const left = await endSessionOf(token, 'SIGNED_OUT')
    if (!left || (await isLogFlood(getPrisma(), left.id))) return
    const { areaId, browser, ...actor } = left
    await writeLog(getPrisma(), { actor, areaId, action: 'login.out', summary: browser })
  }, CHANGE_PATIENCE_MS)
}
