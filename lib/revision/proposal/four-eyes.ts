import 'server-only'
import type { Db } from '@/lib/record/definition'
import { roleMay } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { idsOnPath } from '@/lib/system/tree/path'

/** Whether the county above an area asks for 双人审核. */
export async function asksFourEyes(db: Db, areaId: number): Promise<boolean> {
  const area = await db.area.findUnique({ where: { id: areaId }, select: { path: true } })
  const ids = idsOnPath(area?.path ?? '')
  return (await db.area.count({ where: { id: { in: ids }, fourEyes: true } })) > 0
}

/** Whether the account may publish what it wrote itself; that the area is its own is the caller's to ask. */
export async function mayPublishOwn(db: Db, actor: Actor, areaId: number): Promise<boolean> {
  return roleMay(actor.role, 'record:publish') && !(await asksFourEyes(db, areaId))
}
