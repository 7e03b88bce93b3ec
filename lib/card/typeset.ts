import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'
import { addPrintBoxes } from './boxes'
import type { CardSheet } from './sheet'

export const LAYOUTS = ['a5', 'a4-2up', 'bleed'] as const
export type Layout = (typeof LAYOUTS)[number]

export type Typeset = { ok: true; pdf: Uint8Array } | { ok: false; overflow: string[] }

/** About 210 dpi on A5: sharp on a phone, small enough for WeChat. */
const PNG_WIDTH = 1240

const FONTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']

let kept: NodeCompiler | undefined

/** One warm compiler a process, with the two weights in use and no system font: every machine prints the same. */
function getCompiler(): NodeCompiler {
  if (kept) return kept
  const home = join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-sc')
  const fontBlobs = FONTS.map(font => readFileSync(join(home, font)))
  const workspace = join(process.cwd(), 'lib/card/template')
  kept = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  return kept
}

type Compiled = { ok: true; document: NodeTypstDocument } | { ok: false; overflow: string[] }

function compile(sheets: CardSheet[], layout: Layout): Compiled {
  const compiler = getCompiler()
  // Without this each new card would stay in the compiler's memory.
  compiler.evictCache(10)
  const compiled = compiler.compile({
    mainFilePath: join(process.cwd(), 'lib/card/template/card.typ'),
    inputs: { sheets: JSON.stringify(sheets), layout },
  })
  const document = compiled.result
  if (!document) {
    const error = compiled.takeError() ?? compiled.takeDiagnostics()
    throw new Error(`the card's template does not compile: ${JSON.stringify(error?.shortDiagnostics)}`)
  }
  const found: { value: { sheet: string; lines: string[] } }[] = compiler.query(document, {
    selector: '<overflow>',
  })
  const overflow = [...new Set(found.flatMap(({ value }) => value.lines))]
  return overflow.length ? { ok: false, overflow } : { ok: true, document }
}

/**
 * Typesets cards in one PDF, in order.
 * @param sheets at least one
 * @returns the PDF, or the names of the lines that do not fit
 */
export async function typesetCards(sheets: CardSheet[], layout: Layout): Promise<Typeset> {
  const compiled = compile(sheets, layout)
  if (!compiled.ok) return compiled
  const pdf = getCompiler().pdf(compiled.document, { pdfTags: false })
  return { ok: true, pdf: layout === 'bleed' ? await addPrintBoxes(pdf) : pdf }
}

/** A card as a picture for WeChat, or the names of the lines that do not fit. */
export async function drawCardPng(
  sheet: CardSheet,
): Promise<{ ok: true; png: Uint8Array } | { ok: false; overflow: string[] }> {
  const compiled = compile([sheet], 'a5')
  if (!compiled.ok) return compiled
  const svg = getCompiler().plainSvg(compiled.document)
  const png = await sharp(Buffer.from(svg), { density: 220 })
    .resize({ width: PNG_WIDTH })
    .png({ palette: true, colours: 64 })
    .toBuffer()
  return { ok: true, png }
}
