import { link } from '@/components/resident/link'
import { findOnwardCode } from '@/lib/area/areas'
import { answerDocument } from '../../_document/answer'
import { withArea } from '../../_document/area-route'
import { loadAreaPage } from '../../_document/load-area'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '../../_document/refuse'

/** An area's page. */
export const GET = withArea('', (request, { code, big }) =>
  answerDocument(request, {
    address: link(`/k/${code}`, big),
    subject: { area: code },
    load: async now => {
      const onward = await findOnwardCode(code)
      if (onward) return { leadTo: link(`/k/${onward}`, big) }
      return loadAreaPage(code, big, now)
    },
  }),
)
