import 'server-only'
import { loadCards } from '@/lib/directory/card/bulk'
import type { Card } from '@/lib/directory/card/types'
import { compareWords, type LineChange } from '@/lib/paper/edition/diff'
import { liveAreaOf } from '@/lib/paper/edition/live-area'
import type { EditionSnapshot } from '@/lib/paper/edition/snapshot'
import { refreshStandings } from '@/lib/paper/edition/standing'
import { readToday } from '@/lib/paper/edition/today'
import type { Cell } from '@/lib/paper/sheet/cell'
import { chooseStock, countLabels, STOCK_NAMES, STOCKS, type StockName } from '@/lib/paper/sheet/label-stock'
import { findTooLarge, type Sticker } from '@/lib/paper/sheet/typeset-stickers'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import { groupBy } from '@/lib/system/format/group-by'
import { idsOnPath } from '@/lib/system/tree/path'
import { findPaperCells } from './cells'
import { printPhones, whyNotMended, whyNotSet } from './mend'
import { listTexts, type StickerText } from './sticker-texts'
import { listWaits, type StickerWait, type StuckLine } from './sticker-waits'

/** More in one file is no afternoon's work, and no printer's. */
export const MOST_STICKERS = 20_000

/** As many as an address may name. */
export const MOST_EDITIONS = 1000

/** What no sticker mends, and why. */
export type Unmended = { place: string; line: string; why: string }
/** An edition whose copies are to be stuck over: there is a sticker for it. */
export type StickerPaper = { editionId: number; area: string; number: number; copies: number }
/** The stickers of one stock of labels. */
export type StickerFile = { stock: StockName; sheets: number; copies: number; stickers: Sticker[] }
export type StickerPlan = {
  files: StickerFile[]
  papers: StickerPaper[]
  /** What the stickers say. */
  texts: StickerText[]
  /** Lines that they say without a number that waits to be rung. */
  waits: StickerWait[]
  unmended: Unmended[]
  /** More than MOST_STICKERS: nothing is made of it. */
  isTooMany: boolean
}

type Paper = StickerPaper & { liveId: number; layout: string; snapshot: EditionSnapshot }

const PAPERS = `SELECT e."id" AS "editionId", ${liveAreaOf('a')} AS "liveId", a."name" AS area, e."number", s."untrue" AS copies,
    e."layout", e."snapshot"
  FROM "CardEdition" e JOIN "EditionStanding" s ON s."editionId" = e."id" JOIN "Area" a ON a."id" = e."areaId"
  WHERE e."id" = ANY ($1) AND s."untrue" > 0 AND a."path" LIKE $2 || '%' ORDER BY a."path", e."number"`

/** Asks for the first edition that lies elsewhere, so that it is refused and noted like any other. */
async function requireAllWithin(actor: Actor, editionIds: number[], path: string): Promise<void> {
  const elsewhere = await getPrisma().cardEdition.findFirst({
    where: { id: { in: editionIds }, NOT: { area: { path: { startsWith: path } } } },
    select: { areaId: true },
  })
  if (elsewhere) await requireMay(actor, 'card:print', elsewhere.areaId)
}

async function readPapers(actor: Actor, editionIds: number[]): Promise<Paper[]> {
  const { path } = await requireMay(actor, 'card:print', actor.area.id)
  await requireAllWithin(actor, editionIds, path)
  await refreshStandings(path, now())
  return (await getDatabase().pool.query<Paper>(PAPERS, [editionIds, path])).rows
}

/** 26.11更正 */
function writeChanged(at: Date): string {
  const { year, month } = shanghaiParts(at)
  return `${String(year).slice(2)}.${String(month).padStart(2, '0')}更正`
}

const namePaper = ({ area, number }: StickerPaper) => `${area}第${number}次印`

/** What a sticker covers, and the line that it is made for. */
type Origin = StuckLine & { before: string[] }
type Found = { stickers: Sticker[]; origins: Map<Sticker, Origin>; unmended: Unmended[] }

const findOrigin = (card: Card, { baseServiceId, before }: LineChange): Origin => ({
  ...{ card, baseServiceId },
  before: before?.phones.map(({ number }) => number) ?? [],
})

/** The sticker for a change on one paper, or why there is none. */
function drawSticker(
  change: LineChange,
  cell: Cell | undefined,
  paper: Pick<Sticker, 'place' | 'changed' | 'copies'>,
): Sticker | string {
  const why = whyNotMended(change, cell)
  if (why !== null || !cell) return why ?? ''
  const line = (change.after ?? change.before)!
  const sticker = { ...paper, line: line.name, phones: printPhones(line, cell.named), cell }
  return whyNotSet(sticker) ?? sticker
}

/** What stands on each paper's stickers, and what no sticker mends. */
async function drawStickers(papers: Paper[]): Promise<Found> {
  const at = now()
  const [cards, cells] = await Promise.all([
    loadCards([...new Set(papers.map(({ liveId }) => liveId))], at),
    findPaperCells(papers),
  ])
  const found: Found = { stickers: [], origins: new Map(), unmended: [] }
  for (const paper of papers) {
    const { editionId, liveId, copies, snapshot } = paper
    const place = namePaper(paper)
    const card = cards.get(liveId)!
    for (const change of compareWords(snapshot, readToday(card))) {
      const cell = cells.get(editionId)?.get(change.baseServiceId)
      const drawn = drawSticker(change, cell, { place, changed: writeChanged(at), copies })
      if (typeof drawn !== 'string') {
        found.stickers.push(drawn)
        found.origins.set(drawn, findOrigin(card, change))
      } else found.unmended.push({ place, line: (change.after ?? change.before)!.name, why: drawn })
    }
  }
  return found
}

const TOO_LARGE = '卡上的这一格太矮，盖不下新的号码和时间'

/** What stickers say on all papers alike is measured once. */
function groupAlike(stickers: Sticker[]): Sticker[][] {
  return [
    ...groupBy(stickers, ({ phones, cell }) =>
      JSON.stringify([phones, cell.width, cell.height, cell.wide, cell.step]),
    ).values(),
  ]
}

/** The stickers of one stock that fit; those that do not are added to what is not mended. */
async function keepFitting(stickers: Sticker[], stock: StockName, unmended: Unmended[]): Promise<Sticker[]> {
  const alike = groupAlike(stickers)
  const tooLarge = alike.length
    ? await findTooLarge(
        alike.map(([first]) => first!),
        STOCKS[stock],
        'staff',
      )
    : new Map()
  const lost = new Set(alike.filter((_, i) => tooLarge.has(i)).flat())
  for (const { place, line } of lost) unmended.push({ place, line, why: TOO_LARGE })
  return stickers.filter(sticker => !lost.has(sticker))
}

const listAbove = ({ area }: Actor) => new Set(idsOnPath(area.path).filter(id => id !== area.id))

const countCopies = (stickers: Sticker[]) => stickers.reduce((sum, { copies }) => sum + copies, 0)

/**
 * What correction stickers there are for editions still out: a sticker for each copy of each line whose numbers or
 * hours changed, by the labels that they are cut out of; what stands on them, and what would if numbers that wait were
 * rung; and what has to be printed anew instead.
 * @throws Refused where the account may not print any one of them; as `setType`
 */
export async function planStickers(actor: Actor, editionIds: number[]): Promise<StickerPlan> {
  const papers = await readPapers(actor, editionIds)
  const { stickers, origins, unmended } = await drawStickers(papers)
  const files: StickerFile[] = []
  for (const stock of STOCK_NAMES) {
    const own = stickers.filter(({ cell }) => chooseStock(cell) === stock)
    const fitting = await keepFitting(own, stock, unmended)
    const copies = countCopies(fitting)
    const sheets = Math.ceil(copies / countLabels(STOCKS[stock]))
    if (copies > 0) files.push({ stock, sheets, copies, stickers: fitting })
  }
  for (const { place, line } of stickers.filter(({ cell }) => !chooseStock(cell)))
    unmended.push({ place, line, why: '格子比最大的标签还大' })
  const total = files.reduce((sum, { copies }) => sum + copies, 0)
  const stuck = files.flatMap(file => file.stickers)
  const places = new Set(stuck.map(({ place }) => place))
  return {
    files,
    papers: papers.filter(paper => places.has(namePaper(paper))),
    texts: listTexts(stuck, sticker => origins.get(sticker)!.before),
    waits: listWaits(
      stuck.map(sticker => origins.get(sticker)!),
      listAbove(actor),
    ),
    unmended,
    isTooMany: total > MOST_STICKERS,
  }
}
