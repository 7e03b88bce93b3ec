import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { StaffRole } from '@/lib/generated/prisma/enums'
import { changeAs, type Leave } from '@/lib/staff/call/change-as'
import { type AccountOutcome, DONE, refuseChange } from '@/lib/staff/call/outcome'
import { writeLog } from '@/lib/staff/log/log'
import { ROLE_NAMES } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { refuseWithdrawnArea } from './home-area'
import { makeLink, type OneTimeLink } from './one-time-link'

/**
 * Any number will do as long as it stays: changes of accounts wait for each other on it, before they hold their own.
 * Two administrators who change each other would else each hold what the other waits for.
 */
const PEOPLE_LOCK = 150224

const TARGET = { id: true, name: true, email: true, role: true, areaId: true, active: true } as const

const GONE = '这个账号已经不在了。'
const OWN = '自己的账号要由别的管理员来改，免得把自己锁在外面。'
const HOME_GONE = '这个账号所属的区域已经撤销了，请先给它另选一个区域，再启用。'
const MOVED = '这个账号刚被别人改过，请刷新后再看。'
const LAST = '这是自治区最后一个在用的管理员，不能改。'

/** The account to change, when the actor manages where it is. @throws Refused role or area */
async function findTarget(actor: Actor, id: number) {
  const target = await getPrisma().staff.findUnique({ where: { id }, select: TARGET })
  await requireMay(actor, 'staff:manage', target?.areaId ?? actor.area.id)
  return target
}

class LastAdministrator extends Error {}

/** The region is never left without an administrator, not even by two who demote each other at once. */
async function keepOneAdministrator(db: Prisma.TransactionClient) {
  const where = { role: 'ADMIN', active: true, area: { kind: 'REGION' } } as const
  if (!(await db.staff.count({ where }))) throw new LastAdministrator()
}

type Change = Prisma.StaffUncheckedUpdateInput

/** Whether an account, so changed, no longer manages accounts where it did. */
function endsManaging(target: { areaId: number }, { active, role, areaId }: Change): boolean {
  if (active === false || (role !== undefined && role !== 'ADMIN')) return true
  return areaId !== undefined && areaId !== target.areaId
}

/** Closes the links that somebody gave and nobody has used yet. @returns how many */
async function closeLinks(db: Prisma.TransactionClient, invitedById: number): Promise<number> {
  const { count } = await db.invitation.updateMany({
    where: { invitedById, usedAt: null, expiresAt: { gt: now() } },
    data: { expiresAt: now() },
  })
  return count
}

/** Where an account was when its change was allowed is where it must be still. */
async function isWhereItWas(db: Prisma.TransactionClient, { id, areaId }: { id: number; areaId: number }) {
  return (await db.staff.count({ where: { id, areaId } })) > 0
}

/** Writes a change, ends the account's sessions and notes it, whole or not at all. */
async function applyChange(
  actor: Actor,
  target: { id: number; areaId: number },
  data: Change,
  summary: string,
): Promise<AccountOutcome> {
  try {
    const write = async (db: Prisma.TransactionClient, leave: Leave<AccountOutcome>) => {
      if (!(await isWhereItWas(db, target))) return leave(refuseChange(MOVED))
      await db.staff.update({
        where: { id: target.id },
        data: { ...data, sessionVersion: { increment: 1 } },
        select: { id: true },
      })
      await keepOneAdministrator(db)
      const closed = endsManaging(target, data) ? await closeLinks(db, target.id) : 0
      const said = closed ? `${summary}，收回其给出的链接${closed}个` : summary
      await writeLog(db, { actor, areaId: target.areaId, action: 'staff.change', summary: said })
      return DONE
    }
    return await changeAs<AccountOutcome>(actor, write, { turn: PEOPLE_LOCK })
  } catch (error) {
    if (error instanceof LastAdministrator) return refuseChange(LAST)
    throw error
  }
}

export type StaffChange = { id: number; name: string; role: StaffRole; areaId: number }

/** Changes name, role and home area of an account below. @throws Refused role or area */
export async function changeStaff(actor: Actor, change: StaffChange): Promise<AccountOutcome> {
  const target = await findTarget(actor, change.id)
  const area = await requireMay(actor, 'staff:manage', change.areaId)
  if (!target) return refuseChange(GONE)
  if (target.id === actor.id) return refuseChange(OWN)
  const { name, role, areaId } = change
  const gone = areaId === target.areaId ? null : await refuseWithdrawnArea(areaId)
  if (gone) return gone
  const moved = areaId === target.areaId ? '' : `，区域改为 ${await nameArea(area.id)}`
  const summary = `${target.name}（${target.email}）：${name}，${ROLE_NAMES[role]}${moved}`
  return applyChange(actor, target, { name, role, areaId }, summary)
}

async function nameArea(id: number): Promise<string> {
  const { name } = await getPrisma().area.findUniqueOrThrow({ where: { id }, select: { name: true } })
  return name
}

/** Lets an account in again, or ends it. What it did stays in the log. @throws Refused role or area */
export async function setActive(actor: Actor, id: number, active: boolean): Promise<AccountOutcome> {
  const target = await findTarget(actor, id)
  if (!target) return refuseChange(GONE)
  if (target.id === actor.id) return refuseChange(OWN)
  if (active && (await refuseWithdrawnArea(target.areaId))) return refuseChange(HOME_GONE)
  const summary = `${active ? '启用' : '停用'} ${target.name}（${target.email}）`
  return applyChange(actor, target, { active }, summary)
}

/** Switches the second factor of somebody off who has lost phone and recovery codes. @throws Refused role or area */
export async function clearSecondFactor(actor: Actor, id: number): Promise<AccountOutcome> {
  const target = await findTarget(actor, id)
  if (!target) return refuseChange(GONE)
  if (target.id === actor.id) return refuseChange(OWN)
  const data = {
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastStep: null,
    recoveryCodes: { deleteMany: {} },
  }
  return applyChange(actor, target, data, `关掉 ${target.name}（${target.email}）的两步验证`)
}

/** A one-time link to a new password; sessions end at once, the old password counts until then no more. */
export async function resetPassword(actor: Actor, id: number): Promise<AccountOutcome<OneTimeLink>> {
  const target = await findTarget(actor, id)
  if (!target) return refuseChange(GONE)
  if (target.id === actor.id) return refuseChange('自己的密码请到“我的账号”里改。')
  if (!target.active) return refuseChange('这个账号停用了，先启用再重设密码。')
  const write = async (
    db: Prisma.TransactionClient,
    leave: Leave<AccountOutcome<OneTimeLink>>,
  ): Promise<AccountOutcome<OneTimeLink>> => {
    if (!(await isWhereItWas(db, target))) return leave(refuseChange(MOVED))
    await db.staff.update({
      where: { id },
      // No hash has this form: nothing opens the account until the link is used.
      data: { passwordHash: '', sessionVersion: { increment: 1 } },
      select: { id: true },
    })
    const { name, email, role, areaId } = target
    const made = await makeLink(db, actor, { name, email, role, areaId, staffId: id })
    const summary = `给 ${name}（${email}）重设密码的链接`
    await writeLog(db, { actor, areaId, action: 'staff.reset', summary })
    return { ok: true, value: made }
  }
  return changeAs(actor, write, { turn: PEOPLE_LOCK, isShownOnce: true })
}
