import 'server-only'
import { loadAreaPage } from '@/app/(resident)/_document/load-area'
import { layCard, loadCard } from '@/app/(resident)/_document/load-card'
import { renderHtml } from '@/app/(resident)/_document/render'
import { getArea } from '@/lib/directory/area/areas'
import type { LineNumbers } from '@/lib/directory/card/line-numbers'
import type { ServicePreview } from '@/lib/directory/service/preview'
import { type OverflowWords, sayOverflow } from '@/lib/paper/sheet/say-overflow'
import { drawSheetSvg } from '@/lib/paper/sheet/typeset'
import { now } from '@/lib/system/clock/clock'

/** What stands beside the form. */
export type DrawnPreview = {
  areaName: string
  /** The resident's page: no script, and nothing in it leads anywhere. */
  html: string
  category: string
  /** Null where the card does not show the line. */
  numbers: LineNumbers | null
  /** The paper card as SVG, or what does not fit and what to do about it. */
  card: { svg: string } | { overflow: OverflowWords }
}

/** A look, not a page: its links must neither ring nor leave. */
function disarm(html: string): string {
  return html
    .replace(/<script\b[^>]*><\/script>/g, '')
    .replace(/<a ([^>]*?)\s*href="[^"]*"/g, '<a $1')
    .replace(/<form ([^>]*?)\s*action="[^"]*"/g, '<form $1')
}

/** The phone page and the A5 card by the code that makes the real ones, of one reading of the card. */
export async function drawPreview(preview: ServicePreview): Promise<DrawnPreview | null> {
  const { area, category } = preview
  const at = now()
  const tree = await getArea(area.code)
  if (!tree) return null
  const card = await preview.readCard(tree, at)
  const readCard = async () => card
  const [page, loaded] = await Promise.all([
    loadAreaPage(area.code, false, at, { readCard, opened: category }),
    loadCard(area.code, at, readCard),
  ])
  if (!page || !loaded) return null
  const sheet = layCard(loaded, at)
  const drawn = await drawSheetSvg(sheet, 'staff')
  return {
    areaName: area.name,
    html: disarm(await renderHtml(page.view)),
    category: category ?? '',
    numbers: preview.readNumbers(card),
    card: drawn.ok ? { svg: drawn.svg } : { overflow: sayOverflow(drawn.overflow, sheet.rows) },
  }
}
