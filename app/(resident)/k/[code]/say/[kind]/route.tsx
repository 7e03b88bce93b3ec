import { withArea } from '@/app/(resident)/_document/area-route'
import { refuse } from '@/app/(resident)/_document/refuse'
import { answerFailure } from '@/app/(resident)/_form/answer-failure'
import { readPosted } from '@/app/(resident)/_form/read-posted'
import { KIND_PAGES } from '@/app/(resident)/_form/say/kinds'
import { loadSayPage } from '@/app/(resident)/_form/say/load-page'
import { takeSaid } from '@/app/(resident)/_form/say/take-said'
import { sendForm, sendPage } from '@/app/(resident)/_form/send-page'
import { EMPTY_FORM } from '@/components/resident/form/form-state'
import { ClosedKindView } from '@/components/resident/say/ClosedKindView'
import { sayPath } from '@/components/resident/say/say-path'
import { readKindPath } from '@/lib/answer/case/words'
import { makeFormToken } from '@/lib/answer/form/form-token'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const rest = ({ kind }: Record<string, string>) => `/say/${kind}`

/** One of the five things, to be said. */
export const GET = withArea(rest, async (request, asked) => {
  const kind = readKindPath(asked.params.kind ?? '')
  if (!kind) return refuse(404, request)
  try {
    return await askDatabase(async () => {
      const page = await loadSayPage(request, asked)
      if (page instanceof Response) return page
      if (page.rules.closed.includes(kind)) {
        const path = sayPath(page.area.code, asked.params.kind ?? null, {}, false)
        return sendPage(<ClosedKindView {...page} kind={kind} path={path} />)
      }
      return sendForm(await KIND_PAGES[kind].render(page, makeFormToken(page.now), EMPTY_FORM))
    })
  } catch (error) {
    return answerFailure(error, request)
  }
})

/** Says it. Sent twice, it is here once. */
export const POST = withArea(rest, async (request, asked) => {
  const kind = readKindPath(asked.params.kind ?? '')
  if (!kind) return refuse(404, request)
  const posted = await readPosted(request)
  try {
    return await askDatabase(async () => {
      const page = await loadSayPage(request, asked)
      return page instanceof Response ? page : takeSaid(request, page, KIND_PAGES[kind], posted)
    }, CHANGE_PATIENCE_MS)
  } catch (error) {
    return answerFailure(error, request, posted.fields)
  }
})
