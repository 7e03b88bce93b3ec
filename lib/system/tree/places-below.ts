import type { AreaKind } from './area-ref'
import { idsOnPath } from './path'

/** Which step of its path stands for an area: counties above a county, towns in one, villages in a town. */
const STEPS_BELOW: Record<AreaKind, number> = { REGION: 2, CITY: 1, COUNTY: 1, TOWN: 1, VILLAGE: 0 }

/** So many places at most: a picture of more is none. */
export const MOST_PLACES = 60

/** How many steps from the root the places lie by which a subtree is told: counties above a county, towns in one. */
export function depthOfPlaces({ path, kind }: { path: string; kind: AreaKind }): number {
  return idsOnPath(path).length + STEPS_BELOW[kind]
}

/**
 * SQL: the id of the place by which an area is told; what lies above the places is one of its own.
 * @param path an expression with the area's path
 * @param depth of `depthOfPlaces`, an expression
 */
export function placeInSql(path: string, depth: string): string {
  const steps = `string_to_array(rtrim(${path}, '.'), '.')::int[]`
  return `(${steps})[least(${depth}::int, array_length(${steps}, 1))]`
}
