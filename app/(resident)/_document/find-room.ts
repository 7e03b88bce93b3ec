import 'server-only'
import { layHomeSheet } from '@/lib/paper/home/home-sheet'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { findOverflow } from '@/lib/paper/sheet/typeset'
import type { LoadedCard } from './load-card'

/** The plainest paper first; A3 is what few can print, and is looked at where A4 has no room. */
const ASKED: Layout[][] = [['a5'], ['large'], ['poster-a4', 'poster-a3']]

/**
 * The layouts that have room for a card, in which anybody may print it at home.
 * @param known what is known of one of them already
 * @throws as `setType`
 */
export async function listRoomy(
  card: LoadedCard,
  now: Date,
  known: Partial<Record<Layout, boolean>>,
): Promise<Layout[]> {
  const sheet = layHomeSheet(card, null, now)
  const fits = async (layout: Layout) =>
    known[layout] ?? (await findOverflow(sheet, 'public', layout)) === null
  const findFirst = async (alike: Layout[]) => {
    for (const layout of alike) if (await fits(layout)) return [layout]
    return []
  }
  return (await Promise.all(ASKED.map(findFirst))).flat()
}
