import 'server-only'
import { earliest } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import { type ConsultationTime, isLedTo, judgeConsultation, ledToSince, linkChangesAt } from './state'

/** A consultation as a page of its area leads to it. */
export type AskLink = Pick<ConsultationTime, 'closesAt'> & {
  id: number
  title: string
  /** One can answer; else there is what came of it. */
  isOpen: boolean
}

/** A page leads to so many: the next to close first. */
const MOST_LINKS = 2
/** More at once no area has. */
const MOST_READ = 20

/** What the pages of a path of areas lead to, and when that next changes by itself; null: never. */
export async function listAskLinks(
  areaIds: number[],
  now: Date,
): Promise<{ links: AskLink[]; changesAt: Date | null }> {
  const rows = await getPrisma().consultation.findMany({
    where: { areaId: { in: areaIds }, withdrawnAt: null, closesAt: { gt: ledToSince(now) } },
    orderBy: [{ closesAt: 'desc' }, { id: 'desc' }],
    take: MOST_READ,
    select: { id: true, title: true, opensAt: true, closesAt: true, showsResult: true },
  })
  const links = rows
    .filter(row => isLedTo(row, now))
    .map(({ id, title, closesAt, ...time }) => ({
      ...{ id, title, closesAt },
      isOpen: judgeConsultation({ closesAt, ...time }, now) === 'open',
    }))
  const sorted = [...links.filter(({ isOpen }) => isOpen).reverse(), ...links.filter(({ isOpen }) => !isOpen)]
  return {
    links: sorted.slice(0, MOST_LINKS),
    changesAt: earliest(...rows.map(row => linkChangesAt(row, now))),
  }
}
