import 'server-only'
import { toSheet } from '@/lib/paper/edition/snapshot'
import type { EditionDraft } from '@/lib/paper/edition/types'
import { HANDS } from '@/lib/paper/press/press'
import { cutInto, doSideBySide } from '@/lib/paper/press/side-by-side'
import { FORMATS, type Layout } from '@/lib/paper/sheet/layouts'
import { sayOverflowShort } from '@/lib/paper/sheet/say-overflow'
import { AT_ONCE, typesetPart } from '@/lib/paper/sheet/typeset'
import { type BatchPlan, isInOrder } from './batch-plan'
import type { Part } from './order-pages'
import { planLeaves } from './plan-leaves'

/** A run that cannot print what it was asked to; the message is for people. */
export class Unprintable extends Error {}

/** A card does not fit: the setting found it out. */
export class TooFull extends Unprintable {}

/** A card to be printed, under the name that its area has on the cover sheet. */
export type NamedDraft = { name: string; draft: EditionDraft }
export type TownStack = { town: string; cards: NamedDraft[] }

/** Leaves of which each may take another number of pages are set one by one: so it is known which took how many. */
function countAtOnce(layout: Layout): number {
  const { sides, onSheet } = FORMATS[layout]
  return sides === null ? 1 : Math.floor(AT_ONCE / onSheet)
}

/**
 * Sets the leaves of a town's cards, each once.
 * @param title of the file they are for
 * @param onSet called with the cards that were set; what it throws ends the work
 * @throws TooFull naming the lines when a card does not fit
 */
export async function typesetStack(
  stack: TownStack,
  plan: BatchPlan,
  title: string,
  onSet: (cards: number[]) => Promise<void>,
): Promise<Part[]> {
  const { layout, pages } = plan
  const copies = stack.cards.map(({ draft }) => draft.copies)
  const leaves = planLeaves(copies, layout, pages === 'repeated')
  const sheets = stack.cards.map(({ draft }) => toSheet(draft.snapshot))
  return doSideBySide(cutInto(leaves, countAtOnce(layout)), HANDS, async (some): Promise<Part> => {
    const cards = some.flatMap(leaf => leaf.cards)
    const set = await typesetPart(
      cards.map(card => sheets[card]!),
      layout,
      { title, isTagged: isInOrder(plan) },
    )
    if (!set.ok) {
      const rows = cards.flatMap(card => sheets[card]!.rows)
      throw new TooFull(`${stack.town}的卡${sayOverflowShort(set.overflow, rows)}`)
    }
    await onSet(cards)
    return { pdf: set.pdf, pages: set.pages, leaves: some }
  })
}
