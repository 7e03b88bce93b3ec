import { FORMATS, type Layout, listLayouts, readLayout, type Use } from '@/lib/paper/sheet/layouts'
import { groupBy } from '@/lib/system/format/group-by'
import type { ReprintRow } from './reprint'

type Row = Pick<ReprintRow, 'layout' | 'use' | 'reprint' | 'untrue' | 'isTerse'>

/** What is to be printed anew in one batch: of one layout, so much for each area. */
export type ReprintPlan = {
  use: Use
  layout: Layout
  copies: number
  /** Some were printed without what their services do: they had no room. */
  isTerse: boolean
  areas: [areaId: number, copies: number][]
}

/** What paper is printed on today: before there were posters, cards were pasted on walls. */
function chooseLayout({ layout, use }: Row): Layout {
  const known = readLayout(layout)
  return known && FORMATS[known].use === use ? known : listLayouts(use)[0]!
}

function addUp(rows: Row[]): [number, number][] {
  const copies = new Map<number, number>()
  for (const { reprint, untrue } of rows)
    copies.set(reprint.areaId, (copies.get(reprint.areaId) ?? 0) + untrue)
  return [...copies]
}

/** The batches that rows of the reprint list make: one a layout, since a batch has but one; the most copies first. */
export function planReprints(rows: Row[]): ReprintPlan[] {
  const plans = [...groupBy(rows, chooseLayout)].map(([layout, some]) => ({
    use: FORMATS[layout].use,
    layout,
    copies: some.reduce((sum, { untrue }) => sum + untrue, 0),
    isTerse: some.some(row => row.isTerse),
    areas: addUp(some),
  }))
  return plans.sort((one, other) => other.copies - one.copies)
}
