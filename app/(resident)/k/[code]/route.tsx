import { answerDocument } from '@/app/(resident)/_document/answer'
import { withArea } from '@/app/(resident)/_document/area-route'
import { loadAreaPage } from '@/app/(resident)/_document/load-area'
import { link } from '@/components/resident/link'
import { findOnwardCode } from '@/lib/directory/area/areas'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

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
