import 'server-only'
import { toSheet } from '@/lib/paper/edition/snapshot'
import { type EditionDraft, USE_NAMES } from '@/lib/paper/edition/types'
import { bindPdfs, HANDS } from '@/lib/paper/press/press'
import { cutInto, doSideBySide } from '@/lib/paper/press/side-by-side'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { nameOverflow } from '@/lib/paper/sheet/overflow'
import { AT_ONCE, typesetSheets } from '@/lib/paper/sheet/typeset'
import { typesetTemplate } from '@/lib/paper/sheet/typeset-2'
import { formatDate } from '@/lib/system/clock/shanghai'

/** A run that cannot print what it was asked to; the message is for people. */
export class Unprintable extends Error {}

/** A card to be printed, under the name that its area has on the cover sheet. */
export type NamedDraft = { name: string; draft: EditionDraft }
export type TownStack = { town: string; cards: NamedDraft[] }

function typesetCover(stack: TownStack, title: string, layout: Layout): Promise<Uint8Array> {
  const { use, printedAt } = stack.cards[0]!.draft
  const cover = {
    title,
    town: stack.town,
    facts: `${USE_NAMES[use]}　${formatDate(new Date(printedAt))}`,
    copies: stack.cards.reduce((sum, { draft }) => sum + draft.copies, 0),
    areas: stack.cards.map(({ name, draft: { number, copies } }) => ({ name, number, copies })),
  }
  return typesetTemplate('cover-1', { cover: JSON.stringify(cover), layout }, 'batch')
}

async function typesetCards(town: string, cards: NamedDraft[], layout: Layout): Promise<Uint8Array> {
  const sheets = cards.map(({ draft }) => toSheet(draft.snapshot))
  const set = await typesetSheets(sheets, layout, 'batch')
  if (!set.ok) throw new Unprintable(`${town}的卡上放不下：${nameOverflow(set.overflow).join('、')}。`)
  return set.pdf
}

/** What is set at once: a town's cover, or some of its cards. */
type Piece = { count: number; set: () => Promise<Uint8Array> }

const cutStack = (stack: TownStack, title: string, layout: Layout): Piece[] => [
  { count: 0, set: () => typesetCover(stack, title, layout) },
  ...cutInto(stack.cards, AT_ONCE).map(cards => ({
    count: cards.length,
    set: () => typesetCards(stack.town, cards, layout),
  })),
]

/**
 * One PDF of a batch in the order of delivery: a cover sheet for each town, then its cards.
 * @param onProgress called with the number of cards set so far; what it throws ends the work
 * @throws Unprintable naming the lines when a card does not fit
 */
export async function typesetBatch(
  stacks: TownStack[],
  title: string,
  layout: Layout,
  onProgress: (done: number) => Promise<void>,
): Promise<Uint8Array> {
  let done = 0
  const pieces = stacks.flatMap(stack => cutStack(stack, title, layout))
  const parts = await doSideBySide(pieces, HANDS, async ({ count, set }) => {
    const part = await set()
    done += count
    if (count) await onProgress(done)
    return part
  })
  return bindPdfs(parts, 'batch')
}
