import { withArea } from '@/app/(resident)/_document/area-route'
import { answerFailure } from '@/app/(resident)/_form/answer-failure'
import { loadSayPage } from '@/app/(resident)/_form/say/load-page'
import { sendPage } from '@/app/(resident)/_form/send-page'
import { SayView } from '@/components/resident/say/SayView'
import { askDatabase } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** 说一说: which of five things somebody has to say. */
export const GET = withArea('/say', async (request, asked) => {
  try {
    const page = await askDatabase(() => loadSayPage(request, asked))
    if (page instanceof Response) return page
    const { area, card, rules, about, big } = page
    const done = asked.url.searchParams.get('done')
    return sendPage(
      <SayView
        area={area}
        card={card}
        big={big}
        code={about.code ?? null}
        closed={rules.closed}
        closedUntil={rules.closedUntil}
        noted={done === '1' || done === '2' ? done : null}
      />,
    )
  } catch (error) {
    return answerFailure(error, request)
  }
})
