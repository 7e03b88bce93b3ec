import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { type ListQuery, makePage, type Page, pageSlice } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'
import { escapeLike } from '@/lib/system/format/like'

export type OrganizationRow = { id: number; name: string; areaName: string; serviceCount: number }

/** The 承办单位 of a place and all below it. @param place opened by openPlace, which authorises */
export async function listOrganizations(
  place: Place,
  { q, page }: ListQuery,
): Promise<Page<OrganizationRow>> {
  const where = {
    area: { path: { startsWith: place.path }, withdrawnAt: null },
    ...(q && { name: { contains: escapeLike(q) } }),
  }
  const [rows, total] = await Promise.all([
    getPrisma().organization.findMany({
      where,
      orderBy: [{ area: { path: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
      ...pageSlice(page),
      select: {
        id: true,
        name: true,
        area: { select: { name: true } },
        _count: { select: { services: { where: { withdrawnAt: null } } } },
      },
    }),
    getPrisma().organization.count({ where }),
  ])
  const shown = rows.map(({ area, _count, ...row }) => ({
    ...row,
    areaName: area.name,
    serviceCount: _count.services,
  }))
  return makePage(shown, page, total)
}
