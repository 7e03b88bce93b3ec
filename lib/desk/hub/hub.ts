import 'server-only'
import { countCases } from '@/lib/answer/office/list-cases'
import { getArea } from '@/lib/directory/area/areas'
import { readCardFacts } from '@/lib/directory/card/cards'
import { type LineNumbers, readLineNumbers } from '@/lib/directory/card/line-numbers'
import {
  listStandingLines,
  type StandingCategory,
  type StandingLine,
} from '@/lib/directory/card/standing-lines'
import type { HidingSnapshot } from '@/lib/directory/service/hiding-record'
import type { PlaceIcon, RolloutStage } from '@/lib/generated/prisma/enums'
import { describeImpact, impactWithin } from '@/lib/paper/reprint/impact'
import { mayPublishOwn } from '@/lib/revision/proposal/four-eyes'
import { OPEN_STATES, readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'

export type HubLine = StandingLine & {
  numbers: LineNumbers
  /** What hides it here, and what a form that shows it again is opened on. */
  hiding: { id: number; seen: string } | null
  /** An undecided proposal to hide it here, or to show it again. */
  proposalId: number | null
  /** The paper that hiding it here makes outdated, in words. */
  impact: string | null
}

export type HubCategory = Omit<StandingCategory, 'lines'> & { lines: HubLine[] }

export type AreaHub = {
  area: AreaRef & {
    gbCode: string | null
    rolloutStage: RolloutStage
    rolloutSince: string | null
    issuerName: string | null
    fallbackNumber: string | null
    icon: PlaceIcon | null
    headImageId: number | null
  }
  categories: HubCategory[]
  /** Undecided proposals for this area; all of them are under 审核. */
  openCount: number
  /** Cases of the area and all below it that nobody has ended. */
  openCases: number
  /** Whoever looks may publish here what they change themselves. */
  mayPublish: boolean
}

const FACTS = {
  id: true,
  code: true,
  name: true,
  kind: true,
  gbCode: true,
  rolloutStage: true,
  rolloutSince: true,
  issuerName: true,
  fallbackNumber: true,
  icon: true,
  headImageId: true,
} as const

type Hidings = Map<number, Pick<HubLine, 'hiding' | 'proposalId'>>

async function sayPaper(actor: Actor, areaId: number, line: StandingLine): Promise<string | null> {
  if (line.standing !== 'inherited') return null
  return describeImpact(await impactWithin(actor, areaId, [...line.phones, ...line.waiting]))
}

/** What is hidden here, and what is proposed about that, by service. */
async function readHidings(areaId: number): Promise<Hidings> {
  const db = getPrisma()
  const [rows, proposals] = await Promise.all([
    db.hiddenService.findMany({ where: { areaId }, select: { id: true, serviceId: true } }),
    db.revision.findMany({
      where: { kind: 'HIDING', areaId, state: { in: OPEN_STATES } },
      select: { id: true, snapshot: true },
    }),
  ])
  const found: Hidings = new Map()
  for (const { id, serviceId } of rows) {
    const { seen } = await readWorkingCopy(db, 'HIDING', id)
    found.set(serviceId, { hiding: { id, seen }, proposalId: null })
  }
  for (const { id, snapshot } of proposals) {
    const { serviceId } = snapshot as HidingSnapshot
    found.set(serviceId, { hiding: found.get(serviceId)?.hiding ?? null, proposalId: id })
  }
  return found
}

/**
 * An area as its staff see it: its facts and every line of its card with where it comes from.
 * @returns null for one that is withdrawn
 * @throws Refused role or area (also where there is no such area)
 */
export async function openAreaHub(actor: Actor, areaId: number): Promise<AreaHub | null> {
  const { id } = await requireMay(actor, 'record:edit', areaId)
  const db = getPrisma()
  const area = await db.area.findFirst({ where: { id, withdrawnAt: null }, select: FACTS })
  const tree = area && (await getArea(area.code))
  if (!tree) return null
  const [card, hidings, openCount, mayPublish, cases] = await Promise.all([
    readCardFacts(tree, now()),
    readHidings(id),
    db.revision.count({ where: { areaId: id, state: { in: OPEN_STATES } } }),
    mayPublishOwn(db, actor, id),
    countCases(actor, id),
  ])
  const none = { hiding: null, proposalId: null }
  const complete = async (line: StandingLine): Promise<HubLine> => ({
    ...line,
    numbers: readLineNumbers(line, { area: tree, fallbackNumber: tree.fallbackNumber }),
    ...(hidings.get(line.baseServiceId) ?? none),
    impact: await sayPaper(actor, id, line),
  })
  const categories = await Promise.all(
    listStandingLines(card, now()).map(async category => ({
      ...category,
      lines: await Promise.all(category.lines.map(complete)),
    })),
  )
  return { area, categories, openCount, openCases: cases.open, mayPublish }
}
