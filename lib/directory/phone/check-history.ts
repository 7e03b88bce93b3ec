import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import type { CheckFact } from './check-words'
import { judgeDue } from './due'
import type { WorkEntry } from './work-list'

export type CheckEntry = CheckFact & { id: number }

type Phone = 'phoneId' | 'number' | 'kind' | 'label' | 'source' | 'state' | 'cycleDays'
type Where = 'serviceId' | 'service' | 'area' | 'category'

export type CheckHistory = Pick<WorkEntry, Phone | Where> & {
  /** No longer a number of a service in use: there is nothing to ring. */
  isWithdrawn: boolean
  /** Newest first, of numbers it had before as well. */
  checks: CheckEntry[]
}

/** How many checks a history shows; older ones stay in the database. */
export const HISTORY_LENGTH = 200

const PHONE = {
  id: true,
  number: true,
  kind: true,
  label: true,
  source: true,
  withdrawnAt: true,
  service: {
    select: {
      id: true,
      name: true,
      areaId: true,
      withdrawnAt: true,
      overrides: { select: { name: true } },
      area: { select: { name: true } },
      category: { select: { name: true, checkCycleDays: true } },
    },
  },
  checks: {
    orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
    take: HISTORY_LENGTH,
    select: { id: true, number: true, result: true, checkedAt: true, checkedBy: true, note: true },
  },
} satisfies Prisma.PhoneSelect

/**
 * Who rang a phone, when, and what came of it.
 * @returns null when there is no such phone
 * @throws Refused role or area
 */
export async function readCheckHistory(actor: Actor, phoneId: number): Promise<CheckHistory | null> {
  const row = await getPrisma().phone.findUnique({ where: { id: phoneId }, select: PHONE })
  await requireMay(actor, 'phone:check', row?.service.areaId ?? actor.area.id)
  if (!row) return null
  const { id, number, kind, label, source, checks, service } = row
  const { checkCycleDays: cycleDays, name: category } = service.category
  const state = judgeDue({ id, kind, number, label, position: 0, schedule: [], checks }, cycleDays, now())
  return {
    phoneId: id,
    number,
    kind,
    label,
    source,
    state,
    isWithdrawn: Boolean(row.withdrawnAt ?? service.withdrawnAt),
    serviceId: service.id,
    service: service.name ?? service.overrides?.name ?? '',
    area: service.area.name,
    category,
    cycleDays,
    checks,
  }
}
