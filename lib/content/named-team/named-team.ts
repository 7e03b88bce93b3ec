import 'server-only'
import type { Db, FieldErrors } from '@/lib/record/definition'
import { idsOnPath } from '@/lib/system/tree/path'

/** The teams that an area's records may name: its own, those above and those below. @param path the area's */
export function whereTeam(path: string) {
  return { OR: [{ areaId: { in: idsOnPath(path) } }, { area: { path: { startsWith: path } } }] }
}

/**
 * In Chinese why a record of an area may not name a team, or null. Another's is not to be named: as long as it is, its
 * area cannot withdraw it.
 */
export async function checkTeam(db: Db, areaId: number, teamId: number | null): Promise<FieldErrors | null> {
  if (teamId === null) return null
  const area = await db.area.findUnique({ where: { id: areaId }, select: { path: true } })
  const found = area && (await db.team.count({ where: { id: teamId, ...whereTeam(area.path) } }))
  return found ? null : { teamId: ['没有这支服务队'] }
}
