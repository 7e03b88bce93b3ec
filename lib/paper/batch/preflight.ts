import 'server-only'
import { prepareCards } from '@/lib/paper/edition/prepare'
import { joinOverdue, listBlockers, listOverdueLines, type OverdueLine } from '@/lib/paper/edition/readiness'
import { gatherMends, type Mend, type Misfit } from '@/lib/paper/fit/mend'
import { BATCH_PATIENCE_MS } from '@/lib/paper/fit/patience'
import { refreshFits } from '@/lib/paper/fit/refresh-fits'
import { readFreshFits } from '@/lib/paper/fit/stale-fits'
import type { Verdict } from '@/lib/paper/fit/verdict'
import { watchFits } from '@/lib/paper/fit/watch-fits'
import { withinPatience } from '@/lib/paper/fit/within-patience'
import type { OverflowWords } from '@/lib/paper/sheet/say-overflow'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { groupBy } from '@/lib/system/format/group-by'
import { type BatchScope, MOST_AREAS } from './batch-plan'
import { type BatchArea, commonPath, listBatchAreas } from './batch-scope'

/** How one area stands before a print. */
export type Readiness = BatchArea & {
  /** Lines with overdue numbers, whether or not something else was chosen for them. */
  overdue: OverdueLine[]
  blocked: boolean
  /** It is known whether the card fits; else it is being looked at. */
  isKnown: boolean
  /** What does not fit, and of what takes the most room; null: nothing is known of. */
  overflow: Pick<OverflowWords, 'why' | 'head' | 'lines'> | null
  /** It fits without what each service does. */
  fitsTerse: boolean
}

export type Preflight = {
  areas: Readiness[]
  /** There are more areas than one batch takes: the first of them were looked at. */
  cut: boolean
  ready: number
  /** So many cards are still being looked at. */
  unknown: number
  /** What is to be changed for those that do not fit. */
  mends: Mend[]
  /** Every line with an overdue number once, with how many areas carry it. */
  lines: (OverdueLine & { areas: number })[]
}

function gatherLines(areas: Readiness[]): Preflight['lines'] {
  const overdue = areas.flatMap(area => area.overdue)
  return [...groupBy(overdue, line => line.baseServiceId).values()]
    .map(same => ({ ...joinOverdue(same), areas: same.length }))
    .sort((a, b) => b.areas - a.areas)
}

/** Nobody waits for the press: what could not be looked at in time goes on by itself. */
async function readVerdicts(path: string, areaIds: number[], at: Date): Promise<Map<number, Verdict>> {
  await withinPatience(`fits before a batch below ${path}`, BATCH_PATIENCE_MS, mayGoOn =>
    refreshFits(path, at, mayGoOn, areaIds),
  )
  const verdicts = await readFreshFits(path, at, areaIds)
  if (verdicts.size < areaIds.length) void watchFits(path)
  return verdicts
}

/** A thousand of them stand on a page: the rest of what is said is said once, of what is to be changed. */
const shorten = ({ why, head, lines }: OverflowWords) => ({ why, head, lines: lines.slice(0, 1) })

function listMisfits(areas: BatchArea[], verdicts: Map<number, Verdict>): Misfit[] {
  return areas.flatMap(({ areaId, name }) => {
    const { words = null, fitsTerse = false } = verdicts.get(areaId) ?? {}
    return words ? [{ areaId, name, words, fitsTerse }] : []
  })
}

/**
 * Looks at every area before anything is printed: which are ready, which overflow, which hold overdue numbers. What is
 * known already of the cards is taken as known; the others are looked at for a moment, and after it off the request.
 * @param fallbacks lines (by base service) for which something else is to be printed
 * @throws Refused where the account may not print in the scope
 */
export async function runPreflight(actor: Actor, scope: BatchScope, fallbacks: number[]): Promise<Preflight> {
  const found = await listBatchAreas(actor, scope)
  const areas = found.slice(0, MOST_AREAS)
  const areaIds = areas.map(area => area.areaId)
  const at = now()
  const verdicts = await readVerdicts(commonPath(areas.map(area => area.path)), areaIds, at)
  const prepared = await prepareCards(areaIds, at)
  const chosen = new Set(fallbacks)
  const cardOf = new Map(prepared.map(({ areaId, card }) => [areaId, card]))
  const judged = areas.flatMap((area): Readiness[] => {
    const card = cardOf.get(area.areaId)
    if (!card) return []
    const blocked = listBlockers(card, chosen, 'a5').length > 0
    const verdict = verdicts.get(area.areaId)
    const { words = null, fitsTerse = false } = verdict ?? {}
    const fit = { isKnown: Boolean(verdict), overflow: words && shorten(words), fitsTerse }
    return [{ ...area, overdue: listOverdueLines(card), blocked, ...fit }]
  })
  return {
    areas: judged,
    cut: found.length > MOST_AREAS,
    ready: judged.filter(area => area.isKnown && !area.blocked && area.overflow === null).length,
    unknown: judged.filter(area => !area.isKnown).length,
    mends: await gatherMends(actor, listMisfits(areas, verdicts)),
    lines: gatherLines(judged),
  }
}
