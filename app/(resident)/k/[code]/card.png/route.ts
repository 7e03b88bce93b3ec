import { drawCardPng } from '@/lib/card/typeset'
import { answerPrint } from '../../../_document/answer-print'
import { withArea } from '../../../_document/area-route'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '../../../_document/refuse'

/** The card as a picture, for WeChat. */
export const GET = withArea('/card.png', (_, { code }) =>
  answerPrint(code, { type: 'image/png', name: `mingbaika-${code}.png` }, async sheet => {
    const drawn = await drawCardPng(sheet)
    return drawn.ok ? { ok: true, body: drawn.png } : drawn
  }),
)
