import type { Satisfaction } from './grades'
import type { PlaceSatisfaction } from './satisfaction'
import type { Figure } from './votes-sql'

/** One figure of those places about which anybody said anything. */
export function placesOf(
  figure: Figure,
  places: PlaceSatisfaction[],
): { areaId: number; name: string; found: Satisfaction }[] {
  return places
    .filter(place => place[figure].n > 0)
    .map(({ areaId, name, [figure]: found }) => ({ areaId, name, found }))
}
