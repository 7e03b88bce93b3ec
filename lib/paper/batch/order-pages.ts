import type { PageRun } from '@/lib/paper/press/press'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { isDuplex, type Leaf, padPages } from './plan-leaves'

/** Leaves that were set together: all take as many pages. */
export type Part = { pdf: Uint8Array; pages: number; leaves: Leaf[] }

/** Where a card stands in its file: its first and last page, and how often to print them. */
export type Place = { from: number; to: number; times: number }

/** The runs of pages of a stack, and where each of its cards stands. */
export type Ordered = { runs: PageRun[]; places: Map<number, Place>; pages: number }

/**
 * Puts the pages of a stack in the order in which they are printed: of each copy its front, then its back.
 * @param parts in order; `firstPart` is the number that the first of them has in the file
 * @param start pages before them
 * @param isRepeated each leaf as often as it is printed, else once
 */
export function orderPages(
  parts: Part[],
  layout: Layout,
  { firstPart, start, isRepeated }: { firstPart: number; start: number; isRepeated: boolean },
): Ordered {
  const runs: PageRun[] = []
  const places = new Map<number, Place>()
  let page = start
  parts.forEach(({ pages, leaves }, i) => {
    const each = pages / leaves.length
    leaves.forEach(({ cards, times }, at) => {
      const repeated = isRepeated ? times : 1
      runs.push({
        part: firstPart + i,
        from: at * each,
        count: each,
        times: repeated,
        isDuplex: isDuplex(layout),
      })
      const padded = padPages(each, layout)
      const to = page + (repeated - 1) * padded + each
      for (const card of cards) {
        const known = places.get(card)
        places.set(card, { from: known?.from ?? page + 1, to, times })
      }
      page += repeated * padded
    })
  })
  return { runs, places, pages: page - start }
}
