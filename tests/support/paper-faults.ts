import type { Layout } from '@/lib/paper/sheet/layouts'
import type { Sheet, SheetLine, SheetPhone } from '@/lib/paper/sheet/sheet'
import { PAPER_RULES, type PaperRules } from './paper-rules'
import { rasterizePdf } from './pdf'
import { findOverlaps, findWords, readSigns, type Sign } from './pdf-signs'

/** The families that are ours; of a rare one, by the name that its slice is given. */
const OURS = /NotoSans(SC|Mongolian)|MBKRare/
/** Sizes are written with few decimals. */
const ROUNDING = 0.05

const listLines = (sheet: Sheet) => sheet.rows.flatMap(row => row.lines)
const sizeOf = (signs: Sign[]) => Math.min(...signs.map(sign => sign.size))
const isSmaller = (signs: Sign[], points: number) => sizeOf(signs) < points - ROUNDING
const isOnOneLine = ([first, ...rest]: Sign[]) =>
  rest.every(({ box }) => Math.abs(box!.bottom - first!.box!.bottom) < first!.size / 2)

function judgePage(signs: Sign[], { least }: PaperRules): string[] {
  const small = signs.filter(sign => sign.box && sign.size < least - ROUNDING)
  const alien = signs.filter(sign => !OURS.test(sign.font))
  return [
    ...(small.length ? [`${sizeOf(small).toFixed(1)} pt: ${small.map(({ sign }) => sign).join('')}`] : []),
    ...(alien.length ? [`set in ${alien[0]!.font}: ${alien.map(({ sign }) => sign).join('')}`] : []),
    ...findOverlaps(signs).map(([a, b]) => {
      const place = `${(a.box!.left / 2.835).toFixed(0)}, ${(a.box!.top / 2.835).toFixed(0)} mm`
      return `${a.sign} over ${b.sign} at ${place}`
    }),
  ]
}

/** What is to be read, whole and no smaller than it may be. */
function judgeWords(signs: Sign[], words: string, points: number): string[] {
  if (words === '') return []
  const found = findWords(signs, words)
  if (found.length === 0) return [`not printed whole: ${words}`]
  const large = found.some(one => !isSmaller(one, points))
  return large ? [] : [`${Math.max(...found.map(sizeOf)).toFixed(1)} pt: ${words}`]
}

/** A number stands as often as it has lines: large, on one line of text, bold exactly when it was rung. */
function judgeNumber(signs: Sign[], phones: SheetPhone[], points: number): string[] {
  const { number, fallback } = phones[0]!
  const found = findWords(signs, number).filter(
    one => !isSmaller(one, points) && isOnOneLine(one) && one.every(sign => sign.isBold !== fallback),
  )
  return found.length >= phones.length
    ? []
    : [`${number} stands ${found.length} of ${phones.length} times whole, large and as it should`]
}

function groupPhones(lines: SheetLine[]): SheetPhone[][] {
  const groups = new Map<string, SheetPhone[]>()
  for (const phone of lines.flatMap(line => line.phones)) {
    const key = `${phone.number} ${phone.fallback}`
    groups.set(key, [...(groups.get(key) ?? []), phone])
  }
  return [...groups.values()]
}

function judgePhone(signs: Sign[], { ext, label, hours }: SheetPhone, points: number): string[] {
  const spans = hours.flatMap(([, ...spans]) => spans)
  const small = [...new Set(spans)].flatMap(span => {
    const found = findWords(signs, span)
    if (!found.length) return [`not printed: ${span}`]
    return found.filter(one => isSmaller(one, points)).map(one => `${sizeOf(one).toFixed(1)} pt: ${span}`)
  })
  return [...small, ...judgeWords(signs, ext && `转${ext}`, points), ...judgeWords(signs, label, points)]
}

/** A poster leaves its lines' words out where they would be too small to be read: whole, or not at all. */
function mayLeaveOut(layout: Layout): boolean {
  return layout.includes('poster')
}

/** A magnet bears no lines. */
function judgeLines(signs: Sign[], sheet: Sheet, layout: Layout): string[] {
  if (layout.includes('magnet')) return []
  const rules = PAPER_RULES[layout]
  const lines = listLines(sheet)
  return [
    ...lines.flatMap(({ name, description }) => [
      ...judgeWords(signs, name, rules.words),
      ...(mayLeaveOut(layout) && !findWords(signs, description).length
        ? []
        : judgeWords(signs, description, rules.words)),
    ]),
    ...groupPhones(lines).flatMap(phones => judgeNumber(signs, phones, rules.numbers)),
    ...lines.flatMap(line => line.phones).flatMap(phone => judgePhone(signs, phone, rules.hours)),
    ...sheet.rows.flatMap(({ category }) => judgeWords(signs, category, rules.least)),
  ]
}

/** The card's name stands after its place, never parted over two lines. */
function judgeTitle(signs: Sign[], { place, name }: Sheet): string[] {
  const titles = findWords(signs, place + name).map(title => title.slice(-name.length))
  if (titles.length === 0) return [`no title: ${place} ${name}`]
  return titles.every(isOnOneLine) ? [] : [`${name} is parted`]
}

/** What is said once: whose card it is, whom to ring first, what the code's address is. */
function judgeFrame(signs: Sign[], sheet: Sheet, { least }: PaperRules): string[] {
  const [main] = sheet.codes
  return [
    sheet.place,
    ...sheet.emergency.map(({ number }) => number),
    sheet.hotline.number,
    main!.host,
    main!.path,
  ].flatMap(words => judgeWords(signs, words, least))
}

/** A card's back: where one lives, whom one writes down, what the county adds, who takes an old card back. */
function judgeBack(signs: Sign[], sheet: Sheet, { words }: PaperRules): string[] {
  const said = [sheet.above + sheet.place, ...sheet.whereParts, ...sheet.contacts, sheet.note, sheet.returnTo]
  return said.flatMap(one => judgeWords(signs, one, words))
}

/**
 * What is wrong with how a paper reads: what is missing, too small, broken, drawn over something or set in a strange face.
 * @param pdf of one sheet
 * @returns in words; none: nothing
 */
export async function listReadingFaults(pdf: Uint8Array, sheet: Sheet, layout: Layout): Promise<string[]> {
  const pages = await readSigns(pdf)
  const rules = PAPER_RULES[layout]
  const all = pages.flat()
  const count = rules.pages !== null && rules.pages !== pages.length ? [`${pages.length} pages`] : []
  const faults = [
    ...count,
    ...pages.flatMap(signs => judgePage(signs, rules)),
    ...judgeLines(all, sheet, layout),
    ...judgeTitle(all, sheet),
    ...judgeFrame(all, sheet, rules),
    ...(rules.pages === 2 ? judgeBack(pages.at(-1) ?? [], sheet, rules) : []),
  ]
  return [...new Set(faults)]
}

/** Darker than this is ink; what is drawn at its edge is mixed with paper. */
const INK = 250
const DPI = 100

/** Pixels of ink in a page's margin, at 100 dpi. */
function countInk({ data, width, height }: Awaited<ReturnType<typeof rasterizePdf>>[number], margin: number) {
  const edge = Math.floor((margin / 25.4) * DPI)
  let dark = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (y >= edge && y < height - edge && x >= edge && x < width - edge) continue
      const at = (y * width + x) * 4
      if (Math.min(data[at]!, data[at + 1]!, data[at + 2]!) < INK) dark++
    }
  return dark
}

/** Pixels of ink where an office printer cannot print, page by page. */
export async function countInkInMargin(pdf: Uint8Array, layout: Layout): Promise<number[]> {
  const pages = await rasterizePdf(pdf, DPI)
  return pages.map(page => countInk(page, PAPER_RULES[layout].margin))
}
