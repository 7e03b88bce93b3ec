import { bindPdfs, type Lane, setType } from '@/lib/paper/press/press'
import type { Layout } from './layouts'
import type { CardSheet } from './sheet'

export { LAYOUTS, type Layout } from './layouts'

/** The names of the lines of a card that do not fit. */
type Overflow = { ok: false; overflow: string[] }
export type Typeset = { ok: true; pdf: Uint8Array } | Overflow

/** What cards are typeset with. A template that has printed is never edited nor removed: a change is a new file. */
export const CARD_TEMPLATE = 'card-2'

/** About 210 dpi on A5: sharp on a phone, small enough for WeChat. */
const PNG_WIDTH = 1240

/** Cards typeset at once: enough to share the fonts, few enough that others soon have their turn. */
const AT_ONCE = 40

/** Tables that several cards share are sent once, and measured once. */
function encodeCards(sheets: CardSheet[]): string {
  const tables = new Map<string, number>()
  const own = sheets.map(({ rows, ...sheet }) => {
    const key = JSON.stringify(rows)
    if (!tables.has(key)) tables.set(key, tables.size)
    return { ...sheet, table: tables.get(key) }
  })
  return `{"sheets":${JSON.stringify(own)},"tables":[${[...tables.keys()].join(',')}]}`
}

type Output = 'pdf' | 'svg' | 'png' | 'nothing'

function setCards(
  sheets: CardSheet[],
  output: Output,
  lane: Lane,
  layout: Layout = 'a5',
  template = CARD_TEMPLATE,
) {
  const inputs = { cards: encodeCards(sheets), layout }
  const bleeds = layout === 'bleed'
  const job = { template, inputs, output, pngWidth: PNG_WIDTH, bleeds, isLarge: sheets.length > 1 }
  return setType(job, lane)
}

/** The names of the lines of a card that do not fit; none: it fits. @throws as `setType` */
export async function findOverflow(sheet: CardSheet, lane: Lane): Promise<string[]> {
  const set = await setCards([sheet], 'nothing', lane)
  return set.ok ? [] : set.overflow
}

/**
 * A PDF of one of the other templates (cover sheets, stickers), which break onto as many pages as they need.
 * @throws as `setType`
 */
export async function typesetTemplate(
  template: 'cover-1' | 'stickers-1',
  inputs: Record<string, string>,
  lane: Lane,
): Promise<Uint8Array> {
  const bleeds = inputs.layout === 'bleed'
  const set = await setType({ template, inputs, output: 'pdf', bleeds, isLarge: true }, lane)
  if (!set.ok) throw new Error(`${template} does not break: ${set.overflow.join('、')}`)
  return set.bytes
}

/**
 * Typesets cards in one PDF, in order.
 * @param sheets at least one
 * @param lane who waits for it
 * @param template the one an edition was printed with; today's when left out
 * @returns the PDF, or the names of the lines that do not fit
 * @throws as `setType`
 */
export async function typesetCards(
  sheets: CardSheet[],
  layout: Layout,
  lane: Lane,
  template?: string,
): Promise<Typeset> {
  const parts: Uint8Array[] = []
  const overflow = new Set<string>()
  for (let start = 0; start < sheets.length; start += AT_ONCE) {
    const set = await setCards(sheets.slice(start, start + AT_ONCE), 'pdf', lane, layout, template)
    if (set.ok) parts.push(set.bytes)
    else for (const line of set.overflow) overflow.add(line)
  }
  if (overflow.size) return { ok: false, overflow: [...overflow] }
  return { ok: true, pdf: await bindPdfs(parts, lane) }
}

/** A card as a drawing for the screen, or the names of the lines that do not fit. @throws as `setType` */
export async function drawCardSvg(
  sheet: CardSheet,
  lane: Lane,
): Promise<{ ok: true; svg: string } | Overflow> {
  const set = await setCards([sheet], 'svg', lane)
  return set.ok ? { ok: true, svg: new TextDecoder().decode(set.bytes) } : set
}

/** A card as a picture for WeChat, or the names of the lines that do not fit. @throws as `setType` */
export async function drawCardPng(
  sheet: CardSheet,
  lane: Lane,
): Promise<{ ok: true; png: Uint8Array } | Overflow> {
  const set = await setCards([sheet], 'png', lane)
  return set.ok ? { ok: true, png: set.bytes } : set
}
