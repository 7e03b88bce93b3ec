import 'server-only'
import { toSheet } from '@/lib/paper/edition/snapshot'
import { type EditionDraft, USE_NAMES } from '@/lib/paper/edition/types'
import { bindPdfs } from '@/lib/paper/press/press'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { nameOverflow } from '@/lib/paper/sheet/overflow'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { typesetTemplate } from '@/lib/paper/sheet/typeset-2'
import { formatDate } from '@/lib/system/clock/shanghai'

/** Cards typeset between two turns of everybody else. */
const AT_ONCE = 40

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
  const parts: Uint8Array[] = []
  let done = 0
  for (const stack of stacks) {
    parts.push(await typesetCover(stack, title, layout))
    for (let start = 0; start < stack.cards.length; start += AT_ONCE) {
      const cards = stack.cards.slice(start, start + AT_ONCE)
      const set = await typesetSheets(
        cards.map(({ draft }) => toSheet(draft.snapshot)),
        layout,
        'batch',
      )
      if (!set.ok)
        throw new Unprintable(`${stack.town}的卡上放不下：${nameOverflow(set.overflow).join('、')}。`)
      parts.push(set.pdf)
      done += cards.length
      await onProgress(done)
    }
  }
  return bindPdfs(parts, 'batch')
}
