import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { containing, readList, withinPlace } from '@/lib/directory/area/read-list'
import type { ListQuery, Page } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'

export type ArticleRow = { id: number; title: string; columnTitle: string; areaName: string }

const ROW = {
  id: true,
  title: true,
  column: { select: { title: true, area: { select: { name: true } } } },
} as const

/** The articles of the columns of a place and all below it. @param place opened by openPlace, which authorises */
export function listAllArticles(place: Place, { q, page }: ListQuery): Promise<Page<ArticleRow>> {
  return readList(getPrisma().article, page, {
    where: { column: { area: withinPlace(place) }, title: containing(q) },
    orderBy: [{ column: { area: { path: 'asc' } } }, { columnId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    select: ROW,
    toRow: ({ column, ...row }) => ({ ...row, columnTitle: column.title, areaName: column.area.name }),
  })
}
