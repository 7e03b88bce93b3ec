import type { Lane } from '@/lib/paper/press/press'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { type OverflowWords, sayOverflow } from '@/lib/paper/sheet/say-overflow'
import type { Sheet } from '@/lib/paper/sheet/sheet'
import { findOverflow } from '@/lib/paper/sheet/typeset'

/** Whether a card fits its paper. */
export type Verdict = {
  /** What does not fit; null: all does. */
  words: OverflowWords | null
  /** Names and numbers alone would fit, without what each service does. */
  fitsTerse: boolean
}

/** Lays a card out, whole or with names and numbers alone. */
export type LayOut = (isTerse: boolean) => Sheet

/** Sets a card to see whether it fits; one that does not once more, without what its services do. @throws as `setType` */
export async function findVerdict(layOut: LayOut, lane: Lane, layout: Layout = 'a5'): Promise<Verdict> {
  const sheet = layOut(false)
  const overflow = await findOverflow(sheet, lane, layout)
  if (!overflow) return { words: null, fitsTerse: true }
  const terse = await findOverflow(layOut(true), lane, layout)
  return { words: sayOverflow(overflow, sheet.rows), fitsTerse: terse === null }
}
