import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { nameAreas, readList, withinPlace } from '@/lib/directory/area/read-list'
import type { ListQuery, Page } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'
import { escapeLike } from '@/lib/system/format/like'

export type TeamRow = { id: number; name: string; teamCount: number; areaName: string }

const ROW = { id: true, name: true, teamCount: true, area: { select: { name: true } } } as const

/** The teams of a place and all below it. @param place opened by openPlace, which authorises */
export function listTeams(place: Place, query: ListQuery): Promise<Page<TeamRow>> {
  const where = { area: withinPlace(place), ...(query.q && { name: { contains: escapeLike(query.q) } }) }
  const { team } = getPrisma()
  return readList(
    query,
    async slice =>
      nameAreas(
        await team.findMany({
          where,
          orderBy: [{ area: { path: 'asc' } }, { id: 'asc' }],
          ...slice,
          select: ROW,
        }),
      ),
    () => team.count({ where }),
  )
}
