import 'server-only'
import { bindPdfs, HANDS, stackPdfs } from '@/lib/paper/press/press'
import { doSideBySide } from '@/lib/paper/press/side-by-side'
import { FORMATS, isForShop, type Layout } from '@/lib/paper/sheet/layouts'
import { typesetCover } from './batch-cover'
import { type BatchPlan, isInOrder, MOST_PAGES } from './batch-plan'
import { type TownStack, typesetStack, Unprintable } from './batch-typeset'
import { type Ordered, orderPages, type Part } from './order-pages'
import { isDuplex, padPages, planLeaves } from './plan-leaves'

/** A file of a batch, as it is kept and offered. */
export type BatchFile = { name: string; pdf: Uint8Array; pages: number }

type Cover = { pdf: Uint8Array; pages: number }
/** A file while it is being put together. */
type Growing = { name: string; parts: Uint8Array[]; runs: Ordered['runs']; pages: number }
type SetStack = { stack: TownStack; parts: Part[]; papers: number }
type PlacedStack = SetStack & { ordered: Ordered }
/** As they stand on a cover: of the batch, and of the file that the cover is in. */
type Names = { title: string; file: string }

/** A print shop's file has nothing in it but what is printed there. */
export const hasOwnCovers = ({ covers, layout }: Pick<BatchPlan, 'covers' | 'layout'>) =>
  covers === 'apart' || isForShop(layout)

const startFile = (name: string): Growing => ({ name, parts: [], runs: [], pages: 0 })

function addCover(file: Growing, { pdf, pages }: Cover, layout: Layout): void {
  const run = { part: file.parts.length, from: 0, count: pages, times: 1, isDuplex: isDuplex(layout) }
  file.parts.push(pdf)
  file.runs.push(run)
  file.pages += padPages(pages, layout)
}

/** How many pages a stack takes when each leaf stands in the file as often as it is printed. */
function countRepeated(stack: TownStack, layout: Layout): number {
  const copies = stack.cards.map(({ draft }) => draft.copies)
  const leaves = planLeaves(copies, layout, true).reduce((sum, { times }) => sum + times, 0)
  return leaves * (FORMATS[layout].sides ?? 2)
}

/** A file's pages as its stacks come; throws once they are too many. */
function makePageCheck({ layout, pages, files }: BatchPlan) {
  let counted = 0
  return (stack: TownStack) => {
    if (pages !== 'repeated') return
    const own = countRepeated(stack, layout)
    counted = files === 'town' ? own : counted + own
    if (counted > MOST_PAGES)
      throw new Unprintable(
        `按份数重复，一个文件有${counted}页，最多${MOST_PAGES}页：请改选“每张卡一次”，或者每镇一个文件、少选几个地方。`,
      )
  }
}

async function setStack(
  stack: TownStack,
  plan: BatchPlan,
  title: string,
  onSet: (cards: number[]) => Promise<void>,
): Promise<SetStack> {
  const parts = await typesetStack(stack, plan, title, onSet)
  const papers = parts.flatMap(part => part.leaves.map(leaf => leaf.times * countPapers(part, plan.layout)))
  return { stack, parts, papers: papers.reduce((sum, n) => sum + n, 0) }
}

/** Where the cards of each stack stand in their file. @param covers pages of each stack's cover before them */
function placeStacks(sets: SetStack[], covers: number[], { layout, pages }: BatchPlan): PlacedStack[] {
  let firstPart = 0
  let start = 0
  return sets.map((set, i) => {
    firstPart += covers[i] ? 1 : 0
    start += padPages(covers[i]!, layout)
    const ordered = orderPages(set.parts, layout, { firstPart, start, isRepeated: pages === 'repeated' })
    firstPart += set.parts.length
    start += ordered.pages
    return { ...set, ordered }
  })
}

/** A cover takes a page or two, whatever numbers stand on it. */
const MOST_ROUNDS = 3

/** A cover's own pages come before those it lists: nearly always one, else all covers are set again. */
async function setCovers(sets: SetStack[], plan: BatchPlan, names: Names) {
  const isBefore = !hasOwnCovers(plan)
  let pages: number[] = sets.map(() => (isBefore ? 1 : 0))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const placed = placeStacks(sets, pages, plan)
    const covers = await doSideBySide(placed, HANDS, ({ stack, ordered, papers }) =>
      typesetCover(stack, plan, names, ordered.places, papers),
    )
    if (!isBefore || covers.every((cover, i) => cover.pages === pages[i])) return { placed, covers }
    pages = covers.map(cover => cover.pages)
  }
  throw new Error(`${names.file}: its covers take other pages each time`)
}

/** Puts stacks into their file in order, each after its cover or with its cover in a file of covers. */
async function addStacks(
  file: Growing,
  under: Growing,
  sets: SetStack[],
  plan: BatchPlan,
  title: string,
): Promise<void> {
  const { placed, covers } = await setCovers(sets, plan, { title, file: under.name })
  for (const [i, { parts, ordered }] of placed.entries()) {
    addCover(under, covers[i]!, plan.layout)
    // Held once: what follows takes memory, too.
    file.parts.push(...parts.splice(0).map(({ pdf }) => pdf))
    file.runs.push(...ordered.runs)
    file.pages += ordered.pages
  }
}

async function finish(
  { name, parts, runs, pages }: Growing,
  plan: BatchPlan,
  shop: boolean,
): Promise<BatchFile> {
  const pdf = isInOrder(plan)
    ? await bindPdfs(parts, 'batch')
    : await stackPdfs({ parts, runs, title: name, isForShop: shop }, 'batch')
  parts.length = 0
  return { name, pdf, pages }
}

/**
 * The files of a batch in the order of delivery: its cards, town by town, each with its cover sheet.
 * @param stacks set as they come
 * @param onProgress called with the number of cards set so far; what it throws ends the work
 * @throws Unprintable with why, for people
 */
export async function typesetBatch(
  stacks: Iterable<TownStack> | AsyncIterable<TownStack>,
  title: string,
  plan: BatchPlan,
  onProgress: (done: number) => Promise<void>,
): Promise<BatchFile[]> {
  const nameOf = ({ town }: TownStack) => (plan.files === 'town' ? `${title} ${town}` : title)
  const checkPages = makePageCheck(plan)
  let done = 0
  const sets = await doSideBySide(stacks, HANDS, async stack => {
    checkPages(stack)
    const seen = new Set<number>()
    return setStack(stack, plan, nameOf(stack), cards => {
      done -= seen.size
      for (const card of cards) seen.add(card)
      done += seen.size
      return onProgress(done)
    })
  })
  const apart = startFile(`${title} 交接单`)
  const files: BatchFile[] = []
  for (const group of plan.files === 'town' ? sets.map(set => [set]) : [sets]) {
    const file = startFile(nameOf(group[0]!.stack))
    await addStacks(file, hasOwnCovers(plan) ? apart : file, group, plan, title)
    files.push(await finish(file, plan, isForShop(plan.layout)))
  }
  return apart.parts.length ? [...files, await finish(apart, plan, false)] : files
}

/** Pieces of paper that one leaf of a part takes. */
function countPapers({ pages, leaves }: Part, layout: Layout): number {
  const each = pages / leaves.length
  return isDuplex(layout) ? Math.ceil(each / 2) : each
}
