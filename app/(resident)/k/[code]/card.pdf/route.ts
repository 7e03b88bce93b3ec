import { z } from 'zod'
import { answerPrint } from '@/app/(resident)/_document/answer-print'
import { withArea } from '@/app/(resident)/_document/area-route'
import { refuse } from '@/app/(resident)/_document/refuse'
import { LAYOUTS, typesetCards } from '@/lib/paper/sheet/typeset'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const layoutSchema = z.enum(LAYOUTS).default('a5')

const readLayout = (url: URL) => layoutSchema.safeParse(url.searchParams.get('layout') ?? undefined)

/** The card as a PDF: A5, two on A4 landscape, or with bleed for a print shop. */
export const GET = withArea(
  (_, url) => {
    const layout = readLayout(url).data ?? 'a5'
    return layout === 'a5' ? '/card.pdf' : `/card.pdf?layout=${layout}`
  },
  async (_, area) => {
    const layout = readLayout(area.url)
    if (!layout.success) return refuse(400)
    const file = { type: 'application/pdf', name: `mingbaika-${area.code}-${layout.data}.pdf` }
    return answerPrint(area, file, async sheet => {
      const set = await typesetCards([sheet], layout.data)
      return set.ok ? { ok: true, body: set.pdf } : set
    })
  },
)
