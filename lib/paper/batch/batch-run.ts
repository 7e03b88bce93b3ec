import 'server-only'
import type { Card } from '@/lib/directory/card/types'
import { draftEdition, type Prepared, prepareCards, readNextNumbers } from '@/lib/paper/edition/prepare'
import { listBlockers } from '@/lib/paper/edition/readiness'
import type { EditionDraft } from '@/lib/paper/edition/types'
import type { Verdict } from '@/lib/paper/fit/verdict'
import { PRESS_BUSY_WORDS, QueueFull, warmPress } from '@/lib/paper/press/press'
import { cutInto } from '@/lib/paper/press/side-by-side'
import { sayTerse } from '@/lib/paper/sheet/say-overflow'
import { drawTokens } from '@/lib/paper/token/draw-tokens'
import { now } from '@/lib/system/clock/clock'
import { isAlreadyThere, isDiskFull } from '@/lib/system/database/violations'
import { typesetBatch } from './batch-files'
import type { BatchPlan } from './batch-plan'
import { type NamedDraft, TooFull, type TownStack, Unprintable } from './batch-typeset'
import { beat, failBatch, type Run, RunStopped, StarterGone, writeBatch } from './batch-write'
import { judgeCards, recallVerdicts } from './judge-cards'

/** How often a run starts over because somebody printed one of its villages meanwhile. */
const TRIES = 3

function sayWhy(error: unknown): string {
  if (error instanceof Unprintable) return error.message
  if (error instanceof StarterGone)
    return '开始这一批的账号已经停用，或者不再管这里，什么都没有印成。别的同事可以重新开始。'
  if (error instanceof QueueFull) return PRESS_BUSY_WORDS
  if (isDiskFull(error)) return '服务器的磁盘满了，什么都没有印成。腾出地方后可以重新开始。'
  return '中途出了问题，什么都没有印成，可以重新开始。'
}

/** Where a card is delivered to: its town, or the county of an area that has none (lib/paper/batch/batch-scope). */
type Drafted = NamedDraft & { town: { id: number; name: string } }

function findTown({ area, ancestors }: Card): Drafted['town'] {
  const path = area.kind === 'VILLAGE' ? ancestors : [area, ...ancestors]
  const named = path.filter(({ kind }) => kind === 'TOWN' || kind === 'COUNTY')
  const name = named
    .map(step => step.name)
    .reverse()
    .join(' ')
  return { id: named[0]!.id, name }
}

const nameSome = (names: string[]) =>
  `${names.slice(0, 5).join('、')}${names.length > 5 ? `等${names.length}个` : ''}`

/** Which cards do not fit, why the first does not, and what to do. */
function sayTooFull(over: Prepared[], verdicts: Map<number, Verdict>): string {
  const { words, fitsTerse } = verdicts.get(over[0]!.areaId)!
  const { head, lines } = words!
  const name = nameSome(over.map(({ card }) => card.area.name))
  return `${name}的卡${head}${sayTerse(words!, fitsTerse)}${lines.join('')}这一批什么都没有印，改好或者不选它们，再开始。`
}

type Ask = { at: Date; isJudged: boolean }

/** @param ask.isJudged whether each card is judged before it is set; else who has no verdict is taken to fit */
async function draftSome(
  run: Run,
  plan: BatchPlan,
  areas: BatchPlan['areas'],
  { at, isJudged }: Ask,
): Promise<Drafted[]> {
  const areaIds = areas.map(area => area.areaId)
  const prepared = await prepareCards(areaIds, at)
  if (prepared.length < areaIds.length) throw new Unprintable('有的村、社区已经撤销，请重新选择。')
  const fallbacks = new Set(plan.fallbacks)
  const blocked = prepared.filter(({ card }) => listBlockers(card, fallbacks, plan.layout).length > 0)
  if (blocked.length)
    throw new Unprintable(`有过期没核验的号码：${nameSome(blocked.map(({ card }) => card.area.name))}。`)
  const { layout, use } = plan
  const verdicts = isJudged
    ? await judgeCards(prepared, layout, at, () => beat(run, 0))
    : await recallVerdicts(prepared, layout, at)
  const isOver = ({ areaId }: Prepared) => Boolean(verdicts.get(areaId)?.words)
  const over = prepared.filter(isOver)
  const tooFull = over.filter(({ areaId }) => !(plan.terse && verdicts.get(areaId)!.fitsTerse))
  if (tooFull.length) throw new Unprintable(sayTooFull(tooFull, verdicts))
  const numbers = await readNextNumbers(areaIds)
  const tokens = await drawTokens(prepared.reduce((sum, { codes }) => sum + codes.length, 0))
  return prepared.map((one, i) => {
    const number = numbers.get(one.areaId)!
    const edition = { number, tokens: tokens.splice(0, one.codes.length), at, batchId: run.batchId }
    const choices = { layout, use, copies: areas[i]!.copies, isTerse: isOver(one), by: run.by }
    const draft = draftEdition(one, edition, choices)
    return { name: one.card.area.name, town: findTown(one.card), draft }
  })
}

/** Whole cards are held of so many areas at once, of all what stands on their paper; and the first are soon there to be set. */
const AREAS_AT_ONCE = 50

/** Cards in the order of delivery, town by town: the first are set while the next are read. */
async function* draftTowns(run: Run, plan: BatchPlan, isJudged: boolean): AsyncGenerator<TownStack> {
  const ask = { at: now(), isJudged }
  let open: (TownStack & { id: number }) | undefined
  for (const areas of cutInto(plan.areas, AREAS_AT_ONCE)) {
    const drafted = await draftSome(run, plan, areas, ask)
    for (const { town, ...card } of drafted) {
      if (open?.id === town.id) open.cards.push(card)
      else {
        if (open) yield open
        open = { id: town.id, town: town.name, cards: [card] }
      }
    }
  }
  if (open) yield open
}

async function printOnce(run: Run, plan: BatchPlan, isJudged: boolean): Promise<void> {
  await beat(run, 0)
  // It begins while the first cards are read.
  warmPress()
  const drafts: EditionDraft[] = []
  async function* keepDrafts() {
    for await (const stack of draftTowns(run, plan, isJudged)) {
      drafts.push(...stack.cards.map(({ draft }) => draft))
      yield stack
    }
  }
  const files = await typesetBatch(keepDrafts(), run.title, plan, done => beat(run, done))
  // Writing does not beat: it begins with the whole of its time.
  await beat(run, drafts.length)
  await writeBatch(run, drafts, files)
}

async function printAll(run: Run, plan: BatchPlan): Promise<void> {
  // To judge a card is to set it: most fit, and are set once. Where one does not, all are judged, and named.
  let isJudged = false
  for (let attempt = 1; ; attempt++) {
    try {
      return await printOnce(run, plan, isJudged)
    } catch (error) {
      const isFound = error instanceof TooFull && !isJudged
      if (isFound) isJudged = true
      else if (!isAlreadyThere(error) || attempt === TRIES) throw error
    }
  }
}

/**
 * Runs a batch to its end, whatever that is; never throws. Everything it makes appears in one transaction
 * at the very end: a run that dies before leaves nothing but a beat that has stopped.
 */
export async function runBatch(run: Run, plan: BatchPlan): Promise<void> {
  try {
    await printAll(run, plan)
  } catch (error) {
    if (error instanceof RunStopped) return
    if (!(error instanceof Unprintable) && !(error instanceof StarterGone)) console.error(error)
    const reason = sayWhy(error)
    await failBatch(run, reason).catch(late => console.error(`batch ${run.batchId}: ${late.message}`))
  }
}
