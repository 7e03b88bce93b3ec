import type { AreaRef } from '@/lib/system/tree/area-ref'
import { type CardFacts, resolveCard } from './resolve'
import type { CardCategory, CardLine } from './types'

/** How a line of a card came to be what it is at this area. */
export type Standing = 'own' | 'inherited' | 'overridden' | 'hidden'

export type StandingLine = CardLine & {
  standing: Standing
  /** Who offered it first. */
  offeredBy: AreaRef
  /** Of a hidden line: the nearest area that does not show it. */
  hiddenAt: AreaRef | null
}

export type StandingCategory = Omit<CardCategory, 'lines'> & { lines: StandingLine[] }

/**
 * The lines of an area's card as staff need to see them: each with where it comes from, and those that are
 * hidden here or further up as well.
 */
export function listStandingLines(facts: CardFacts, now: Date): StandingCategory[] {
  const [here] = facts.path
  const areaOf = new Map(facts.path.map(area => [area.id, area]))
  const baseArea = new Map(facts.services.map(service => [service.id, areaOf.get(service.areaId)!]))
  const shown = new Set(
    resolveCard(facts, now).categories.flatMap(category => category.lines.map(line => line.baseServiceId)),
  )
  const findHiding = (serviceId: number) =>
    facts.path.find(area => facts.hidden.some(h => h.areaId === area.id && h.serviceId === serviceId))

  const readStanding = (line: CardLine): Standing => {
    if (!shown.has(line.baseServiceId)) return 'hidden'
    if (line.origin.id !== here!.id) return 'inherited'
    return line.serviceId === line.baseServiceId ? 'own' : 'overridden'
  }
  return resolveCard({ ...facts, hidden: [] }, now).categories.map(category => ({
    ...category,
    lines: category.lines.map(line => {
      const standing = readStanding(line)
      const hiddenAt = standing === 'hidden' ? (findHiding(line.baseServiceId) ?? null) : null
      return { ...line, standing, offeredBy: baseArea.get(line.baseServiceId)!, hiddenAt }
    }),
  }))
}
