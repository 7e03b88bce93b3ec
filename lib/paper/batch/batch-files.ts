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
type SetStack = { stack: TownStack; parts: Part[]; papers: number; coverPages: number }
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

function requireFewPages(stacks: TownStack[], layout: Layout): void {
  const pages = stacks.reduce((sum, stack) => sum + countRepeated(stack, layout), 0)
  if (pages > MOST_PAGES)
    throw new Unprintable(
      `按份数重复，一个文件有${pages}页，最多${MOST_PAGES}页：请改选“每张卡一次”，或者每镇一个文件、少选几个地方。`,
    )
}

async function setStack(
  stack: TownStack,
  plan: BatchPlan,
  names: Names,
  onSet: (cards: number[]) => Promise<void>,
): Promise<SetStack> {
  const parts = await typesetStack(stack, plan, names.file, onSet)
  const each = parts.flatMap(part => part.leaves.map(leaf => leaf.times * countPapers(part, plan.layout)))
  const papers = each.reduce((sum, n) => sum + n, 0)
  // A cover's own pages come before the pages it lists: it is set once to count them, later with their numbers.
  const coverPages = hasOwnCovers(plan)
    ? 0
    : (await typesetCover(stack, plan, names, new Map(), papers)).pages
  return { stack, parts, papers, coverPages }
}

/** Where the cards of each stack stand in their file. */
function placeStacks(sets: SetStack[], plan: BatchPlan): PlacedStack[] {
  const { layout } = plan
  const covers = hasOwnCovers(plan) ? 0 : 1
  let firstPart = 0
  let start = 0
  return sets.map(set => {
    firstPart += covers
    start += padPages(set.coverPages, layout)
    const place = { firstPart, start, isRepeated: plan.pages === 'repeated' }
    const ordered = orderPages(set.parts, layout, place)
    firstPart += set.parts.length
    start += ordered.pages
    return { ...set, ordered }
  })
}

/** Puts stacks into their file in order, each after its cover or with its cover in a file of covers. */
async function addStacks(
  { file, covers }: { file: Growing; covers: Growing },
  sets: SetStack[],
  plan: BatchPlan,
  title: string,
): Promise<void> {
  const under = hasOwnCovers(plan) ? covers : file
  const names = { title, file: under.name }
  const placed = placeStacks(sets, plan)
  const pages = await doSideBySide(placed, HANDS, ({ stack, ordered, papers }) =>
    typesetCover(stack, plan, names, ordered.places, papers),
  )
  for (const [i, { parts, ordered }] of placed.entries()) {
    addCover(under, pages[i]!, plan.layout)
    file.parts.push(...parts.map(({ pdf }) => pdf))
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
  // Held twice no longer than it must be: what follows takes memory, too.
  parts.length = 0
  return { name, pdf, pages }
}

/**
 * The files of a batch in the order of delivery: its cards, town by town, each with its cover sheet.
 * @param onProgress called with the number of cards set so far; what it throws ends the work
 * @throws Unprintable with why, for people
 */
export async function typesetBatch(
  stacks: TownStack[],
  title: string,
  plan: BatchPlan,
  onProgress: (done: number) => Promise<void>,
): Promise<BatchFile[]> {
  const { layout, files: way } = plan
  const groups = way === 'town' ? stacks.map(stack => [stack]) : [stacks]
  if (plan.pages === 'repeated') for (const group of groups) requireFewPages(group, layout)
  const covers = startFile(`${title} 交接单`)
  const nameOf = (stack: TownStack) => (way === 'town' ? `${title} ${stack.town}` : title)
  let done = 0
  const setOne = (stack: TownStack) => {
    const seen = new Set<number>()
    return setStack(stack, plan, { title, file: nameOf(stack) }, cards => {
      done -= seen.size
      for (const card of cards) seen.add(card)
      done += seen.size
      return onProgress(done)
    })
  }
  const sets = await doSideBySide(stacks, HANDS, setOne)
  const files: BatchFile[] = []
  for (const group of way === 'town' ? sets.map(set => [set]) : [sets]) {
    const file = startFile(nameOf(group[0]!.stack))
    await addStacks({ file, covers }, group, plan, title)
    files.push(await finish(file, plan, isForShop(layout)))
  }
  return covers.parts.length ? [...files, await finish(covers, plan, false)] : files
}

/** Pieces of paper that one leaf of a part takes. */
function countPapers({ pages, leaves }: Part, layout: Layout): number {
  const each = pages / leaves.length
  return isDuplex(layout) ? Math.ceil(each / 2) : each
}
