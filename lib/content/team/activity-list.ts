import 'server-only'
import type { YearQuery } from '@/lib/content/project/project-list'
import type { Place } from '@/lib/directory/area/place'
import { containing, nameArea, readList, withinPlace } from '@/lib/directory/area/read-list'
import type { Page } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'

export type ActivityRow = {
  id: number
  name: string
  year: number
  sessions: number | null
  sessionsApprox: boolean
  peopleServed: number | null
  peopleServedApprox: boolean
  team: { name: string } | null
  areaName: string
}

const ROW = {
  id: true,
  name: true,
  year: true,
  sessions: true,
  sessionsApprox: true,
  peopleServed: true,
  peopleServedApprox: true,
  team: { select: { name: true } },
  area: { select: { name: true } },
} as const

/** The activities of a place and all below it, newest year first. @param place opened by openPlace, which authorises */
export function listAllActivities(place: Place, { q, year, page }: YearQuery): Promise<Page<ActivityRow>> {
  return readList(getPrisma().activity, page, {
    where: { area: withinPlace(place), name: containing(q), year: year ?? undefined },
    orderBy: [{ year: 'desc' }, { area: { path: 'asc' } }, { id: 'desc' }],
    select: ROW,
    toRow: nameArea,
  })
}
