import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { containing, nameArea, readList, withinPlace } from '@/lib/directory/area/read-list'
import type { ListQuery, Page } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'

export type OrganizationRow = { id: number; name: string; areaName: string; serviceCount: number }

const ROW = {
  id: true,
  name: true,
  area: { select: { name: true } },
  _count: { select: { services: { where: { withdrawnAt: null } } } },
} as const

/** The 承办单位 of a place and all below it. @param place opened by openPlace, which authorises */
export function listOrganizations(place: Place, { q, page }: ListQuery): Promise<Page<OrganizationRow>> {
  return readList(getPrisma().organization, page, {
    where: { area: withinPlace(place), name: containing(q) },
    orderBy: [{ area: { path: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
    select: ROW,
    toRow: ({ _count, ...row }) => ({ ...nameArea(row), serviceCount: _count.services }),
  })
}
