import { sendPage } from '@/app/(resident)/_form/send-page'
import { answerHandling, showHandling } from '@/app/(resident)/do/_link/answer-handling'
import { answerRound, showRound } from '@/app/(resident)/do/_link/answer-round'
import { type LinkRequest, withLink } from '@/app/(resident)/do/_link/with-link'
import { type ClosedLink, ClosedLinkView } from '@/components/resident/handling/ClosedLinkView'
import type { HandledCase } from '@/lib/answer/handling/handled-case'
import { readHandling } from '@/lib/answer/handling/read-handling'
import { readPart } from '@/lib/answer/round/parts'
import { type Round, readRound } from '@/lib/answer/round/read-round'
import { now } from '@/lib/system/clock/clock'
import { askDatabase } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

type Opened = { handled: HandledCase } | { round: Round } | { closed: ClosedLink } | null

/** What a link opens: a case for its handler, a round for a grid worker, or nothing. */
async function openLink({ token, query }: LinkRequest): Promise<Opened> {
  const at = now()
  const handling = await readHandling(token, at)
  if (handling) return handling.status === 'open' ? handling : { closed: handling.status }
  const round = await readRound(token, readPart(query.get('part')), at)
  if (!round) return null
  return round.status === 'open' ? round : { closed: 'round' }
}

const sayClosed = (why: ClosedLink, big: boolean) => sendPage(<ClosedLinkView why={why} big={big} />, 410)

/** What somebody without an account is to do. */
export const GET = withLink(async (_request, link) => {
  const opened = await askDatabase(() => openLink(link))
  if (!opened) return null
  if ('closed' in opened) return sayClosed(opened.closed, link.big)
  return 'round' in opened ? showRound(link, opened.round) : showHandling(link, opened.handled)
})

export const POST = withLink(async (request, link) => {
  const opened = await askDatabase(() => openLink(link))
  if (!opened) return null
  if ('closed' in opened) return sayClosed(opened.closed, link.big)
  return 'round' in opened
    ? answerRound(request, link, opened.round)
    : answerHandling(request, link, opened.handled)
})
