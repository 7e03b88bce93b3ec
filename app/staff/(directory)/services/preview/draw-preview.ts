import 'server-only'
import { loadAreaPage } from '@/app/(resident)/_document/load-area'
import { loadCard } from '@/app/(resident)/_document/load-card'
import { renderHtml } from '@/app/(resident)/_document/render'
import type { ServicePreview } from '@/lib/directory/service/preview'
import { drawCardSvg } from '@/lib/paper/sheet/typeset'
import { now } from '@/lib/system/clock/clock'

/** What stands beside the form. */
export type DrawnPreview = {
  areaName: string
  /** The resident's page: no script, and nothing in it leads anywhere. */
  html: string
  category: string
  /** The paper card as SVG, or the names of the lines that do not fit. */
  card: { svg: string } | { overflow: string[] }
}

/** A look, not a page: its links must neither ring nor leave. */
function disarm(html: string): string {
  return html
    .replace(/<script\b[^>]*><\/script>/g, '')
    .replace(/<a ([^>]*?)\s*href="[^"]*"/g, '<a $1')
    .replace(/<form ([^>]*?)\s*action="[^"]*"/g, '<form $1')
}

/** The phone page and the A5 card by the code that makes the real ones. */
export async function drawPreview({
  area,
  category,
  readCard,
}: ServicePreview): Promise<DrawnPreview | null> {
  const at = now()
  const [page, loaded] = await Promise.all([
    loadAreaPage(area.code, false, at, { readCard, opened: category }),
    loadCard(area.code, at, readCard),
  ])
  if (!page || !loaded) return null
  const drawn = await drawCardSvg(loaded.sheet, 'staff')
  return {
    areaName: area.name,
    html: disarm(await renderHtml(page.view)),
    category: category ?? '',
    card: drawn.ok ? { svg: drawn.svg } : { overflow: drawn.overflow },
  }
}
