import { z } from 'zod'
import { answerFailure } from '@/app/(resident)/_form/answer-failure'
import { readForm } from '@/app/(resident)/_form/read-form'
import { goOn, sendPage } from '@/app/(resident)/_form/send-page'
import { addressOfRound, readLook, WHY } from '@/app/(resident)/do/_link/answer-round'
import { readSent, type Sent, STALE_WORDS } from '@/app/(resident)/do/_link/sent'
import { type LinkRequest, withLink } from '@/app/(resident)/do/_link/with-link'
import { EMPTY_FORM, type FormState } from '@/components/resident/form/form-state'
import { FoundView } from '@/components/resident/round/FoundView'
import { keepPictures } from '@/lib/answer/case/keep-pictures'
import { type LostPicture, writeLost } from '@/lib/answer/case/lost-pictures'
import { maskIds } from '@/lib/answer/case/mask'
import { makeFormToken, readFormToken } from '@/lib/answer/form/form-token'
import { readPart } from '@/lib/answer/round/parts'
import { type Round, readRound } from '@/lib/answer/round/read-round'
import { type Look, reportFound } from '@/lib/answer/round/tick'
import { now } from '@/lib/system/clock/clock'
import { formatMinuteOf } from '@/lib/system/clock/shanghai'
import { optionalText, requiredLine } from '@/lib/system/form/text'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** In characters. */
const LONGEST_FOUND = 1000
const NO_TOPIC = '请选是什么问题'

const foundForm = z.object({
  topic: requiredLine('问题', 40, NO_TOPIC),
  text: optionalText(LONGEST_FOUND).transform(text => text && maskIds(text)),
  urgent: z.string().optional().transform(Boolean),
})

async function openRound({ token, query }: LinkRequest): Promise<Round | null> {
  const found = await askDatabase(() => readRound(token, readPart(query.get('part')), now()))
  return found?.status === 'open' ? found.round : null
}

/** The form of a problem at one point; null where the round has no such point. */
function showFound(
  { path, big }: LinkRequest,
  round: Round,
  point: string,
  state: FormState = EMPTY_FORM,
): Promise<Response> | null {
  if (!round.points.some(known => known.point === point)) return null
  const kept = state.values.token ?? ''
  // What was halfway done before is sent again as the very same form.
  const formToken = readFormToken(kept, now()) ? kept : makeFormToken(now())
  const view = <FoundView {...{ round, point, path, big, formToken, state }} />
  return sendPage(view, state === EMPTY_FORM ? 200 : 400)
}

type Reported = { number: string; lost: LostPicture[] } | Partial<FormState>

const AGAIN = '还没有发出去，请改一下。照片要重新选一下。'

async function report(token: string, look: Look, { fields, files, once }: Sent): Promise<Reported> {
  const form = readForm(foundForm, fields)
  if ('errors' in form) return files.length ? { ...form, message: AGAIN } : form
  const { urgent: isUrgent, ...found } = form.data
  const { pictures, lostFiles: lost } = await keepPictures(files)
  const outcome = await reportFound(token, look, { ...found, isUrgent, pictures }, once!)
  if (outcome === 'topic') return { errors: { topic: NO_TOPIC } }
  if (typeof outcome === 'string') return { message: WHY[outcome] }
  if (outcome.status === 'received') return { number: outcome.number, lost }
  if (outcome.status !== 'closed' || !outcome.until)
    return { message: '今天这里报的问题太多了，没有发出去。急的请打电话。' }
  return { message: `${formatMinuteOf(outcome.until)}以前不收这类问题。急的请打电话。` }
}

/** A problem found on a round. */
export const GET = withLink(async (_request, link) => {
  const round = await openRound(link)
  return round && showFound(link, round, link.query.get('point') ?? '')
})

export const POST = withLink(async (request, link) => {
  const round = await openRound(link)
  if (!round) return null
  const sent = await readSent(request)
  const look = readLook(sent.fields)
  if (!look) return null
  const values = Object.fromEntries(sent.fields)
  const again = (state: Partial<FormState>) =>
    showFound(link, round, look.point, { values, errors: {}, ...state })
  if (!sent.once) return again({ message: STALE_WORDS })
  try {
    const outcome = await askDatabase(() => report(link.token, look, sent), CHANGE_PATIENCE_MS)
    if (!('number' in outcome)) return again(outcome)
    const { number, lost } = outcome
    const more = lost.length ? `&lost=${writeLost(lost)}` : ''
    return goOn(addressOfRound(link, look.part, `&ok=${number}${more}`))
  } catch (error) {
    return answerFailure(error, request, sent.fields)
  }
})
