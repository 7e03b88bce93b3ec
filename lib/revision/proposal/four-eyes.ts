import 'server-only'
import { asksFourEyes } from '@/lib/directory/area/four-eyes'
import type { Db } from '@/lib/record/definition'
import { roleMay } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'

/** Whether the account may publish what it wrote itself; that the area is its own is the caller's to ask. */
export async function mayPublishOwn(db: Db, actor: Actor, areaId: number): Promise<boolean> {
  return roleMay(actor.role, 'record:publish') && !(await asksFourEyes(db, areaId))
}
