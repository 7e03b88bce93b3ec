import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { StaffRole } from '@/lib/generated/prisma/enums'
import { changeAs } from '@/lib/staff/call/change-as'
import { type AccountOutcome, DONE, refuseChange } from '@/lib/staff/call/outcome'
import { writeLog } from '@/lib/staff/log/log'
import { ROLE_NAMES } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import { refuseWithdrawnArea } from './home-area'
import { makeLink, type OneTimeLink } from './one-time-link'

export type Invitee = { name: string; email: string; role: StaffRole; areaId: number }

/** Invites somebody to the subtree by a one-time link. @throws Refused role or area */
export async function inviteStaff(actor: Actor, invitee: Invitee): Promise<AccountOutcome<OneTimeLink>> {
  await requireMay(actor, 'staff:manage', invitee.areaId)
  const gone = await refuseWithdrawnArea(invitee.areaId)
  if (gone) return gone
  const known = await getPrisma().staff.findUnique({
    where: { email: invitee.email },
    select: { id: true },
  })
  if (known) return refuseChange('这个邮箱已经有账号了。', 'email')
  const foreign = await getPrisma().invitation.findFirst({
    where: { email: invitee.email, usedAt: null, NOT: { area: { path: { startsWith: actor.area.path } } } },
    select: { id: true },
  })
  if (foreign) return refuseChange('这个邮箱已被别的地区邀请。', 'email')
  const write = async (db: Prisma.TransactionClient) => {
    const made = await makeLink(db, actor, invitee)
    const summary = `邀请 ${invitee.name}（${invitee.email}）为${ROLE_NAMES[invitee.role]}`
    await writeLog(db, { actor, areaId: invitee.areaId, action: 'staff.invite', summary })
    return made
  }
  const link = await changeAs(actor, write, { isShownOnce: true })
  return { ok: true, value: link }
}

/** Makes an unused invitation worthless. @throws Refused role or area */
export async function withdrawInvitation(actor: Actor, id: number): Promise<AccountOutcome> {
  const row = await getPrisma().invitation.findUnique({
    where: { id },
    select: { areaId: true, name: true, email: true },
  })
  await requireMay(actor, 'staff:manage', row?.areaId ?? actor.area.id)
  if (!row) return refuseChange('这个邀请已经不在了。')
  return changeAs<AccountOutcome>(actor, async (db, leave) => {
    const { count } = await db.invitation.deleteMany({ where: { id, usedAt: null } })
    if (!count) return leave(refuseChange('这个邀请已经用过了。'))
    const summary = `收回对 ${row.name}（${row.email}）的邀请`
    await writeLog(db, { actor, areaId: row.areaId, action: 'staff.invite', summary })
    return DONE
  })
}
