import { CardView } from '@/components/resident/CardView'
import { link } from '@/components/resident/link'
import { findOnwardCode, getArea } from '@/lib/area/areas'
import { answerDocument } from '../../../_document/answer'
import { withArea } from '../../../_document/area-route'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '../../../_document/refuse'

/** The A5 card to look at, print and keep. */
export const GET = withArea('/card', (request, { code, big }) =>
  answerDocument(request, {
    address: link(`/k/${code}/card`, big),
    subject: { area: code },
    load: async () => {
      const onward = await findOnwardCode(code)
      if (onward) return { leadTo: link(`/k/${onward}/card`, big) }
      const area = await getArea(code)
      if (!area || area.kind === 'REGION' || area.kind === 'CITY') return null
      return { view: <CardView area={area} big={big} />, validUntil: null }
    },
  }),
)
