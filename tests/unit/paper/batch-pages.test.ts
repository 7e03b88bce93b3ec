import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderPages, type Part } from '@/lib/paper/batch/order-pages'
import { type Leaf, planLeaves } from '@/lib/paper/batch/plan-leaves'
import type { Layout } from '@/lib/paper/sheet/layouts'

const copiesOf = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 })
const NOTHING = new Uint8Array()

/** As the press sets them: some leaves a part. */
function setParts(leaves: Leaf[], pagesEach: number, atOnce = 3): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < leaves.length; at += atOnce) {
    const some = leaves.slice(at, at + atOnce)
    parts.push({ pdf: NOTHING, pages: some.length * pagesEach, leaves: some })
  }
  return parts
}

/** The pages of a file as they leave the printer: part, page in it; null: an empty back. */
function print(runs: ReturnType<typeof orderPages>['runs']) {
  return runs.flatMap(({ part, from, count, times, isDuplex }) =>
    Array.from({ length: times }, () => [
      ...Array.from({ length: count }, (_, i) => [part, from + i] as const),
      ...(isDuplex && count % 2 ? [null] : []),
    ]).flat(),
  )
}

const countPrinted = (leaves: Leaf[], cards: number) =>
  Array.from({ length: cards }, (_, card) =>
    leaves.reduce((sum, leaf) => sum + leaf.times * leaf.cards.filter(one => one === card).length, 0),
  )

test('law: every card comes out as often as was asked, and no sheet of two is wasted', () => {
  fc.assert(
    fc.property(copiesOf, copies => {
      expect(countPrinted(planLeaves(copies, 'a5', true), copies.length)).toEqual(copies)
      const pairs = countPrinted(planLeaves(copies, 'a4-2up', true), copies.length)
      const all = copies.reduce((sum, n) => sum + n, 0)
      // Only the last card may come out once more, where all together are odd.
      expect(pairs.slice(0, -1)).toEqual(copies.slice(0, -1))
      expect(pairs.at(-1)).toBe(copies.at(-1)! + (all % 2))
      const alone = countPrinted(planLeaves(copies, 'a4-2up', false), copies.length)
      expect(alone).toEqual(copies.map(n => n + (n % 2)))
    }),
  )
})

test('law: each front is followed by its own back, on an odd page and an even one', () => {
  fc.assert(
    fc.property(
      copiesOf,
      fc.constantFrom<Layout>('a5', 'a4-2up'),
      fc.boolean(),
      (copies, layout, isRepeated) => {
        const leaves = planLeaves(copies, layout, isRepeated)
        const { runs, pages } = orderPages(setParts(leaves, 2), layout, {
          firstPart: 0,
          start: 0,
          isRepeated,
        })
        const printed = print(runs)
        expect(printed).toHaveLength(pages)
        for (let at = 0; at < printed.length; at += 2) {
          const [part, page] = printed[at]!
          expect(page % 2).toBe(0)
          expect(printed[at + 1]).toEqual([part, page + 1])
        }
      },
    ),
  )
})

test('law: the list of a cover names the pages of each card, wherever the file begins', () => {
  fc.assert(
    fc.property(copiesOf, fc.constantFrom(0, 2, 6), fc.constantFrom(1, 2, 3), (copies, start, each) => {
      const leaves = planLeaves(copies, 'large', false)
      const { runs, places } = orderPages(setParts(leaves, each, 1), 'large', {
        firstPart: 1,
        start,
        isRepeated: false,
      })
      const printed = [...Array.from({ length: start }, () => null), ...print(runs)]
      copies.forEach((count, card) => {
        const { from, to, times } = places.get(card)!
        expect(times).toBe(count)
        expect(printed.slice(from - 1, to).map(page => page?.[0])).toEqual(
          Array.from({ length: each }, () => 1 + card),
        )
      })
    }),
  )
})

test('a poster has no back: none is left empty', () => {
  const leaves = planLeaves([3, 1], 'poster-a4', true)
  const parts = setParts(leaves, 1)
  expect(orderPages(parts, 'poster-a4', { firstPart: 0, start: 0, isRepeated: true }).pages).toBe(4)
})
