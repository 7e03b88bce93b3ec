import type { LineChange } from '@/lib/paper/edition/diff'
import type { Cell } from '@/lib/paper/sheet/cell'
import { isCard, readLayout } from '@/lib/paper/sheet/layouts'
import { whyNotMended } from './mend'

/** Where it stands is only known once the card is set again, which a list of a hundred has no time for. */
const SOMEWHERE: Cell = { x: 0, y: 0, width: 0, height: 0, wide: 0, step: 0, named: null }

/**
 * Whether a change is one that stickers are made for: numbers and hours, on a card.
 * @param layout also one that only older editions were printed in
 */
export function hasSticker(change: LineChange, layout: string): boolean {
  const known = readLayout(layout)
  return whyNotMended(change, known && isCard(known) ? SOMEWHERE : undefined) === null
}
