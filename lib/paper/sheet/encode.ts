import { listRects } from '@/lib/system/format/qr-modules'
import { isForShop, type Layout } from './layouts'
import type { Sheet, SheetCode } from './sheet'

/** What a template is told: its sheets, and each of their tables once, as JSON. */
export type EncodedSheets = { cards: string; tables: string[] }

/** One path of an SVG. The bytes are read as they lie: lists of a thousand cards' rectangles would be 60 MB. */
function drawPath(rects: Uint8Array): string {
  let path = ''
  for (let i = 0; i < rects.length; i += 4)
    path += `M${rects[i]} ${rects[i + 1]}h${rects[i + 2]}v${rects[i + 3]}h-${rects[i + 2]}z`
  return path
}

/** An office prints a code as a picture of one path; a print shop's plates want its rectangles. */
function encodeCode({ rects, ...code }: SheetCode, layout: Layout) {
  return isForShop(layout) ? { ...code, rects: listRects({ rects }) } : { ...code, drawing: drawPath(rects) }
}

/** Tables that several sheets share are sent once, and measured once. */
export function encodeSheets(sheets: Sheet[], layout: Layout): EncodedSheets {
  const tables = new Map<string, number>()
  const own = sheets.map(({ rows, codes, ...sheet }) => {
    const key = JSON.stringify(rows)
    if (!tables.has(key)) tables.set(key, tables.size)
    return { ...sheet, codes: codes.map(code => encodeCode(code, layout)), table: tables.get(key) }
  })
  const sent = [...tables.keys()]
  return { cards: `{"sheets":${JSON.stringify(own)},"tables":[${sent.join(',')}]}`, tables: sent }
}
