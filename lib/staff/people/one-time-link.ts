import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { StaffRole } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/staff/session/actor'
import { withinSubtree } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { addDays } from '@/lib/system/clock/shanghai'
import { readEnv } from '@/lib/system/config/env'
import { hashToken } from '@/lib/system/config/seal'

export const LINK_DAYS = 7

export type LinkTo = { name: string; email: string; role: StaffRole; areaId: number; staffId?: number }

/** What is shown once: nobody can read it again, here or in the database. */
export type OneTimeLink = { address: string; email: string; expiresAt: Date }

/**
 * Makes a link to a password; earlier unused ones to the same account stop working, and those to the same address that
 * the actor's own subtree has given. Another's invitation stays: nobody takes an address away from another area.
 */
export async function makeLink(db: Prisma.TransactionClient, actor: Actor, to: LinkTo): Promise<OneTimeLink> {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = addDays(now(), LINK_DAYS)
  const { email, staffId } = to
  const own = [{ email, area: withinSubtree(actor) }, ...(staffId === undefined ? [] : [{ staffId }])]
  await db.invitation.deleteMany({ where: { usedAt: null, OR: own } })
  await db.invitation.create({
    data: { ...to, tokenHash: hashToken(token), invitedById: actor.id, createdAt: now(), expiresAt },
    select: { id: true },
  })
  return { address: `${readEnv().PUBLIC_URL}/staff/invite/${token}`, email: to.email, expiresAt }
}
