import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { containing, readList, withinPlace } from '@/lib/directory/area/read-list'
import type { ListQuery, Page } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'
import type { ConsultationTime } from './state'

export type ConsultationRow = ConsultationTime & {
  id: number
  title: string
  areaName: string
  /** How many have answered. */
  replies: number
}

const ROW = {
  id: true,
  title: true,
  opensAt: true,
  closesAt: true,
  showsResult: true,
  area: { select: { name: true } },
  _count: { select: { replies: true } },
} as const

/** The 征求意见 of a place and all below it, the latest first. @param place opened by openPlace, which authorises */
export function listConsultations(place: Place, { q, page }: ListQuery): Promise<Page<ConsultationRow>> {
  return readList(getPrisma().consultation, page, {
    where: { area: withinPlace(place), withdrawnAt: null, title: containing(q) },
    orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
    select: ROW,
    toRow: ({ area, _count, ...row }): ConsultationRow => ({
      ...row,
      areaName: area.name,
      replies: _count.replies,
    }),
  })
}
