import 'server-only'
import { type AreaRequest, leadOn } from '@/app/(resident)/_document/area-route'
import { refuse } from '@/app/(resident)/_document/refuse'
import { redirectTo } from '@/app/(resident)/_document/request'
import { readRules } from '@/lib/answer/rules/rules'
import { findOnwardCode, getArea } from '@/lib/directory/area/areas'
import { hasCard } from '@/lib/directory/area/has-card'
import { getCard } from '@/lib/directory/card/cards'
import { now } from '@/lib/system/clock/clock'
import type { SayPage } from './kind-page'

const readId = (text: string | null) => (text === null ? undefined : Number(text))

/**
 * What a page of 说一说 stands on, read from its canonical address.
 * @returns a refusal where the area has no card, and where it was withdrawn the way to what came after it
 */
export async function loadSayPage(request: Request, asked: AreaRequest): Promise<SayPage | Response> {
  const onwardCode = await findOnwardCode(asked.code)
  // What was typed is not sent around: it is taken where it would lead.
  if (onwardCode && request.method === 'GET') return redirectTo((await leadOn(asked)) ?? '/')
  const area = await getArea(onwardCode ?? asked.code)
  if (!area || !hasCard(area)) return refuse(404, request)
  const at = now()
  const path = [area, ...area.ancestors]
  const [card, rules] = await Promise.all([
    getCard(area, at),
    readRules(
      path.map(({ id }) => id),
      at,
    ),
  ])
  const query = asked.url.searchParams
  const about = {
    phone: readId(query.get('phone')),
    line: readId(query.get('line')),
    code: query.get('q'),
  }
  return { area, card, rules, about, big: asked.big, now: at }
}
