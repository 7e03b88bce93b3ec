import 'server-only'
import type { Prepared } from '@/lib/paper/edition/prepare'
import { lookAt, readKnownFits } from '@/lib/paper/fit/refresh-fits'
import { findVerdict, type Verdict } from '@/lib/paper/fit/verdict'
import { HANDS } from '@/lib/paper/press/press'
import { doSideBySide } from '@/lib/paper/press/side-by-side'
import { isCard, type Layout } from '@/lib/paper/sheet/layouts'

type Looked = ReturnType<typeof lookAt>

// What is kept is what cards were found to be.
const readKnown = (looked: Looked, layout: Layout) =>
  isCard(layout) ? readKnownFits([...new Set(looked.map(({ key }) => key))]) : new Map<string, Verdict>()

const byArea = (looked: Looked, known: Map<string, Verdict>) =>
  new Map(looked.flatMap(({ areaId, key }) => (known.has(key) ? [[areaId, known.get(key)!] as const] : [])))

/** What is known already of whether cards fit a layout: by area, of some. */
export async function recallVerdicts(
  prepared: Prepared[],
  layout: Layout,
  at: Date,
): Promise<Map<number, Verdict>> {
  const looked = lookAt(prepared, at)
  return byArea(looked, await readKnown(looked, layout))
}

/**
 * Which cards fit a layout. Those that are set alike are set once, and cards whose verdict is known not at all; between
 * two, others get their turn.
 * @param onLook called after each that was set
 * @returns by area, of all
 * @throws as `setType`; whatever `onLook` throws
 */
export async function judgeCards(
  prepared: Prepared[],
  layout: Layout,
  at: Date,
  onLook: () => Promise<void>,
): Promise<Map<number, Verdict>> {
  const looked = lookAt(prepared, at)
  const known = await readKnown(looked, layout)
  const distinct = new Map(looked.map(one => [one.key, one]))
  const unknown = [...distinct.values()].filter(({ key }) => !known.has(key))
  await doSideBySide(unknown, HANDS, async ({ key, layOut }) => {
    known.set(key, await findVerdict(layOut, 'batch', layout))
    await onLook()
  })
  return byArea(looked, known)
}
