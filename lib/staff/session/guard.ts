import 'server-only'
import { countLine } from '@/lib/staff/log/count-line'
import { PERMISSION_NAMES, type Permission, roleMay } from '@/lib/staff/permission/permissions'
import { type RefusalReason, Refused } from '@/lib/staff/permission/refused'
import { getPrisma } from '@/lib/system/database/database'
import { isRowId } from '@/lib/system/database/ids'
import type { Actor } from './actor'

type Place = { id: number; path: string }

async function refuse(actor: Actor, reason: RefusalReason, permission: Permission, areaId: number | null) {
  const why = reason === 'role' ? '角色不能' : '不在负责的区域'
  const summary = `没有权限：${PERMISSION_NAMES[permission]}（${why}）`
  await countLine({ actor, areaId, action: 'refused', summary })
  return new Refused(reason)
}

/** Whether an area lies in the subtree of an account's home. */
function isWithin(actor: Actor, path: string): boolean {
  return path !== '' && path.startsWith(actor.area.path)
}

/**
 * Lets an account go on only where its role carries the permission and the area lies in its subtree.
 * A refusal is written to the log.
 * @throws Refused role or area (an area that does not exist is nobody's)
 */
export async function requireMay(actor: Actor, permission: Permission, areaId: number): Promise<Place> {
  const area = isRowId(areaId)
    ? await getPrisma().area.findUnique({ where: { id: areaId }, select: { id: true, path: true } })
    : null
  if (!roleMay(actor.role, permission)) throw await refuse(actor, 'role', permission, area?.id ?? null)
  if (!area || !isWithin(actor, area.path)) throw await refuse(actor, 'area', permission, area?.id ?? null)
  return area
}

/** For what belongs to no subtree (the categories of every card): the account's home must be a REGION. */
export async function requireMayEverywhere(actor: Actor, permission: Permission): Promise<void> {
  if (!roleMay(actor.role, permission)) throw await refuse(actor, 'role', permission, actor.area.id)
  if (actor.area.kind !== 'REGION') throw await refuse(actor, 'area', permission, actor.area.id)
}

/** The areas an account acts in, as a filter for queries. */
export function withinSubtree(actor: Actor) {
  return { path: { startsWith: actor.area.path } }
}
