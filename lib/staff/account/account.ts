import 'server-only'
import { changeAs } from '@/lib/staff/call/change-as'
import { type AccountOutcome, answerProof, DONE, refuseChange } from '@/lib/staff/call/outcome'
import { writeLog } from '@/lib/staff/log/log'
import { proveOwn } from '@/lib/staff/login/login-limits'
import { endSessions } from '@/lib/staff/open-session/end-sessions'
import { hashPassword } from '@/lib/staff/password/password'
import { findPasswordFault } from '@/lib/staff/password/password-fault'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { isOwnPassword, WRONG_PASSWORD } from './own-password'

/** An account as its own person sees it. */
export type OwnAccount = {
  email: string
  hasSecondFactor: boolean
  mustHaveSecondFactor: boolean
  /** Recovery codes not used yet. */
  codesLeft: number
}

/** The actor's own account; nobody else's can be asked for. */
export async function getOwnAccount(actor: Actor): Promise<OwnAccount> {
  const codesLeft = await getPrisma().recoveryCode.count({ where: { staffId: actor.id, usedAt: null } })
  const { email, hasSecondFactor, mustHaveSecondFactor } = actor
  return { email, hasSecondFactor, mustHaveSecondFactor, codesLeft }
}

/** Changes the actor's own password; every other session of the account ends. */
export async function changePassword(
  actor: Actor,
  current: string,
  password: string,
): Promise<AccountOutcome> {
  const proof = await proveOwn(actor.id, () => isOwnPassword(actor, current))
  const unproven = answerProof(proof, WRONG_PASSWORD, 'current')
  if (unproven) return unproven
  const fault = await findPasswordFault(password, {
    email: actor.email,
    names: [actor.name, actor.area.name],
  })
  if (fault) return refuseChange(fault, 'password')
  if (password === current) return refuseChange('新密码和现在的一样。', 'password')
  const passwordHash = await hashPassword(password)
  await changeAs(actor, async db => {
    await db.staff.update({ where: { id: actor.id }, data: { passwordHash }, select: { id: true } })
    await endSessions(db, actor.id, 'CHANGED', { except: actor.sessionId })
    const summary = '改了自己的密码'
    await writeLog(db, { actor, areaId: actor.area.id, action: 'account.password', summary })
  })
  return DONE
}
