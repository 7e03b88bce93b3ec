import 'server-only'
import { roleMay } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'

export type CategoryRow = {
  id: number
  name: string
  icon: string
  position: number
  checkCycleDays: number
  serviceCount: number
}

/**
 * Every 服务类别 in the one order. All staff see them; they are everybody's, so only a REGION's staff change them.
 * @throws Refused role
 */
export async function listAllCategories(actor: Actor): Promise<{ rows: CategoryRow[]; mayChange: boolean }> {
  await requireMay(actor, 'record:edit', actor.area.id)
  const rows = await getPrisma().category.findMany({
    orderBy: { position: 'asc' },
    select: {
      id: true,
      name: true,
      icon: true,
      position: true,
      checkCycleDays: true,
      _count: { select: { services: { where: { withdrawnAt: null } } } },
    },
  })
  const mayChange = actor.area.kind === 'REGION' && roleMay(actor.role, 'record:edit')
  return { rows: rows.map(({ _count, ...row }) => ({ ...row, serviceCount: _count.services })), mayChange }
}
