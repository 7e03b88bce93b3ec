import 'server-only'
import { changeAs } from '@/lib/staff/call/change-as'
import { type AccountOutcome, answerProof, DONE, refuseChange } from '@/lib/staff/call/outcome'
import { writeLog } from '@/lib/staff/log/log'
import { proveOwn } from '@/lib/staff/login/login-limits'
import { hashPassword, isPassword } from '@/lib/staff/password/password'
import { findPasswordFault } from '@/lib/staff/password/password-rule'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'

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

/** Whether this is the actor's password now. */
async function isOwnPassword(actor: Actor, password: string): Promise<boolean> {
  const row = await getPrisma().staff.findUnique({
    where: { id: actor.id },
    select: { passwordHash: true },
  })
  return isPassword(row?.passwordHash, password)
}

/** Changes the actor's own password; every session of the account ends, this one too. */
export async function changePassword(
  actor: Actor,
  current: string,
  password: string,
): Promise<AccountOutcome> {
  const proof = await proveOwn(actor.id, () => isOwnPassword(actor, current))
  const unproven = answerProof(proof, '现在的密码不对。', 'current')
  if (unproven) return unproven
  const fault = findPasswordFault(password, actor.email)
  if (fault) return refuseChange(fault, 'password')
  if (password === current) return refuseChange('新密码和现在的一样。', 'password')
  const passwordHash = await hashPassword(password)
  await changeAs(actor, async db => {
    const data = { passwordHash, sessionVersion: { increment: 1 } }
    await db.staff.update({ where: { id: actor.id }, data, select: { id: true } })
    const summary = '改了自己的密码'
    await writeLog(db, { actor, areaId: actor.area.id, action: 'account.password', summary })
  })
  return DONE
}
