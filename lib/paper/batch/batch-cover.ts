import 'server-only'
import { USE_NAMES } from '@/lib/paper/edition/types'
import { setType } from '@/lib/paper/press/press'
import { describeSides, namePaper } from '@/lib/paper/sheet/describe-paper'
import { FORMATS, type Layout } from '@/lib/paper/sheet/layouts'
import { formatDate } from '@/lib/system/clock/shanghai'
import { type BatchPlan, isInOrder } from './batch-plan'
import type { TownStack } from './batch-typeset'
import type { Place } from './order-pages'
import { isDuplex } from './plan-leaves'

/** Smaller than this a list of villages cannot be read: what is printed smaller has covers of A5. */
const LEAST_PAPER: [number, number] = [148, 210]

function paperOf(layout: Layout): [number, number] {
  const [width, height] = FORMATS[layout].paper
  return width < LEAST_PAPER[0] || height < LEAST_PAPER[0] ? LEAST_PAPER : [width, height]
}

function advise({ layout, pages }: BatchPlan, papers: number): string {
  const how = layout.startsWith('shop-')
    ? '交给印刷厂'
    : `${namePaper(layout)}，${describeSides(layout, 2)}，打印时选“实际大小”或“100%”`
  const times = pages === 'once' ? `按下面的页码和张数打印，共${papers}张` : `整个文件打印一次，共${papers}张`
  return `${how}。${times}。`
}

const sayPages = ({ from, to }: Place) => (from === to ? `${from}` : `${from}–${to}`)

/**
 * The cover sheet of a town: what to print how often, and who takes it where.
 * @param file's own title
 * @param places where its cards stand in their file, by their order
 * @param papers of its cards
 * @returns its PDF, a part of a file
 */
export async function typesetCover(
  stack: TownStack,
  plan: BatchPlan,
  { title, file }: { title: string; file: string },
  places: Map<number, Place>,
  papers: number,
): Promise<{ pdf: Uint8Array; pages: number }> {
  const { use, printedAt } = stack.cards[0]!.draft
  const cover = {
    title,
    file,
    duplex: isDuplex(plan.layout),
    town: stack.town,
    facts: `${USE_NAMES[use]}　${formatDate(new Date(printedAt))}`,
    advice: advise(plan, papers),
    copies: stack.cards.reduce((sum, { draft }) => sum + draft.copies, 0),
    paper: paperOf(plan.layout),
    once: plan.pages === 'once',
    areas: stack.cards.map(({ name, draft: { number, copies } }, i) => {
      const place = places.get(i)
      return { name, number, copies, pages: place ? sayPages(place) : '', times: place?.times ?? 0 }
    }),
  }
  const inputs = { cover: JSON.stringify(cover) }
  const job = {
    template: 'cover-2',
    inputs,
    output: 'pdf',
    finish: 'office',
    isTagged: true,
    isPart: !isInOrder(plan),
  } as const
  const set = await setType({ ...job, isLarge: false }, 'batch')
  if (!set.ok) throw new Error(`cover-2 does not break: ${JSON.stringify(set.said.overflow)}`)
  return { pdf: set.bytes, pages: set.pages }
}
