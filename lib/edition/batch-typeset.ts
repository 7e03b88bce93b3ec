import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { addPrintBoxes, joinPdfs } from '@/lib/card/boxes'
import { type Layout, typesetCards, typesetTemplate } from '@/lib/card/typeset'
import { formatDate } from '@/lib/system/shanghai'
import { toSheet } from './snapshot'
import { type EditionDraft, USE_NAMES } from './types'

/** Cards typeset between two turns of everybody else in this process. */
const AT_ONCE = 40

export type TownStack = { town: string; drafts: EditionDraft[] }

async function typesetCover(stack: TownStack, title: string, layout: Layout): Promise<Uint8Array> {
  const { use, printedAt } = stack.drafts[0]!
  const cover = {
    title,
    town: stack.town,
    facts: `${USE_NAMES[use]}　${formatDate(new Date(printedAt))}`,
    copies: stack.drafts.reduce((sum, draft) => sum + draft.copies, 0),
    areas: stack.drafts.map(({ snapshot, copies }) => ({
      name: snapshot.area.split(' ').at(-1)!,
      number: snapshot.number,
      copies,
    })),
  }
  const pdf = typesetTemplate('cover-1', { cover: JSON.stringify(cover), layout })
  return layout === 'bleed' ? addPrintBoxes(pdf) : pdf
}

/**
 * One PDF of a batch in the order of delivery: a cover sheet for each town, then its cards.
 * @param onProgress called with the number of cards set so far; what it throws ends the work
 * @throws Error naming the lines when a card does not fit
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
    for (let start = 0; start < stack.drafts.length; start += AT_ONCE) {
      const drafts = stack.drafts.slice(start, start + AT_ONCE)
      const set = await typesetCards(
        drafts.map(draft => toSheet(draft.snapshot)),
        layout,
      )
      if (!set.ok) throw new Error(`放不下：${set.overflow.join('、')}`)
      parts.push(set.pdf)
      done += drafts.length
      await onProgress(done)
      await setImmediate()
    }
  }
  return joinPdfs(parts)
}
