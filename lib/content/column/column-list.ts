import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { nameAreas, readList, withinPlace } from '@/lib/directory/area/read-list'
import type { ListQuery, Page } from '@/lib/record/page'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import { escapeLike } from '@/lib/system/format/like'

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
export function listAllColumns(place: Place, query: ListQuery): Promise<Page<ColumnRow>> {
  const where = { area: withinPlace(place), ...(query.q && { title: { contains: escapeLike(query.q) } }) }
  const { column } = getPrisma()
  return readList(
    query,
    async slice => {
      const rows = await column.findMany({
        where,
        orderBy: [{ area: { path: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
        ...slice,
        select: ROW,
      })
      return nameAreas(rows).map(({ _count, ...row }) => ({ ...row, articles: _count.articles }))
    },
    () => column.count({ where }),
  )
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
