import type { Box } from './pdf-codes'
import { type Page, readNumbers, readPages } from './pdfium'

/** One character as it stands on a page. */
export type Sign = {
  sign: string
  /** In points, as it is drawn. */
  size: number
  isBold: boolean
  font: string
  /** What is drawn in one go has one number. */
  run: number
  /** Around its ink, in points from the page's left and top; null of a blank. */
  box: Box | null
}

function readFontOf({ pdfium }: Page): (run: number) => string {
  const known = new Map<number, string>()
  return run => {
    if (!known.has(run)) {
      const room = pdfium._malloc!(128)
      const length = pdfium._FPDFFont_GetBaseFontName!(pdfium._FPDFTextObj_GetFont!(run), room, 128)
      known.set(run, Buffer.from(pdfium.HEAPU8.slice(room, room + length - 1)).toString())
      pdfium._free!(room)
    }
    return known.get(run)!
  }
}

function readSign(page: Page, text: number, at: number, fontOf: (run: number) => string): Sign {
  const { pdfium, height } = page
  const sign = String.fromCodePoint(pdfium._FPDFText_GetUnicode!(text, at))
  const run = pdfium._FPDFText_GetTextObject!(text, at)
  const font = fontOf(run)
  // A text's own size is a number of its own units: how large those are, its matrix says.
  const matrix = readNumbers(pdfium, 'F32', 6, start => pdfium._FPDFText_GetMatrix!(text, at, start!))!
  const size = pdfium._FPDFText_GetFontSize!(text, at) * Math.hypot(matrix[2]!, matrix[3]!)
  const [left, right, bottom, top] = readNumbers(pdfium, 'F64', 4, (...to) =>
    pdfium._FPDFText_GetCharBox!(text, at, ...to),
  ) ?? [0, 0, 0, 0]
  const isInk = sign.trim() !== '' && right! > left!
  const box = isInk ? { left: left!, right: right!, top: height - top!, bottom: height - bottom! } : null
  return { sign, size, isBold: font.includes('Bold'), font, run, box }
}

/** The reader gives a sign beyond 16 bits as two halves. */
function joinHalves(signs: Sign[]): Sign[] {
  const whole: Sign[] = []
  for (const half of signs) {
    const before = whole.at(-1)
    if (before && /^[\uD800-\uDBFF]$/.test(before.sign)) before.sign += half.sign
    else whole.push(half)
  }
  return whole
}

/** What stands at one height the reader orders from left to right, and so parts a word that has two lines. */
function toFileOrder({ pdfium, page }: Page, signs: Sign[]): Sign[] {
  const count = pdfium._FPDFPage_CountObjects!(page)
  const order = new Map(Array.from({ length: count }, (_, at) => [pdfium._FPDFPage_GetObject!(page, at), at]))
  return signs.sort((a, b) => order.get(a.run)! - order.get(b.run)!)
}

function readSignsOf(page: Page): Sign[] {
  const { pdfium } = page
  const text = pdfium._FPDFText_LoadPage!(page.page)
  const fontOf = readFontOf(page)
  const signs: Sign[] = []
  for (let at = 0; at < pdfium._FPDFText_CountChars!(text); at++)
    // A blank or the end of a line that the reader puts in is on no paper.
    if (!pdfium._FPDFText_IsGenerated!(text, at)) signs.push(readSign(page, text, at, fontOf))
  pdfium._FPDFText_ClosePage!(text)
  return toFileOrder(page, joinHalves(signs))
}

/** What is written on each page, sign by sign, in the order of the file. */
export function readSigns(pdf: Uint8Array): Promise<Sign[][]> {
  return readPages(pdf, readSignsOf)
}

/** How far two boxes must lie over each other, in points: glyphs' own boxes reach past their ink by less. */
const TOUCH = 0.5

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOUCH &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOUCH

/** Pairs of signs of one page that are drawn over each other. */
export function findOverlaps(signs: Sign[]): [Sign, Sign][] {
  const inked = signs.filter(({ box }) => box).sort((a, b) => a.box!.left - b.box!.left)
  return inked.flatMap((one, at) => {
    const beside = inked.slice(at + 1)
    const end = beside.findIndex(({ box }) => box!.left > one.box!.right)
    const near = end < 0 ? beside : beside.slice(0, end)
    return near
      .filter(other => other.run !== one.run && overlap(one.box!, other.box!))
      .map((other): [Sign, Sign] => [one, other])
  })
}

const isBlank = ({ sign }: Sign) => sign.trim() === ''
/** Chooses a form of the character before it, and is none itself. */
const SELECTOR = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu

/** Where words stand among signs, wherever their lines were broken. @returns each time they do, as signs */
export function findWords(signs: Sign[], words: string): Sign[][] {
  const solid = signs.filter(one => !isBlank(one))
  const wanted = [...words.replace(SELECTOR, '')].filter(sign => sign.trim() !== '')
  const found: Sign[][] = []
  for (let at = 0; at + wanted.length <= solid.length; at++)
    if (wanted.every((sign, i) => solid[at + i]!.sign === sign))
      found.push(solid.slice(at, at + wanted.length))
  return found
}
