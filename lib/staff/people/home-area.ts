import 'server-only'
import { refuseChange } from '@/lib/staff/call/outcome'
import { getPrisma } from '@/lib/system/database/database'

/** What to answer where an area is no more, so that nobody is given it anew; null where it may be given. */
export async function refuseWithdrawnArea(areaId: number) {
  const row = await getPrisma().area.findUnique({ where: { id: areaId }, select: { withdrawnAt: true } })
  return row?.withdrawnAt ? refuseChange('这个区域已经撤销了，请另选一个。', 'areaId') : null
}
