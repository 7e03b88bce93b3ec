import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { containing, readList, withinPlace } from '@/lib/directory/area/read-list'
import type { ListQuery, Page } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'
import { HOLIDAY_KINDS } from './holiday-form'
import { fromDbDate, sayDays } from './holiday-words'

export type HolidayRow = {
  id: number
  name: string
  /** In words: 放假, 2026年8月18日. */
  kind: string
  days: string
  areaName: string
}

const ROW = {
  id: true,
  name: true,
  kind: true,
  from: true,
  to: true,
  area: { select: { name: true } },
} as const

/** The 节假日 of a place and all below it, the latest first. @param place opened by openPlace, which authorises */
export function listHolidays(place: Place, { q, page }: ListQuery): Promise<Page<HolidayRow>> {
  return readList(getPrisma().holiday, page, {
    where: { area: withinPlace(place), name: containing(q) },
    orderBy: [{ from: 'desc' }, { area: { path: 'asc' } }, { id: 'asc' }],
    select: ROW,
    toRow: ({ id, name, kind, from, to, area }): HolidayRow => ({
      id,
      name,
      kind: HOLIDAY_KINDS[kind],
      days: sayDays(fromDbDate(from), fromDbDate(to)),
      areaName: area.name,
    }),
  })
}
