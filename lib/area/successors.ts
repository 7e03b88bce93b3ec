import 'server-only'
import type { Actor } from '@/lib/staff/actor'
import { requireMay } from '@/lib/staff/guard'
import { getPrisma } from '@/lib/system/database'

/** More neighbours than that are better found by name. */
const MOST = 500

/** The areas beside one, of its own kind: one of them may take over when it is withdrawn. @throws Refused */
export async function listSuccessors(actor: Actor, areaId: number): Promise<{ id: number; name: string }[]> {
  const { id } = await requireMay(actor, 'record:edit', areaId)
  const area = await getPrisma().area.findUniqueOrThrow({
    where: { id },
    select: { parentId: true, kind: true },
  })
  if (area.parentId === null) return []
  return getPrisma().area.findMany({
    where: { parentId: area.parentId, kind: area.kind, withdrawnAt: null, NOT: { id } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, name: true },
  })
}
