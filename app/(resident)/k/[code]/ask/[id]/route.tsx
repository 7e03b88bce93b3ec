import { withArea } from '@/app/(resident)/_document/area-route'
import { answerFailure } from '@/app/(resident)/_form/answer-failure'
import { loadAsk } from '@/app/(resident)/_form/ask/load-ask'
import { showAsk } from '@/app/(resident)/_form/ask/show-ask'
import { takeAsk } from '@/app/(resident)/_form/ask/take-ask'
import { readPosted } from '@/app/(resident)/_form/read-posted'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const rest = ({ id }: Record<string, string>) => `/ask/${id}`

/** A consultation, by the page of any area that is asked. */
export const GET = withArea(rest, async (request, address) => {
  try {
    return await askDatabase(async () => {
      const page = await loadAsk(request, address)
      const isDone = address.url.searchParams.get('done') === '1'
      return page instanceof Response ? page : showAsk(page, { isDone })
    })
  } catch (error) {
    return answerFailure(error, request)
  }
})

/** Answers it. Sent twice, it counts once. */
export const POST = withArea(rest, async (request, address) => {
  const { fields } = await readPosted(request)
  try {
    return await askDatabase(async () => {
      const page = await loadAsk(request, address)
      return page instanceof Response ? page : takeAsk(request, page, fields)
    }, CHANGE_PATIENCE_MS)
  } catch (error) {
    return answerFailure(error, request, fields)
  }
})
