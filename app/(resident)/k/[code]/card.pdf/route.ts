import { z } from 'zod'
import { answerPrint } from '@/app/(resident)/_document/answer-print'
import { withArea } from '@/app/(resident)/_document/area-route'
import { refuse } from '@/app/(resident)/_document/refuse'
import { LAYOUTS, type Layout, typesetCards } from '@/lib/paper/sheet/typeset'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const layoutSchema = z.enum(LAYOUTS).default('a5')

const readLayout = (url: URL) => layoutSchema.safeParse(url.searchParams.get('layout') ?? undefined)

function addressOf(layout: Layout | undefined): string {
  return layout && layout !== 'a5' ? `/card.pdf?layout=${layout}` : '/card.pdf'
}

/** The card as a PDF: A5, two on A4 landscape, or with bleed for a print shop. */
export const GET = withArea(
  (_, url) => addressOf(readLayout(url).data),
  async (_, { code, url }) => {
    const layout = readLayout(url)
    if (!layout.success) return refuse(400)
    const file = {
      type: 'application/pdf',
      name: `mingbaika-${code}-${layout.data}.pdf`,
      address: addressOf(layout.data),
    }
    return answerPrint(code, file, async sheet => {
      const set = await typesetCards([sheet], layout.data)
      return set.ok ? { ok: true, body: set.pdf } : set
    })
  },
)
