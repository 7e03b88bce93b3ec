import { addressOfPdf } from '@/app/(resident)/_document/address'
import { answerPrint } from '@/app/(resident)/_document/answer-print'
import { withArea } from '@/app/(resident)/_document/area-route'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readLayout } from '@/lib/paper/sheet/layouts'
import { typesetSheets } from '@/lib/paper/sheet/typeset'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const layoutOf = (url: URL) => readLayout(url.searchParams.get('layout'))

/** The card as a PDF, in any of its formats; the A5 card when none is asked for. */
export const GET = withArea(
  (_, url) => {
    const layout = layoutOf(url) ?? 'a5'
    return layout === 'a5' ? '/card.pdf' : `/card.pdf?layout=${layout}`
  },
  async (request, area) => {
    const layout = layoutOf(area.url)
    if (!layout) return refuse(400, request)
    return answerPrint(request, area, {
      address: addressOfPdf(area.code, layout),
      type: 'application/pdf',
      name: `mingbaika-${area.code}-${layout}.pdf`,
      layout,
      print: async sheet => {
        const set = await typesetSheets([sheet], layout, 'public')
        return set.ok ? { ok: true, bytes: set.pdf } : set
      },
    })
  },
)
