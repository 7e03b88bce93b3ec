import 'server-only'
import { z } from 'zod'
import type { Place } from '@/lib/directory/area/place'
import { containing, nameArea, readList, withinPlace } from '@/lib/directory/area/read-list'
import { type ListQuery, listQuerySchema, type Page } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'

/** What lists that have years are asked for. */
export const yearQuerySchema = listQuerySchema.extend({
  year: z.coerce.number().int().min(2000).max(2100).nullable().catch(null).default(null),
})
export type YearQuery = ListQuery & { year: number | null }

export type ProjectRow = {
  id: number
  name: string
  year: number
  dateText: string | null
  team: { name: string } | null
  areaName: string
}

const ROW = {
  id: true,
  name: true,
  year: true,
  dateText: true,
  team: { select: { name: true } },
  area: { select: { name: true } },
} as const

/** The projects of a place and all below it, by year and area. @param place opened by openPlace, which authorises */
export function listAllProjects(place: Place, { q, year, page }: YearQuery): Promise<Page<ProjectRow>> {
  return readList(getPrisma().project, page, {
    where: { area: withinPlace(place), name: containing(q), year: year ?? undefined },
    orderBy: [{ year: 'desc' }, { area: { path: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
    select: ROW,
    toRow: nameArea,
  })
}

/** The years of the projects of a place and all below it, newest first. */
export async function listYears(place: Place): Promise<number[]> {
  const where = { area: withinPlace(place) }
  const rows = await getPrisma().project.groupBy({ by: ['year'], where, orderBy: { year: 'desc' } })
  return rows.map(({ year }) => year)
}

/** The newest year that an area itself has a list for, and how long the list is; null where there is none. */
export async function findNewestList(areaId: number): Promise<{ year: number; count: number } | null> {
  const [newest] = await getPrisma().project.groupBy({
    by: ['year'],
    where: { areaId },
    orderBy: { year: 'desc' },
    take: 1,
    _count: { id: true },
  })
  return newest ? { year: newest.year, count: newest._count.id } : null
}
