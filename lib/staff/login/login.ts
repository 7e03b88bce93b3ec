import 'server-only'
import { writeLog } from '@/lib/staff/log/log'
import { isPassword } from '@/lib/staff/password/password'
import { acceptSecondFactor } from '@/lib/staff/second-factor/second-factor'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { type Attempt, takeAttempt } from './login-limits'

export type Login = { email: string; password: string; code: string; address: string }

export type LoginOutcome =
  | { outcome: 'in'; id: number; version: number }
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
  sessionVersion: true,
  totpSecret: true,
  totpConfirmedAt: true,
  totpLastStep: true,
} as const

type Known = { id: number; name: string; areaId: number }

async function noteFailure(known: Known | null, { email, address }: Login, { waitMinutes }: Attempt) {
  const who = `${email}（来自 ${address}）`
  const summary = waitMinutes ? `${who}，要等 ${waitMinutes} 分钟才能再试` : who
  await writeLog(getPrisma(), {
    actor: known && { id: known.id, name: known.name },
    areaId: known?.areaId ?? null,
    action: waitMinutes ? 'login.locked' : 'login.failed',
    summary,
  })
}

/**
 * Checks a login: limits first, then the password, then the second factor.
 * @returns what to tell the person; the account's id and session version once they are in
 */
export async function logIn(login: Login): Promise<LoginOutcome> {
  const attempt = await takeAttempt(login.email, login.address)
  if ('lockedMinutes' in attempt) return { outcome: 'locked', minutes: attempt.lockedMinutes }
  const row = await getPrisma().staff.findUnique({ where: { email: login.email }, select: LOGIN })
  const right = await isPassword(row?.passwordHash, login.password)
  if (!row?.active || !right) {
    await noteFailure(row, login, attempt)
    return { outcome: 'wrong' }
  }
  if (row.totpConfirmedAt && !login.code) {
    await attempt.giveBack()
    return { outcome: 'code-needed' }
  }
  if (row.totpConfirmedAt && !(await acceptSecondFactor(row, login.code))) {
    await noteFailure(row, login, attempt)
    return { outcome: 'code-wrong' }
  }
  await attempt.succeed()
  await getPrisma().staff.update({
    where: { id: row.id },
    data: { lastLoginAt: now() },
    select: { id: true },
  })
  return { outcome: 'in', id: row.id, version: row.sessionVersion }
}
