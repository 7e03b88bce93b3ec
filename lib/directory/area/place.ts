import 'server-only'
import type { Permission } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { idsOnPath } from '@/lib/system/tree/path'

const REF = { id: true, code: true, name: true, kind: true } as const

/** Where one is in the tree, as far as the account sees it. */
export type Place = {
  area: AreaRef
  /** Prefix of the paths of its subtree. */
  path: string
  /** From the account's home down to right above the area. */
  trail: AreaRef[]
  below: AreaRef[]
}

/** How many areas right below are offered; a town has tens. */
const BELOW = 500

/**
 * Opens a place of the account's subtree.
 * @param areaId null: the account's home
 * @throws Refused where the account has not the permission
 */
export async function openPlace(
  actor: Actor,
  areaId: number | null,
  permission: Permission = 'record:edit',
): Promise<Place> {
  const { id, path } = await requireMay(actor, permission, areaId ?? actor.area.id)
  const fromHome = idsOnPath(path).slice(idsOnPath(actor.area.path).length - 1)
  const [areas, below] = await Promise.all([
    getPrisma().area.findMany({ where: { id: { in: fromHome } }, select: REF, orderBy: { path: 'asc' } }),
    getPrisma().area.findMany({
      where: { parentId: id, withdrawnAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: BELOW,
      select: REF,
    }),
  ])
  return { area: areas.at(-1)!, path, trail: areas.slice(0, -1), below }
}
