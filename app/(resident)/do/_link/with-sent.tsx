import 'server-only'
import { sendPage } from '@/app/(resident)/_form/answer-form'
import { UnsentView } from '@/components/resident/handling/UnsentView'
import { DatabaseUnavailable } from '@/lib/system/outage/outage'
import { readSent } from './sent'
import { type LinkRequest, withLink } from './with-link'

type Answer = (request: Request, link: LinkRequest) => Promise<Response | null>

/** The same for what is sent: while the database is silent, what was written comes back, to be sent again. */
export function withSent(answer: Answer) {
  return withLink(async (request, link) => {
    try {
      return await answer(request, link)
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || request.bodyUsed) throw error
      const { fields } = await readSent(request)
      const { pathname, search } = new URL(request.url)
      return sendPage(<UnsentView address={pathname + search} fields={fields} big={link.big} />, 503)
    }
  })
}
