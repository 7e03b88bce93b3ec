import 'server-only'
import type { Place } from '@/lib/area/place'
import { type ListQuery, makePage, type Page, pageSlice } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database'

export type TeamRow = { id: number; name: string; teamCount: number; areaName: string }

/** The teams of a place and all below it. @param place opened by openPlace, which authorises */
export async function listTeams(place: Place, { q, page }: ListQuery): Promise<Page<TeamRow>> {
  const where = {
    area: { path: { startsWith: place.path }, withdrawnAt: null },
    ...(q && { name: { contains: q } }),
  }
  const [rows, total] = await Promise.all([
    getPrisma().team.findMany({
      where,
      orderBy: [{ area: { path: 'asc' } }, { id: 'asc' }],
      ...pageSlice(page),
      select: { id: true, name: true, teamCount: true, area: { select: { name: true } } },
    }),
    getPrisma().team.count({ where }),
  ])
  return makePage(
    rows.map(({ area, ...row }) => ({ ...row, areaName: area.name })),
    page,
    total,
  )
}
