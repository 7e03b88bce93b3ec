import 'server-only'
import { type Prepared, prepareCards } from '@/lib/paper/edition/prepare'
import { listBlockers, listOverdueLines, type OverdueLine } from '@/lib/paper/edition/readiness'
import { findFit, lookAt, readKnownFits } from '@/lib/paper/fit/refresh-fits'
import { HANDS } from '@/lib/paper/press/press'
import { doSideBySide } from '@/lib/paper/press/side-by-side'
import type { OverflowWords } from '@/lib/paper/sheet/say-overflow'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { type BatchScope, MOST_AREAS } from './batch-plan'
import { type BatchArea, listBatchAreas } from './batch-scope'

/** How one area stands before a print. */
export type Readiness = BatchArea & {
  /** Lines with overdue numbers, whether or not something else was chosen for them. */
  overdue: OverdueLine[]
  blocked: boolean
  /** What does not fit; null: all does. */
  overflow: OverflowWords | null
  /** It would fit without what each service does. */
  fitsTerse: boolean
}

export type Preflight = {
  areas: Readiness[]
  /** There are more areas than one batch takes: the first of them were looked at. */
  cut: boolean
  ready: number
  /** Every line with an overdue number once, with how many areas carry it. */
  lines: (OverdueLine & { areas: number })[]
}

/**
 * What does not fit, in words by area; null: it fits. Cards that are set alike are set once, those known already not
 * at all; between two, others get their turn.
 * @param isTerse names and numbers alone
 * @throws as `setType`
 */
export async function findOverflows(
  prepared: Prepared[],
  at: Date,
  isTerse = false,
): Promise<Map<number, OverflowWords | null>> {
  const looked = lookAt(prepared, at, isTerse)
  const distinct = new Map(looked.map(one => [one.key, one]))
  const known = await readKnownFits([...distinct.keys()])
  const unknown = [...distinct.values()].filter(({ key }) => !known.has(key))
  await doSideBySide(unknown, HANDS, async ({ key, layOut }) => {
    known.set(key, await findFit(layOut(), 'batch'))
  })
  return new Map(looked.map(({ areaId, key }) => [areaId, known.get(key)!]))
}

const byNumber = (lines: OverdueLine[]) =>
  new Map(lines.flatMap(({ numbers }) => numbers.map(number => [`${number.area} ${number.number}`, number])))

/** A line of several areas: each may have a number of its own that waits, and another in its place. */
function joinLines(lines: OverdueLine[]): OverdueLine {
  const instead = [...new Set(lines.flatMap(line => line.instead))]
  return { ...lines[0]!, numbers: [...byNumber(lines).values()], instead }
}

function gatherLines(areas: Readiness[]): Preflight['lines'] {
  const lines = new Map<number, OverdueLine[]>()
  for (const line of areas.flatMap(area => area.overdue)) {
    const known = lines.get(line.baseServiceId)
    if (known) known.push(line)
    else lines.set(line.baseServiceId, [line])
  }
  return [...lines.values()]
    .map(same => ({ ...joinLines(same), areas: same.length }))
    .sort((a, b) => b.areas - a.areas)
}

/**
 * Looks at every area before anything is printed: which are ready, which overflow, which hold overdue numbers.
 * @param fallbacks lines (by base service) for which something else is to be printed
 * @throws Refused where the account may not print in the scope
 */
export async function runPreflight(actor: Actor, scope: BatchScope, fallbacks: number[]): Promise<Preflight> {
  const found = await listBatchAreas(actor, scope)
  const areas = found.slice(0, MOST_AREAS)
  const at = now()
  const prepared = await prepareCards(
    areas.map(area => area.areaId),
    at,
  )
  const overflows = await findOverflows(prepared, at)
  const over = prepared.filter(({ areaId }) => overflows.get(areaId) !== null)
  const terse = await findOverflows(over, at, true)
  const chosen = new Set(fallbacks)
  const cardOf = new Map(prepared.map(({ areaId, card }) => [areaId, card]))
  const judged = areas.flatMap(area => {
    const card = cardOf.get(area.areaId)
    if (!card) return []
    const blocked = listBlockers(card, chosen).length > 0
    const overflow = overflows.get(area.areaId)!
    const fitsTerse = overflow !== null && terse.get(area.areaId) === null
    return [{ ...area, overdue: listOverdueLines(card), blocked, overflow, fitsTerse }]
  })
  const ready = judged.filter(area => !area.blocked && area.overflow === null).length
  return { areas: judged, cut: found.length > MOST_AREAS, ready, lines: gatherLines(judged) }
}
