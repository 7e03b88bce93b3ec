import { bindPdfs, HANDS, type Lane, setType } from '@/lib/paper/press/press'
import { cutInto, doSideBySide } from '@/lib/paper/press/side-by-side'
import { findMissingCharacters } from '@/lib/system/form/printable'
import { type Cells, splitCells } from './cell'
import { encodeSheets } from './encode'
import { FORMATS, isForShop, type Layout } from './layouts'
import { type Overflow, readOverflow } from './overflow'
import { keepPlans, recallPlans } from './plans'
import type { Sheet } from './sheet'

type TooFull = { ok: false; overflow: Overflow }
/** `pages`: of the whole file. */
export type Typeset = { ok: true; pdf: Uint8Array; pages: number } | TooFull

/** About 210 dpi on A5: sharp on a phone, small enough for WeChat. */
const PNG_WIDTH = 1240

/** Cards typeset at once: enough to share the fonts, few enough that others soon have their turn and memory is small. */
export const AT_ONCE = 10

type Output = 'pdf' | 'svg' | 'png' | 'nothing'
type Wish = {
  layout: Layout
  output: Output
  /** The title of the file; the first sheet's name when left out. */
  title?: string
  /** Of a card: one side of it alone. */
  side?: 'front' | 'back'
  /** Of a batch: its pages are put together anew. */
  isPart?: boolean
  /** Of a card: where its cells of numbers stand. */
  withCells?: boolean
}

async function setSheets(
  sheets: Sheet[],
  { layout, output, title, side, withCells, isPart }: Wish,
  lane: Lane,
) {
  const { template } = FORMATS[layout]
  const { cards, tables } = encodeSheets(sheets, layout)
  const missing = findMissingCharacters(cards)
  if (missing.length) return { ok: false as const, overflow: { over: null, lines: [], heavy: [], missing } }
  const files = { 'cards.json': cards, 'plans.json': JSON.stringify(recallPlans(tables)) }
  const inputs = {
    layout,
    ...(title && { title }),
    ...(side && { sides: side }),
    ...(withCells && { cells: '1' }),
  }
  const finish = isForShop(layout) ? ('shop' as const) : ('office' as const)
  const job = { template, inputs, files, output, pngWidth: PNG_WIDTH, finish, isTagged: true, isPart }
  const set = await setType({ ...job, isLarge: sheets.length > 1 }, lane)
  keepPlans(tables, set.said.fit)
  if (set.ok) return set
  return { ok: false as const, overflow: readOverflow(set.said.overflow)! }
}

/** What of a sheet does not fit; null: it fits. @throws as `setType` */
export async function findOverflow(
  sheet: Sheet,
  lane: Lane,
  layout: Layout = 'a5',
): Promise<Overflow | null> {
  const set = await setSheets([sheet], { layout, output: 'nothing' }, lane)
  return set.ok ? null : set.overflow
}

function joinMissing(...[one, other]: [Overflow, Overflow]): Pick<Overflow, 'missing'> {
  const missing = [...new Set([...(one.missing ?? []), ...(other.missing ?? [])])]
  return missing.length ? { missing } : {}
}

/** What of several sheets does not fit, as one: what each says of its lines. */
function joinOverflow([first, ...rest]: Overflow[]): Overflow {
  return rest.reduce(
    (all, one) => ({
      over: Math.max(all.over ?? 0, one.over ?? 0) || null,
      lines: [...all.lines, ...one.lines],
      heavy: [...all.heavy, ...one.heavy],
      ...joinMissing(all, one),
    }),
    first!,
  )
}

/**
 * Typesets sheets in one PDF, in order, each with its back where it has one.
 * @param sheets at least one
 * @param lane who waits for it
 * @param title of the file; the first sheet's name when left out
 * @throws as `setType`
 */
export async function typesetSheets(
  sheets: Sheet[],
  layout: Layout,
  lane: Lane,
  title?: string,
): Promise<Typeset> {
  const sets = await doSideBySide(cutInto(sheets, AT_ONCE), HANDS, some =>
    setSheets(some, { layout, output: 'pdf', title }, lane),
  )
  const overflows = sets.flatMap(set => (set.ok ? [] : [set.overflow]))
  if (overflows.length) return { ok: false, overflow: joinOverflow(overflows) }
  const parts = sets.flatMap(set => (set.ok ? [set] : []))
  const pages = parts.reduce((sum, part) => sum + part.pages, 0)
  const pdf = await bindPdfs(
    parts.map(part => part.bytes),
    lane,
  )
  return { ok: true, pdf, pages }
}

/**
 * Typesets a few sheets as a part of a larger file.
 * @param sheets at least one, no more than the press takes at once
 * @param as.title of the larger file
 * @param as.isTagged false where its pages are put together anew: the whole could not keep the word of its tags
 * @throws as `setType`
 */
export async function typesetPart(
  sheets: Sheet[],
  layout: Layout,
  { title, isTagged }: { title: string; isTagged: boolean },
): Promise<{ ok: true; pdf: Uint8Array; pages: number } | TooFull> {
  const set = await setSheets(sheets, { layout, output: 'pdf', title, isPart: !isTagged }, 'batch')
  return set.ok ? { ok: true, pdf: set.bytes, pages: set.pages } : set
}

/** All sides of a sheet as one drawing for the screen, one below the other. @throws as `setType` */
export async function drawSides(
  sheet: Sheet,
  lane: Lane,
  layout: Layout,
): Promise<{ ok: true; svg: string; pages: number } | TooFull> {
  const set = await setSheets([sheet], { layout, output: 'svg' }, lane)
  return set.ok ? { ok: true, svg: new TextDecoder().decode(set.bytes), pages: set.pages } : set
}

/** The front of a sheet as a drawing for the screen, or what does not fit. @throws as `setType` */
export async function drawSheetSvg(
  sheet: Sheet,
  lane: Lane,
  layout: Layout = 'a5',
): Promise<{ ok: true; svg: string } | TooFull> {
  const set = await setSheets([sheet], { layout, output: 'svg', side: 'front' }, lane)
  return set.ok ? { ok: true, svg: new TextDecoder().decode(set.bytes) } : set
}

/** A side of a card as a picture for WeChat, or what does not fit. @throws as `setType` */
export async function drawSheetPng(
  sheet: Sheet,
  lane: Lane,
  side: 'front' | 'back' = 'front',
): Promise<{ ok: true; png: Uint8Array } | TooFull> {
  const set = await setSheets([sheet], { layout: 'a5', output: 'png', side }, lane)
  return set.ok ? { ok: true, png: set.bytes } : set
}

/**
 * Where on each card the cells of its numbers stand, as it was printed in a layout. Of two cards on a sheet of paper each
 * is like one alone.
 * @returns in the sheets' order; none for a format that says nothing of them (posters, large type, magnets)
 * @throws as `setType`
 */
export async function findCells(sheets: Sheet[], layout: Layout, lane: Lane): Promise<Cells[]> {
  const found: Cells[] = []
  for (let start = 0; start < sheets.length; start += AT_ONCE) {
    const some = sheets.slice(start, start + AT_ONCE)
    const alone = layout === 'a4-2up' ? 'a5' : layout
    const wish = { output: 'nothing', side: 'front', withCells: true } as const
    const set = await setSheets(some, { ...wish, layout: alone }, lane)
    const counts = some.map(({ rows }) => rows.flatMap(({ lines }) => lines).length)
    found.push(...splitCells(set.ok ? set.said.cell : [], counts))
  }
  return found
}
