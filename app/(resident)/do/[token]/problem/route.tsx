import { z } from 'zod'
import { seeOther, sendPage } from '@/app/(resident)/_form/answer-form'
import { preparePictures } from '@/app/(resident)/_form/prepare-pictures'
import { addressOfRound, readLook, WHY } from '@/app/(resident)/do/_link/answer-round'
import { readSent, type Sent, STALE_WORDS, UNSENT_WORDS } from '@/app/(resident)/do/_link/sent'
import { type LinkRequest, withLink } from '@/app/(resident)/do/_link/with-link'
import { withSent } from '@/app/(resident)/do/_link/with-sent'
import { FoundView, LONGEST_FOUND } from '@/components/resident/round/FoundView'
import { maskIds } from '@/lib/answer/case/mask'
import { makeFormToken, readFormToken } from '@/lib/answer/form/form-token'
import { readPart } from '@/lib/answer/round/parts'
import { type Round, readRound } from '@/lib/answer/round/read-round'
import { type Look, reportFound } from '@/lib/answer/round/tick'
import { now } from '@/lib/system/clock/clock'
import { formatMinuteOf } from '@/lib/system/clock/shanghai'
import { optionalText, requiredLine } from '@/lib/system/form/text'
import { askDatabase, CHANGE_PATIENCE_MS, DatabaseUnavailable } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const foundSchema = z.object({
  topic: requiredLine('问题', 40, '请选是什么问题。'),
  text: optionalText(LONGEST_FOUND),
  isUrgent: z.string().optional().transform(Boolean),
})

async function openRound({ token, query }: LinkRequest): Promise<Round | null> {
  const found = await askDatabase(() => readRound(token, readPart(query.get('part')), now()))
  return found?.status === 'open' ? found.round : null
}

type Typed = Pick<Sent, 'fields'> & { message: string }

/** The form of a problem at one point; null where the round has no such point. */
function showFound(link: LinkRequest, round: Round, point: string, typed?: Typed): Promise<Response> | null {
  if (!round.points.some(known => known.point === point)) return null
  const kept = typed?.fields.get('token') ?? ''
  // A form that failed halfway is sent again as the very same.
  const formToken = readFormToken(kept, now()) ? kept : makeFormToken(now())
  const { path, big } = link
  const page = { round, point, path, big, formToken, typed: typed?.fields ?? null, wrong: typed?.message }
  return sendPage(<FoundView {...page} />, typed ? 400 : 200)
}

async function report(token: string, look: Look, { fields, files, once }: Sent) {
  const read = foundSchema.safeParse(Object.fromEntries(fields))
  if (!read.success) return read.error.issues[0]!.message
  const { text, ...found } = read.data
  const pictures = await preparePictures(files)
  if (typeof pictures === 'string') return pictures
  const outcome = await reportFound(token, look, { ...found, text: text && maskIds(text), pictures }, once!)
  if (outcome === 'topic') return '请选是什么问题。'
  if (typeof outcome === 'string') return WHY[outcome]
  if (outcome.status === 'limited') return '今天这里报的问题太多了，急的请打电话。'
  if (outcome.status !== 'closed') return outcome
  return outcome.until
    ? `${formatMinuteOf(outcome.until)}以前不收这类问题，急的请打电话。`
    : '现在不收这类问题。'
}

/** A problem found on a round. */
export const GET = withLink(async (_request, link) => {
  const round = await openRound(link)
  return round && showFound(link, round, link.query.get('point') ?? '')
})

export const POST = withSent(async (request, link) => {
  const round = await openRound(link)
  if (!round) return null
  const sent = await readSent(request)
  const look = readLook(sent.fields)
  if (!look) return null
  const again = (message: string) => showFound(link, round, look.point, { fields: sent.fields, message })
  if (!sent.once) return again(STALE_WORDS)
  try {
    const outcome = await askDatabase(() => report(link.token, look, sent), CHANGE_PATIENCE_MS)
    if (typeof outcome === 'string') return again(outcome)
    const number = outcome.status === 'received' ? outcome.number : ''
    return seeOther(addressOfRound(link, look.part, `&ok=${number}`))
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return again(UNSENT_WORDS)
    throw error
  }
})
