import { answerDocument } from '@/app/(resident)/_document/answer'
import { withArea } from '@/app/(resident)/_document/area-route'
import { loadCard } from '@/app/(resident)/_document/load-card'
import { CardView } from '@/components/resident/CardView'
import { link } from '@/components/resident/link'
import { OverflowView } from '@/components/resident/OverflowView'
import { findOnwardCode } from '@/lib/directory/area/areas'
import { findOverflow } from '@/lib/paper/sheet/typeset'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** The A5 card to look at, print and keep. */
export const GET = withArea('/card', (request, { code, big }) =>
  answerDocument(request, {
    address: link(`/k/${code}/card`, big),
    subject: { area: code },
    load: async now => {
      const onward = await findOnwardCode(code)
      if (onward) return { leadTo: link(`/k/${onward}/card`, big) }
      const card = await loadCard(code, now)
      if (!card) return null
      const { area, sheet, lapsesAt } = card
      const lines = findOverflow(sheet)
      const view = lines.length ? (
        <OverflowView area={area} lines={lines} big={big} />
      ) : (
        <CardView area={area} big={big} />
      )
      return { view, validUntil: lapsesAt }
    },
  }),
)
