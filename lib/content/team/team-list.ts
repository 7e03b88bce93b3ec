import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { containing, nameArea, readList, withinPlace } from '@/lib/directory/area/read-list'
import type { ListQuery, Page } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'

export type TeamRow = { id: number; name: string; teamCount: number; areaName: string }

/** The teams of a place and all below it. @param place opened by openPlace, which authorises */
export function listTeams(place: Place, { q, page }: ListQuery): Promise<Page<TeamRow>> {
  return readList(getPrisma().team, page, {
    where: { area: withinPlace(place), name: containing(q) },
    orderBy: [{ area: { path: 'asc' } }, { id: 'asc' }],
    select: { id: true, name: true, teamCount: true, area: { select: { name: true } } },
    toRow: nameArea,
  })
}
