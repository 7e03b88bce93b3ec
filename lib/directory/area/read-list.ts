import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { makePage, type Page, pageSlice } from '@/lib/record/page'
import { escapeLike } from '@/lib/system/format/like'
import type { Place } from './place'

/** The areas of a place and all below it, as a filter for queries. @param place opened by openPlace, which authorises */
export function withinPlace(place: Place) {
  return { path: { startsWith: place.path }, withdrawnAt: null }
}

/** The words to find in a text, as a filter for queries; none: any text. */
export function containing(words: string) {
  return words ? { contains: escapeLike(words) } : undefined
}

type Args<Model> = Prisma.Args<Model, 'findMany'>
type Found<Model, Select> = Prisma.Result<Model, { select: Select }, 'findMany'>[number]

type List<Model, Select, Row> = {
  where: Args<Model>['where']
  orderBy: Args<Model>['orderBy']
  select: Select
  /** From what is found to what is listed. */
  toRow: (found: Found<Model, Select>) => Row
}

/** What the tables of the client have in common, for which Prisma has no type of its own. */
type Table<Row> = {
  findMany: (args: object) => Promise<Row[]>
  count: (args: object) => Promise<number>
}

/** One page of the rows of a table ("getPrisma().team"), and how many there are. @param page from 1 */
export async function readList<Model, Select extends Args<Model>['select'], Row>(
  model: Model,
  page: number,
  { where, orderBy, select, toRow }: List<Model, Select, Row>,
): Promise<Page<Row>> {
  const table = model as Table<Found<Model, Select>>
  const [found, total] = await Promise.all([
    table.findMany({ where, orderBy, ...pageSlice(page), select }),
    table.count({ where }),
  ])
  return makePage(found.map(toRow), page, total)
}

/** A row with the name of its area in the place of the area. */
export function nameArea<Row extends { area: { name: string } }>({ area, ...row }: Row) {
  return { ...row, areaName: area.name }
}
