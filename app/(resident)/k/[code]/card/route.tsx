import { answerArea, withArea } from '@/app/(resident)/_document/area-route'
import { listRoomy } from '@/app/(resident)/_document/find-room'
import { layHomeCard, loadCard } from '@/app/(resident)/_document/load-card'
import { CardView } from '@/components/resident/CardView'
import { OverflowView } from '@/components/resident/OverflowView'
import { findOverflow } from '@/lib/paper/sheet/typeset'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** The A5 card to look at, print and keep. */
export const GET = withArea('/card', (request, asked) =>
  answerArea(request, asked, async now => {
    const { code, big } = asked
    const card = await loadCard(code, now)
    if (!card) return null
    const { area } = card
    return {
      press: async () => {
        const { sheet, validUntil } = await layHomeCard(card, now)
        const overflow = await findOverflow(sheet, 'public')
        const layouts = await listRoomy(card, now, { a5: overflow === null })
        const view = overflow ? (
          <OverflowView area={area} overflow={overflow} layouts={layouts} big={big} />
        ) : (
          <CardView area={area} layouts={layouts} big={big} />
        )
        return { view, validUntil }
      },
    }
  }),
)
