import 'server-only'
import type { Prepared } from '@/lib/paper/edition/prepare'
import { lookAt, readKnownFits } from '@/lib/paper/fit/refresh-fits'
import { findVerdict, type Verdict } from '@/lib/paper/fit/verdict'
import { HANDS } from '@/lib/paper/press/press'
import { doSideBySide } from '@/lib/paper/press/side-by-side'
import { isCard, type Layout } from '@/lib/paper/sheet/layouts'

/**
 * Which cards fit a layout. Those that are set alike are set once, and cards whose verdict is known not at all; between
 * two, others get their turn.
 * @param onLook called after each that was set
 * @returns by area
 * @throws as `setType`; whatever `onLook` throws
 */
export async function judgeCards(
  prepared: Prepared[],
  layout: Layout,
  at: Date,
  onLook: () => Promise<void>,
): Promise<Map<number, Verdict>> {
  const looked = lookAt(prepared, at)
  const distinct = new Map(looked.map(one => [one.key, one]))
  // What is kept is what cards were found to be.
  const known = isCard(layout) ? await readKnownFits([...distinct.keys()]) : new Map<string, Verdict>()
  const unknown = [...distinct.values()].filter(({ key }) => !known.has(key))
  await doSideBySide(unknown, HANDS, async ({ key, layOut }) => {
    known.set(key, await findVerdict(layOut, 'batch', layout))
    await onLook()
  })
  return new Map(looked.map(({ areaId, key }) => [areaId, known.get(key)!]))
}
