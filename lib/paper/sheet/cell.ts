import type { HoursGroup } from '@/lib/directory/phone/group-hours'

/**
 * What of a card a sticker may cover: a line's numbers and hours, a little smaller than its row. Millimetres from the
 * card's left upper corner.
 */
export type Cell = {
  x: number
  y: number
  width: number
  height: number
  /** How wide its type may be. */
  wide: number
  /** The step of type (lines-3.typ) that its card is set in. */
  step: number
  /** The hours that its card calls 上班时间, the days of each apart; null: it says all hours in full. */
  named: HoursGroup[] | null
}

/** Cells by the base service of their line. */
export type Cells = ReadonlyMap<number, Cell>

/** The type of card-2 is that of the densest step of today. */
const FIRST_STEP = 11
/** What stands free left and right of the type. */
const INSET = 1.2

type SaidCell = Cell & { id: string; name: string }

/**
 * What card-3 says under <cell>, of several sheets one after the other.
 * @param counts how many lines each sheet has
 */
export function splitCells(said: unknown[], counts: number[]): Cells[] {
  const left = [...(said as SaidCell[])]
  return counts.map(count => {
    const own = left.splice(0, count).filter(({ id }) => id !== '')
    return new Map(own.map(({ id, name: _, ...cell }) => [Number(id), cell]))
  })
}

type FirstCell = { row: number; x: number; y: number; width: number; height: number }

/**
 * What card-2-cells says under <cell>.
 * @param ids the base services of the table's rows from above, 0 where a row is no service's
 */
export function nameFirstCells(said: unknown[], ids: number[]): Cells {
  const cells = (said as FirstCell[]).map(({ row, x, y, width, height }) => {
    const cell = { x, y, width, height, wide: width - 2 * INSET, step: FIRST_STEP, named: null }
    return [ids[row]!, cell] as const
  })
  return new Map(cells.filter(([id]) => id !== 0))
}
