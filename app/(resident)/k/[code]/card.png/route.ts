import { answerPrint } from '@/app/(resident)/_document/answer-print'
import { withArea } from '@/app/(resident)/_document/area-route'
import { drawSheetPng } from '@/lib/paper/sheet/typeset'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** The card as a picture, for WeChat. */
export const GET = withArea('/card.png', (request, area) => {
  const file = { type: 'image/png', name: `mingbaika-${area.code}.png` }
  return answerPrint(request, area, `/k/${area.code}/card.png`, file, async sheet => {
    const drawn = await drawSheetPng(sheet, 'public')
    return drawn.ok ? { ok: true, bytes: drawn.png } : drawn
  })
})
