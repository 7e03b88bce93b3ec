import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import {
  chooseBrowserToken,
  findKnownBrowser,
  type KnownBrowser,
  rememberBrowser,
} from '@/lib/staff/known-browser/known-browser'
import { writeLog } from '@/lib/staff/log/log'
import { describeBrowser } from '@/lib/staff/open-session/describe-browser'
import { startSession } from '@/lib/staff/open-session/start-session'
import { isPassword } from '@/lib/staff/password/password'
import { acceptSecondFactor } from '@/lib/staff/second-factor/second-factor'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { type Attempt, takeAttempt } from './login-limits'
import { isLogFlood } from './login-log'

export type Login = {
  email: string
  password: string
  code: string
  /** Empty where the connection is gone already. */
  address: string
  /** What the browser carries to be known by. */
  browser?: string
  userAgent?: string
}

export type LoginOutcome =
  /** With what the browser is to carry: the session, and what it is known by. */
  | { outcome: 'in'; id: number; session: string; browser: string }
  /** One answer for an unknown account, a wrong password and a deactivated account. */
  | { outcome: 'wrong' }
  | { outcome: 'locked'; minutes: number }
  /** The password is right; the second factor is asked for, or was wrong. */
  | { outcome: 'code-needed' | 'code-wrong' }

const LOGIN = {
  id: true,
  name: true,
  areaId: true,
  passwordHash: true,
  active: true,
  totpSecret: true,
  totpConfirmedAt: true,
  totpLastStep: true,
} as const

type Known = { id: number; name: string; areaId: number }
type Row = Prisma.StaffGetPayload<{ select: typeof LOGIN }>

/** Into the wrong field people type their password: what names no account is not kept whole. */
const maskTyped = (email: string) => email.replace(/^(.).*?(@[^@]*)?$/su, '$1…$2')

async function noteFailure(known: Known | null, { email, address }: Login, { waitMinutes }: Attempt) {
  const who = `${known ? email : maskTyped(email)}（来自 ${address}）`
  const summary = waitMinutes ? `${who}，要等 ${waitMinutes} 分钟才能再试` : who
  await writeLog(getPrisma(), {
    actor: known && { id: known.id, name: known.name },
    areaId: known?.areaId ?? null,
    action: waitMinutes ? 'login.locked' : 'login.failed',
    summary,
  })
}

/**
 * Opens the session, unless the account has been changed since it was read: who resets a password at this moment ends
 * this login, too.
 */
async function enter(row: Row, login: Login, known: KnownBrowser | null): Promise<LoginOutcome> {
  const { id, name, areaId, passwordHash, totpConfirmedAt } = row
  const browser = await chooseBrowserToken(login.browser ?? '')
  const place = { browser: describeBrowser(login.userAgent), address: login.address }
  return getPrisma().$transaction(async db => {
    const { count } = await db.staff.updateMany({
      where: { id, active: true, passwordHash, totpConfirmedAt },
      data: { lastLoginAt: now() },
    })
    if (!count) return { outcome: 'wrong' as const }
    const session = await startSession(db, id, place)
    await rememberBrowser(db, id, browser)
    if (!(await isLogFlood(db, id))) {
      const summary = `${place.browser}（来自 ${place.address}）${known ? '' : '，第一次用这个浏览器'}`
      await writeLog(db, { actor: { id, name }, areaId, action: 'login.in', summary })
    }
    return { outcome: 'in' as const, id, session, browser }
  })
}

/**
 * Checks a login: limits first, then the password, then the second factor.
 * @returns what to tell the person, and what their browser is to carry once they are in
 */
export async function logIn(login: Login): Promise<LoginOutcome> {
  // Nobody is there to read an answer, and all who are not there must not share one network's limit.
  if (!login.address) return { outcome: 'wrong' }
  const known = await findKnownBrowser(login.email, login.browser ?? '')
  const attempt = await takeAttempt(login.email, login.address, known)
  if ('lockedMinutes' in attempt) return { outcome: 'locked', minutes: attempt.lockedMinutes }
  const row = await getPrisma().staff.findUnique({ where: { email: login.email }, select: LOGIN })
  const right = await isPassword(row?.passwordHash, login.password)
  if (!row?.active || !right) {
    await noteFailure(row, login, attempt)
    return { outcome: 'wrong' }
  }
  if (row.totpConfirmedAt && !login.code) {
    const minutes = await attempt.awaitCode()
    return minutes ? { outcome: 'locked', minutes } : { outcome: 'code-needed' }
  }
  if (row.totpConfirmedAt && !(await acceptSecondFactor(row, login.code))) {
    await noteFailure(row, login, attempt)
    return { outcome: 'code-wrong' }
  }
  await attempt.succeed()
  return enter(row, login, known)
}
