import type { AreaWithTree } from '@/lib/directory/area/areas'
import type { AreaRef } from '@/lib/system/tree/area-ref'

const HOME = { name: '首页', path: '/' }

/** Counties and below are named; a city or region is no step a resident takes. The way home is at the county. */
export function trailOf(ancestors: AreaRef[]) {
  const steps = ancestors
    .filter(a => a.kind === 'COUNTY' || a.kind === 'TOWN')
    .reverse()
    .map(a => ({ name: a.name, path: `/k/${a.code}` }))
  return steps.length ? steps : [HOME]
}

/** The trail of a page below an area's own; `null`: below the portal. */
export function trailThrough(area: AreaWithTree | null) {
  return area ? [...trailOf(area.ancestors), { name: area.name, path: `/k/${area.code}` }] : [HOME]
}
