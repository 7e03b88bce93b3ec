import { answerArea, withArea } from '@/app/(resident)/_document/area-route'
import { findAskedAt } from '@/app/(resident)/_form/ask/load-ask'
import { drawResult } from '@/lib/answer/consultation/draw-result'
import { judgeConsultation } from '@/lib/answer/consultation/state'
import { readToldResult } from '@/lib/answer/consultation/told-result'
import { getArea } from '@/lib/directory/area/areas'
import { isRowId } from '@/lib/system/database/ids'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const rest = ({ id }: Record<string, string>) => `/ask/${id}/result.png`

/** What came of a consultation as a picture, once residents may see it. */
export const GET = withArea(rest, (request, address) =>
  answerArea(
    request,
    address,
    async now => {
      const id = Number(address.params.id)
      const area = await getArea(address.code)
      const asked = area && isRowId(id) ? await findAskedAt(id, area) : null
      if (!area || !asked || judgeConsultation(asked, now) !== 'told') return null
      const result = await readToldResult(asked)
      const file = { type: 'image/png', name: `mingbaika-consultation-${id}.png` }
      return {
        press: async () => ({ bytes: await drawResult(asked, result, area.code), file, validUntil: null }),
      }
    },
    // Once it has ended it is told of by the clock alone.
    { comesByItself: true },
  ),
)
