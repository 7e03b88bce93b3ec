import 'server-only'
import { OverflowView } from '@/components/resident/OverflowView'
import type { CardSheet } from '@/lib/paper/sheet/sheet'
import { now } from '@/lib/system/clock/clock'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'
import { type AreaRequest, leadOn } from './area-route'
import { HTML_HEADERS, SAFETY_HEADERS } from './headers'
import { loadCard } from './load-card'
import { refuse } from './refuse'
import { renderHtml } from './render'
import { redirectTo } from './request'

type Printed = { ok: true; body: Uint8Array } | { ok: false; overflow: string[] }

type PrintFile = { type: string; name: string }

/**
 * Answers a print of an area's card: the file, or a page naming the lines that do not fit. Leads on where the
 * area was withdrawn.
 */
export async function answerPrint(
  area: AreaRequest,
  file: PrintFile,
  print: (sheet: CardSheet) => Promise<Printed>,
): Promise<Response> {
  try {
    const onward = await askDatabase(() => leadOn(area))
    if (onward) return redirectTo(onward)
    const card = await askDatabase(() => loadCard(area.code, now()))
    if (!card) return refuse(404)
    const printed = await print(card.sheet)
    if (!printed.ok) {
      const html = await renderHtml(<OverflowView area={card.area} lines={printed.overflow} big={false} />)
      return new Response(html, { status: 422, headers: { ...HTML_HEADERS, 'Cache-Control': 'no-store' } })
    }
    return new Response(printed.body as Uint8Array<ArrayBuffer>, {
      headers: {
        ...SAFETY_HEADERS,
        'Content-Type': file.type,
        'Content-Disposition': `inline; filename="${file.name}"`,
        'Cache-Control': 'public, max-age=0, s-maxage=1',
      },
    })
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return refuse(503)
    console.error(error)
    return refuse(500)
  }
}
