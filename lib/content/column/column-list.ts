import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { containing, nameArea, readList, withinPlace } from '@/lib/directory/area/read-list'
import type { ListQuery, Page } from '@/lib/record/page'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'

export type ColumnRow = {
  id: number
  areaId: number
  title: string
  slug: string
  articles: number
  areaName: string
}

const ROW = {
  id: true,
  areaId: true,
  title: true,
  slug: true,
  area: { select: { name: true } },
  _count: { select: { articles: true } },
} as const

/** The columns of a place and all below it. @param place opened by openPlace, which authorises */
export function listAllColumns(place: Place, { q, page }: ListQuery): Promise<Page<ColumnRow>> {
  return readList(getPrisma().column, page, {
    where: { area: withinPlace(place), title: containing(q) },
    orderBy: [{ area: { path: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
    select: ROW,
    toRow: ({ _count, ...row }) => ({ ...nameArea(row), articles: _count.articles }),
  })
}

/** The columns that lie at an area itself: an article there is in one of them. @throws Refused role or area */
export async function listColumnChoices(actor: Actor, areaId: number) {
  await requireMay(actor, 'record:edit', areaId)
  return getPrisma().column.findMany({
    where: { areaId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  })
}
