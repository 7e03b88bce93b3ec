import { answerArea, withArea } from '@/app/(resident)/_document/area-route'
import { listRoomy, tryCard } from '@/app/(resident)/_document/find-room'
import { loadCard, setHomeCard } from '@/app/(resident)/_document/load-card'
import { CardView } from '@/components/resident/CardView'
import { OverflowView } from '@/components/resident/OverflowView'

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
        const { set, isTerse, validUntil } = await setHomeCard(card, now, tryCard)
        const layouts = await listRoomy(card, now, { a5: set.ok })
        const view = set.ok ? (
          <CardView area={area} isTerse={isTerse} layouts={layouts} big={big} />
        ) : (
          <OverflowView area={area} overflow={set.overflow} layouts={layouts} big={big} />
        )
        return { view, validUntil }
      },
    }
  }),
)
