import 'server-only'
import { OPEN_STATES } from '@/lib/answer/life/life'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CaseKind } from '@/lib/generated/prisma/enums'
import { addDays } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import { areAlike } from './alike-text'

/** What may be the same matter as a case, said of the newest few. */
export type Proposal = { id: number; lock: number; number: string; text: string | null; receivedAt: Date }

/** Within so many days the same line, or the same thing at the same place, is likely the same matter. */
const NEAR_DAYS = 3
/** A lamp stays broken for longer than people wait to say so. */
const NEAR_DAYS_OF_BUILDING = 14
const MOST = 10
/** So many are compared word by word. */
const MOST_COMPARED = 50

export type Compared = {
  id: number
  kind: CaseKind
  areaId: number
  officePath: string
  phoneId: number | null
  phoneNumber: string | null
  estate: string | null
  building: string | null
  topic: string | null
  serviceId: number | null
  text: string | null
  receivedAt: Date
}

const WORDS_OF_BUILDING = ['', '号楼', '号', '栋', '幢', '楼']

/** A building as people write it: 3, 3号楼, 3栋. */
function waysToWrite(building: string): string[] {
  const bare = building.replace(/(号楼|号|栋|幢|楼)$/, '')
  return [...new Set([building, ...WORDS_OF_BUILDING.map(word => bare + word)])]
}

/**
 * Reports of one number are one matter, whenever; problems of one thing at one building, or in one area, within days, and
 * what is said within days of one line, or in like words. Each order is its own.
 */
function alike(of: Compared): Prisma.CaseWhereInput | null {
  const { kind, areaId, phoneId, phoneNumber, estate, building, topic, serviceId, receivedAt } = of
  const within = (days: number) => ({ gt: addDays(receivedAt, -days), lt: addDays(receivedAt, days) })
  const near = within(NEAR_DAYS)
  if (kind === 'REPORT') return phoneId === null ? null : { phoneId, phoneNumber }
  if (kind === 'PROBLEM' && building)
    return {
      ...{
        areaId,
        topic,
        building: { in: waysToWrite(building) },
        receivedAt: within(NEAR_DAYS_OF_BUILDING),
      },
      // Who leaves the estate out means the one that all mean.
      ...(estate && { OR: [{ estate }, { estate: null }] }),
    }
  if (kind === 'ORDER') return null
  return {
    areaId,
    receivedAt: near,
    ...(kind !== 'PROBLEM' && { serviceId }),
    ...(kind === 'PROBLEM' && { topic }),
  }
}

/** Of no line, it may be about anything: then only like words say that it is the same. */
const goesByWords = ({ kind, serviceId }: Compared) => kind === 'OPINION' && serviceId === null

/** Open cases that look like the same matter as one, in the same inbox or below. */
export async function proposeDoubles(of: Compared): Promise<Proposal[]> {
  const same = alike(of)
  if (!same) return []
  const found = await findOpen(of, same)
  const isAlike = ({ text }: Proposal) => areAlike(of.text ?? '', text ?? '')
  return (goesByWords(of) ? found.filter(isAlike) : found).slice(0, MOST)
}

function findOpen(of: Compared, same: Prisma.CaseWhereInput): Promise<Proposal[]> {
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
    take: MOST_COMPARED,
    select: { id: true, lock: true, number: true, text: true, receivedAt: true },
  })
}
