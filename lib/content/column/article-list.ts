import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { readList, withinPlace } from '@/lib/directory/area/read-list'
import type { ListQuery, Page } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'
import { escapeLike } from '@/lib/system/format/like'

export type ArticleRow = { id: number; title: string; columnTitle: string; areaName: string }

const ROW = {
  id: true,
  title: true,
  column: { select: { title: true, area: { select: { name: true } } } },
} as const

/** The articles of the columns of a place and all below it. @param place opened by openPlace, which authorises */
export function listAllArticles(place: Place, query: ListQuery): Promise<Page<ArticleRow>> {
  const where = {
    column: { area: withinPlace(place) },
    ...(query.q && { title: { contains: escapeLike(query.q) } }),
  }
  const { article } = getPrisma()
  return readList(
    query,
    async slice => {
      const rows = await article.findMany({
        where,
        orderBy: [
          { column: { area: { path: 'asc' } } },
          { columnId: 'asc' },
          { position: 'asc' },
          { id: 'asc' },
        ],
        ...slice,
        select: ROW,
      })
      return rows.map(({ id, title, column }) => ({
        id,
        title,
        columnTitle: column.title,
        areaName: column.area.name,
      }))
    },
    () => article.count({ where }),
  )
}
