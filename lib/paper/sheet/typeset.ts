import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'
import { addPrintBoxes, joinPdfs } from './boxes'
import type { Layout } from './layouts'
import type { CardSheet } from './sheet'

export { LAYOUTS, type Layout } from './layouts'

export type Typeset = { ok: true; pdf: Uint8Array } | { ok: false; overflow: string[] }

/** About 210 dpi on A5: sharp on a phone, small enough for WeChat. */
const PNG_WIDTH = 1240

const FONTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']

/** What cards are typeset with. A template that has printed is never edited nor removed: a change is a new file. */
export const CARD_TEMPLATE = 'card-2'

let kept: NodeCompiler | undefined

/** One warm compiler a process, with the two weights in use and no system font: every machine prints the same. */
function getCompiler(): NodeCompiler {
  if (kept) return kept
  const home = join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-sc')
  const fontBlobs = FONTS.map(font => readFileSync(join(home, font)))
  const workspace = join(process.cwd(), 'lib/paper/sheet/template')
  kept = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  return kept
}

/** Compiles one of the templates. @throws Error when the template itself is wrong */
function compileTemplate(template: string, inputs: Record<string, string>): NodeTypstDocument {
  const mainFilePath = join(process.cwd(), `lib/paper/sheet/template/${template}.typ`)
  const compiled = getCompiler().compile({ mainFilePath, inputs })
  if (compiled.result) return compiled.result
  const error = compiled.takeError() ?? compiled.takeDiagnostics()
  throw new Error(`${template} does not compile: ${JSON.stringify(error?.shortDiagnostics)}`)
}

type Compiled = { ok: true; document: NodeTypstDocument } | { ok: false; overflow: string[] }

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

function compile(sheets: CardSheet[], layout: Layout, template = CARD_TEMPLATE): Compiled {
  const compiler = getCompiler()
  const document = compileTemplate(template, { cards: encodeCards(sheets), layout })
  const found: { value: { sheet: string; lines: string[] } }[] = compiler.query(document, {
    selector: '<overflow>',
  })
  const overflow = [...new Set(found.flatMap(({ value }) => value.lines))]
  // Without this each card would stay in the compiler's memory; the last few are kept warm.
  compiler.evictCache(sheets.length > 1 ? 0 : 10)
  return overflow.length ? { ok: false, overflow } : { ok: true, document }
}

/** Cards typeset at once: enough to share the fonts, few enough that a county's print stays within memory. */
const BATCH = 50

/** The names of the lines of a card that do not fit; none: it fits. */
export function findOverflow(sheet: CardSheet): string[] {
  const compiled = compile([sheet], 'a5')
  return compiled.ok ? [] : compiled.overflow
}

/** A PDF of one of the other templates (cover sheets, stickers), which break onto as many pages as they need. */
export function typesetTemplate(
  template: 'cover-1' | 'stickers-1',
  inputs: Record<string, string>,
): Uint8Array {
  const pdf = getCompiler().pdf(compileTemplate(template, inputs), { pdfTags: false })
  getCompiler().evictCache(0)
  return pdf
}

/**
 * Typesets cards in one PDF, in order.
 * @param sheets at least one
 * @param template the one an edition was printed with; today's when left out
 * @returns the PDF, or the names of the lines that do not fit
 */
export async function typesetCards(sheets: CardSheet[], layout: Layout, template?: string): Promise<Typeset> {
  const parts: Uint8Array[] = []
  const overflow = new Set<string>()
  for (let start = 0; start < sheets.length; start += BATCH) {
    const compiled = compile(sheets.slice(start, start + BATCH), layout, template)
    if (compiled.ok) parts.push(getCompiler().pdf(compiled.document, { pdfTags: false }))
    else for (const line of compiled.overflow) overflow.add(line)
  }
  if (overflow.size) return { ok: false, overflow: [...overflow] }
  const pdf = await joinPdfs(parts)
  return { ok: true, pdf: layout === 'bleed' ? await addPrintBoxes(pdf) : pdf }
}

/** A card as a drawing for the screen, or the names of the lines that do not fit. */
export function drawCardSvg(sheet: CardSheet): { ok: true; svg: string } | { ok: false; overflow: string[] } {
  const compiled = compile([sheet], 'a5')
  return compiled.ok ? { ok: true, svg: getCompiler().plainSvg(compiled.document) } : compiled
}

/** A card as a picture for WeChat, or the names of the lines that do not fit. */
export async function drawCardPng(
  sheet: CardSheet,
): Promise<{ ok: true; png: Uint8Array } | { ok: false; overflow: string[] }> {
  const drawn = drawCardSvg(sheet)
  if (!drawn.ok) return drawn
  const png = await sharp(Buffer.from(drawn.svg), { density: 220 })
    .resize({ width: PNG_WIDTH })
    .png({ palette: true, colours: 64 })
    .toBuffer()
  return { ok: true, png }
}
