import { FORMATS, type Layout } from '@/lib/paper/sheet/layouts'

/** A piece of paper with the cards on its front, side by side, and as many backs; printed so many times. */
export type Leaf = { cards: number[]; times: number }

/** Each card alone on its paper: page by page, a printer can be told how often. */
function planAlone(copies: number[], onSheet: number): Leaf[] {
  return copies.map((count, card) => ({
    cards: Array.from({ length: onSheet }, () => card),
    times: Math.ceil(count / onSheet),
  }))
}

/** Two on a sheet, one card after the other: what is odd of one shares its sheet with the first of the next. */
function planPairs(copies: number[]): Leaf[] {
  const leaves: Leaf[] = []
  let single: number | null = null
  copies.forEach((count, card) => {
    if (single !== null) leaves.push({ cards: [single, card], times: 1 })
    const left: number = single === null ? count : count - 1
    if (left > 1) leaves.push({ cards: [card, card], times: Math.floor(left / 2) })
    single = left % 2 ? card : null
  })
  // The very last half of a sheet holds one copy more rather than nothing.
  if (single !== null) leaves.push({ cards: [single, single], times: 1 })
  return leaves
}

/**
 * On which pieces of paper the cards of a stack stand, in their order.
 * @param copies of each card, at least one
 * @param isRepeated each leaf stands in the file as often as it is printed, so that two cards may share one
 */
export function planLeaves(copies: number[], layout: Layout, isRepeated: boolean): Leaf[] {
  const { onSheet } = FORMATS[layout]
  return isRepeated && onSheet === 2 ? planPairs(copies) : planAlone(copies, onSheet)
}

/** Whether paper has a back: then every front begins on an odd page of the file. */
export function isDuplex(layout: Layout): boolean {
  return FORMATS[layout].sides !== 1
}

/** Pages that so many take in a file: with the empty back of the last, where there is one. */
export function padPages(pages: number, layout: Layout): number {
  return isDuplex(layout) ? pages + (pages % 2) : pages
}
