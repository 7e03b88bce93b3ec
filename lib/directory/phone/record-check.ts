import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { changeAs } from '@/lib/staff/call/change-as'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import type { CheckWish } from './check-form'
import { describeCall } from './check-words'
import type { CheckResult } from './types'

/** A call that was recorded, for what else follows from it. */
export type RecordedCheck = { phoneId: number; number: string; result: CheckResult; at: Date; actor: Actor }

/** What else is done in the same transaction. */
export type AlsoOfCheck = (db: Prisma.TransactionClient, check: RecordedCheck) => Promise<void>

export type CheckOutcome =
  | { status: 'recorded'; serviceId: number }
  /** No longer a number of a service in use, or never one. */
  | { status: 'gone' }
  /** The service has another number by now; what was rung is not it. */
  | { status: 'changed'; number: string | null }

const PHONE = {
  number: true,
  withdrawnAt: true,
  service: {
    select: { id: true, areaId: true, name: true, withdrawnAt: true, overrides: { select: { name: true } } },
  },
} as const

/** Of the same place and number; that one is wrong for a line says nothing about another line. */
async function listPhones(db: Prisma.TransactionClient, wish: CheckWish, areaId: number) {
  const { phoneId, number, result } = wish
  const others =
    result === 'WRONG'
      ? []
      : await db.phone.findMany({
          where: { number, withdrawnAt: null, id: { not: phoneId }, service: { areaId, withdrawnAt: null } },
          orderBy: { id: 'asc' },
          select: { id: true, service: { select: { name: true, overrides: { select: { name: true } } } } },
        })
  return {
    ids: [phoneId, ...others.map(({ id }) => id)],
    names: others.map(({ service }) => nameOf(service)),
  }
}

const nameOf = ({ name, overrides }: { name: string | null; overrides: { name: string | null } | null }) =>
  name ?? overrides?.name ?? ''

const readPhone = (db: Pick<ReturnType<typeof getPrisma>, 'phone'>, id: number) =>
  db.phone.findUnique({ where: { id }, select: PHONE })

/**
 * Records what came of ringing a number, with its line in the log; residents' pages follow at once. Whether it answers is
 * so of every line of the place that has the number: one call is one of each of their phones.
 * @param wish.number what was rung: refused where it is no longer the phone's
 * @param also rooms above add what a call means to them; done with it or not at all
 * @throws Refused role or area
 */
export async function recordCheck(actor: Actor, wish: CheckWish, also?: AlsoOfCheck): Promise<CheckOutcome> {
  const { phoneId, number, result, note } = wish
  const areaId = (await readPhone(getPrisma(), phoneId))?.service.areaId
  await requireMay(actor, 'phone:check', areaId ?? actor.area.id)
  if (areaId === undefined) return { status: 'gone' }
  return changeAs<CheckOutcome>(actor, async (db, leave) => {
    // A change of a phone and a check of it wait for each other at the area, whose version both will raise.
    await db.$queryRaw`SELECT 1 FROM "Area" WHERE "id" = ${areaId} FOR NO KEY UPDATE`
    const phone = await readPhone(db, phoneId)
    if (!phone || phone.withdrawnAt || phone.service.withdrawnAt || phone.service.areaId !== areaId)
      return leave({ status: 'gone' })
    if (phone.number !== number) return leave({ status: 'changed', number: phone.number })
    const serviceId = phone.service.id
    const at = now()
    const { ids, names } = await listPhones(db, wish, areaId)
    const call = { number, result, note, checkedAt: at, checkedBy: actor.name, staffId: actor.id }
    for (const phoneId of ids) {
      await db.phoneCheck.create({ data: { ...call, phoneId }, select: { id: true } })
      await also?.(db, { phoneId, number, result, at, actor })
    }
    const lines = [...new Set([nameOf(phone.service), ...names])].join('、')
    const summary = describeCall(lines, number, result, note)
    await writeLog(db, {
      actor,
      areaId,
      action: 'phone.check',
      summary,
      kind: 'SERVICE',
      recordId: serviceId,
    })
    return { status: 'recorded', serviceId }
  })
}
