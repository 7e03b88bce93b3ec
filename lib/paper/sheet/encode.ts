import { listRects } from '@/lib/system/format/qr-modules'
import { isForShop, type Layout } from './layouts'
import type { Sheet, SheetCode } from './sheet'

/** What a template is told: its sheets, and each of their tables once, as JSON. */
export type EncodedSheets = { cards: string; tables: string[] }

/** An office prints a code as a picture of one path; a print shop's plates want its rectangles. */
function encodeCode({ rects: packed, ...code }: SheetCode, layout: Layout) {
  const rects = listRects({ rects: packed })
  if (isForShop(layout)) return { ...code, rects }
  const drawing = rects.map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h-${width}z`).join('')
  return { ...code, drawing }
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
