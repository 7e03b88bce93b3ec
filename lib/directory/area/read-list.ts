import 'server-only'
import { type ListQuery, makePage, type Page, pageSlice } from '@/lib/record/page'
import type { Place } from './place'

/** The areas of a place and all below it, as a filter for queries. @param place opened by openPlace, which authorises */
export function withinPlace(place: Place) {
  return { path: { startsWith: place.path }, withdrawnAt: null }
}

/** One page of a list, and how many there are. */
export async function readList<Row>(
  query: ListQuery,
  find: (slice: ReturnType<typeof pageSlice>) => Promise<Row[]>,
  count: () => Promise<number>,
): Promise<Page<Row>> {
  const [rows, total] = await Promise.all([find(pageSlice(query.page)), count()])
  return makePage(rows, query.page, total)
}

/** Rows with the name of their area in the place of the area. */
export function nameAreas<Row extends { area: { name: string } }>(rows: Row[]) {
  return rows.map(({ area, ...row }) => ({ ...row, areaName: area.name }))
}
