import 'server-only'
import type { AreaKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'

/** More neighbours than that are better found by name. */
const MOST = 500

type Withdrawing = { id: number; parentId: number | null; kind: AreaKind }

/** Which areas may take over from one: those beside it, of its own kind, in use. */
export function whereSuccessor({ id, parentId, kind }: Withdrawing) {
  return { parentId, kind, withdrawnAt: null, NOT: { id } }
}

/** The areas that may take over from one when it is withdrawn. @throws Refused */
export async function listSuccessors(actor: Actor, areaId: number): Promise<{ id: number; name: string }[]> {
  const { id } = await requireMay(actor, 'record:edit', areaId)
  const area = await getPrisma().area.findUniqueOrThrow({
    where: { id },
    select: { parentId: true, kind: true },
  })
  if (area.parentId === null) return []
  return getPrisma().area.findMany({
    where: whereSuccessor({ id, ...area }),
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, name: true },
  })
}
