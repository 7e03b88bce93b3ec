import { answerArea, withArea } from '@/app/(resident)/_document/area-route'
import { loadAreaPage } from '@/app/(resident)/_document/load-area'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** An area's page. */
export const GET = withArea('', (request, area) =>
  answerArea(request, area, now => loadAreaPage(area.code, area.bigOfArea, now)),
)
