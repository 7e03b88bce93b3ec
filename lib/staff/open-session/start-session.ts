import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Prisma } from '@/lib/generated/prisma/client'
import { now } from '@/lib/system/clock/clock'
import { hashToken } from '@/lib/system/config/seal'

/** More an account has no use for: the one unused for longest ends. */
const MOST_OPEN = 20
const TOKEN_BYTES = 24

export type SessionPlace = {
  /** In words ("Chrome · Windows"). */
  browser: string
  address: string
}

async function endCrowd(db: Prisma.TransactionClient, staffId: number): Promise<void> {
  const beyond = await db.staffSession.findMany({
    where: { staffId, endedAt: null },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    skip: MOST_OPEN,
    select: { id: true },
  })
  if (!beyond.length) return
  await db.staffSession.updateMany({
    where: { id: { in: beyond.map(({ id }) => id) } },
    data: { endedAt: now(), endedBecause: 'ENDED' },
  })
}

/** By the database's own clock: what has run out goes for every account, and this process's clock may be a test's. */
function sweepSessions(db: Prisma.TransactionClient) {
  return db.$executeRaw`DELETE FROM "StaffSession" WHERE "lastSeenAt" < now() - interval '2 days'`
}

/**
 * Opens a session of an account; addresses and browsers of those long over go.
 * @returns what the browser's cookie carries; the database keeps its hash
 */
export async function startSession(
  db: Prisma.TransactionClient,
  staffId: number,
  { browser, address }: SessionPlace,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const at = now()
  await db.staffSession.create({
    data: { tokenHash: hashToken(token), staffId, createdAt: at, lastSeenAt: at, browser, address },
    select: { id: true },
  })
  await endCrowd(db, staffId)
  await sweepSessions(db)
  return token
}
