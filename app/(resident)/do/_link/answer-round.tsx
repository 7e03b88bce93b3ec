import 'server-only'
import { z } from 'zod'
import { answerFailure } from '@/app/(resident)/_form/answer-failure'
import { goOn, sendPage } from '@/app/(resident)/_form/send-page'
import { RoundView } from '@/components/resident/round/RoundView'
import { readLost } from '@/lib/answer/case/lost-pictures'
import { makeFormToken } from '@/lib/answer/form/form-token'
import { pathOfPart, readPart } from '@/lib/answer/round/parts'
import type { Round } from '@/lib/answer/round/read-round'
import { type Look, type TickOutcome, tickPoint, untickPoint } from '@/lib/answer/round/tick'
import { now } from '@/lib/system/clock/clock'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'
import { readSent, STALE_WORDS } from './sent'
import type { LinkRequest } from './with-link'

const textSchema = z.string().max(100)
const actSchema = z.enum(['tick', 'untick'])

/** Which point of which round a form is about; null where it says none. */
export function readLook(fields: URLSearchParams): Look | null {
  const part = readPart(fields.get('part'))
  const [day, point] = [fields.get('day'), fields.get('point')].map(text => textSchema.safeParse(text).data)
  return part && day && point ? { day, part, point } : null
}

/** Where a round is looked at. */
export function addressOfRound({ path, big }: LinkRequest, part: Look['part'], more = ''): string {
  return `${path}?part=${pathOfPart(part)}${big ? '&big=1' : ''}${more}`
}

/** The page of a round behind a link. */
export function showRound(
  { path, query, big }: LinkRequest,
  round: Round,
  wrong?: string,
): Promise<Response> {
  const found = wrong ? null : query.get('ok')
  const lost = found ? readLost(query.get('lost')) : []
  const page = { round, path, big, wrong, found, lost, formToken: makeFormToken(now()) }
  return sendPage(<RoundView {...page} />, wrong ? 400 : 200)
}

export const WHY: Record<Exclude<TickOutcome, 'done'>, string> = {
  gone: '这个点已经不在巡查单上了。',
  yesterday: '已经是第二天了，没有记上。请看今天的巡查单。',
  limited: '今天点得太多了，请明天再记。',
}

/** Ticks a point, or takes it back, and leads back to the round. */
export async function answerRound(request: Request, link: LinkRequest, round: Round): Promise<Response> {
  const { fields, once } = await readSent(request)
  const look = readLook(fields)
  const act = actSchema.safeParse(fields.get('act')).data
  if (!look || !act || !once) return showRound(link, round, STALE_WORDS)
  const change = act === 'tick' ? tickPoint : untickPoint
  try {
    const outcome = await askDatabase(() => change(link.token, look), CHANGE_PATIENCE_MS)
    if (outcome !== 'done') return showRound(link, round, WHY[outcome])
    const at = round.points.findIndex(({ point }) => point === look.point)
    const others = round.points.filter(({ point }) => point !== look.point)
    // With the last of them the page's head says that all are seen.
    const isLast = act === 'tick' && others.every(other => other.at !== null)
    return goOn(`${addressOfRound(link, look.part)}${isLast ? '' : `#p${at}`}`)
  } catch (error) {
    return answerFailure(error, request, fields)
  }
}
