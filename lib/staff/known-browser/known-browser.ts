import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Prisma } from '@/lib/generated/prisma/client'
import { now } from '@/lib/system/clock/clock'
import { addDays } from '@/lib/system/clock/shanghai'
import { hashToken } from '@/lib/system/config/seal'
import { getPrisma } from '@/lib/system/database/database'

// After OWASP, "Slow Down Online Guessing Attacks with Device Cookies": a browser that an account has logged in from
// carries a random cookie, and its tries are counted apart from those of strangers.

/** As long as browsers keep a cookie that is not used. */
export const KNOWN_DAYS = 365
/** The browsers of one account; the one unused for longest makes room. */
const MOST_KNOWN = 20
const TOKEN_BYTES = 24
const TOKEN = /^[\w-]{32}$/

type Db = Pick<Prisma.TransactionClient, 'knownBrowser'>

/** A browser that is known for an account. */
export type KnownBrowser = { staffId: number; tokenHash: string }

const sinceKnown = () => ({ gt: addDays(now(), -KNOWN_DAYS) })

/** The browser as the account of this e-mail knows it; null: of that account it is a stranger. */
export async function findKnownBrowser(email: string, token: string): Promise<KnownBrowser | null> {
  if (!TOKEN.test(token)) return null
  return getPrisma().knownBrowser.findFirst({
    where: { tokenHash: hashToken(token), lastUsedAt: sinceKnown(), staff: { email } },
    select: { staffId: true, tokenHash: true },
  })
}

/**
 * The token that a browser is to carry from now on: its own, where we gave it one (several accounts may share a
 * machine), else a new one. What somebody else has put there is not kept.
 */
export async function chooseBrowserToken(carried: string): Promise<string> {
  const isOurs =
    TOKEN.test(carried) &&
    (await getPrisma().knownBrowser.count({
      where: { tokenHash: hashToken(carried), lastUsedAt: sinceKnown() },
    })) > 0
  return isOurs ? carried : randomBytes(TOKEN_BYTES).toString('base64url')
}

/** Makes a browser known for an account whose person has just proved who they are in it. */
export async function rememberBrowser(db: Db, staffId: number, token: string): Promise<void> {
  const key = { staffId, tokenHash: hashToken(token) }
  await db.knownBrowser.upsert({
    where: { staffId_tokenHash: key },
    create: { ...key, lastUsedAt: now() },
    update: { lastUsedAt: now() },
    select: { staffId: true },
  })
  const beyond = await db.knownBrowser.findMany({
    where: { staffId },
    orderBy: { lastUsedAt: 'desc' },
    skip: MOST_KNOWN,
    select: { tokenHash: true },
  })
  const over = [
    { tokenHash: { in: beyond.map(row => row.tokenHash) } },
    { NOT: { lastUsedAt: sinceKnown() } },
  ]
  await db.knownBrowser.deleteMany({ where: { staffId, OR: over } })
}

/** Makes every browser a stranger of an account again. */
export async function forgetBrowsers(db: Db, staffId: number): Promise<void> {
  await db.knownBrowser.deleteMany({ where: { staffId } })
}
