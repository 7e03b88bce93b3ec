import { idsOnPath } from '@/lib/system/tree/path'

/** The organizations that a service of an area may name: the area's own and those above. @param path the area's */
export function whereOrganization(path: string) {
  return { areaId: { in: idsOnPath(path) } }
}
