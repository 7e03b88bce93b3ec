import 'server-only'
import { OPEN_STATES } from '@/lib/answer/life/life'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CaseKind } from '@/lib/generated/prisma/enums'
import { addDays } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'

/** What may be the same matter as a case, said of the newest few. */
export type Proposal = { id: number; lock: number; number: string; text: string | null; receivedAt: Date }

/** Within so many days the same place is likely the same matter. */
const NEAR_DAYS = 3
const MOST = 10

export type Compared = {
  id: number
  kind: CaseKind
  areaId: number
  officePath: string
  phoneId: number | null
  phoneNumber: string | null
  building: string | null
  topic: string | null
  serviceId: number | null
  receivedAt: Date
}

/**
 * Reports of one number are one matter, whenever, and problems of one building; else what is said in the same area within
 * days of the same thing, or of the same line. Each order is its own.
 */
function alike(of: Compared): Prisma.CaseWhereInput | null {
  const { kind, areaId, phoneId, phoneNumber, building, topic, serviceId, receivedAt } = of
  const near = { gt: addDays(receivedAt, -NEAR_DAYS), lt: addDays(receivedAt, NEAR_DAYS) }
  if (kind === 'REPORT') return phoneId === null ? null : { phoneId, phoneNumber }
  if (kind === 'PROBLEM' && building) return { areaId, building }
  if (kind === 'ORDER') return null
  return {
    areaId,
    receivedAt: near,
    ...(kind === 'RATING' && { serviceId }),
    ...(kind === 'PROBLEM' && { topic }),
  }
}

/** Open cases that look like the same matter as one, in the same inbox or below. */
export async function proposeDoubles(of: Compared): Promise<Proposal[]> {
  const same = alike(of)
  if (!same) return []
  return getPrisma().case.findMany({
    where: {
      ...same,
      kind: of.kind,
      id: { not: of.id },
      state: { in: OPEN_STATES.filter(state => state !== 'ANSWERED') },
      mergedIntoId: null,
      office: { path: { startsWith: of.officePath } },
    },
    orderBy: { receivedAt: 'desc' },
    take: MOST,
    select: { id: true, lock: true, number: true, text: true, receivedAt: true },
  })
}
