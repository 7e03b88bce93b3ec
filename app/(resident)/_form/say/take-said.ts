import 'server-only'
import type { Posted } from '@/app/(resident)/_form/read-posted'
import { goOn, sendPage } from '@/app/(resident)/_form/send-page'
import type { FormState } from '@/components/resident/form/form-state'
import { link } from '@/components/resident/link'
import { sayClosed } from '@/components/resident/say/ClosedKindView'
import { sayPath } from '@/components/resident/say/say-path'
import { writeLost } from '@/lib/answer/case/lost-pictures'
import type { Said } from '@/lib/answer/case/said'
import { makeFormToken, readFormToken } from '@/lib/answer/form/form-token'
import type { KindPage, SayPage } from './kind-page'
import { receiveSaid, type SaidOutcome } from './receive-said'

const STALE = '这一页打开得太久了。您写的都还在，请再点一次发送。'
const UNSENT = '还没有发出去，请改一下。'
const PICTURES_AGAIN = '照片要重新选一下。'

function sayWhyNot(outcome: SaidOutcome, { kind }: Said, { card }: SayPage): string {
  if (outcome.status === 'closed') return `${sayClosed(kind, outcome.until)}急事请打${card.fallbackNumber}。`
  if (kind === 'RATING')
    return '这一项今天已经评过了，没有再存一次，明天可以再评。刚才点错了的，打开那个受理编号就能改。'
  return `今天收到的已经很多了，没有存上。请明天再来，急事请打${card.fallbackNumber}。`
}

function answerOutcome(outcome: SaidOutcome, { area, about, big }: SayPage): Response | null {
  if (outcome.status === 'received') {
    const done = outcome.lost.length > 0 ? `2&lost=${writeLost(outcome.lost)}` : '1'
    return goOn(link(`/s/${outcome.number}?done=${done}`, big))
  }
  if (outcome.status !== 'counted') return null
  const path = sayPath(area.code, null, { code: about.code }, big)
  return goOn(`${path}${path.includes('?') ? '&' : '?'}done=${outcome.isAgain ? 2 : 1}`)
}

/** Takes what a form of 说一说 brings; what cannot be taken comes back with all that was typed. */
export async function takeSaid(
  request: Request,
  page: SayPage,
  { render, read }: KindPage,
  { fields, files }: Posted,
): Promise<Response> {
  const again = async (state: Partial<FormState>, status: number) => {
    const said = state.message ?? (files.length > 0 ? UNSENT : undefined)
    const message = [said, files.length > 0 && !state.onward && PICTURES_AGAIN].filter(Boolean).join('')
    const shown = {
      values: Object.fromEntries(fields),
      errors: {},
      ...state,
      message: message || undefined,
    }
    return sendPage(await render(page, makeFormToken(page.now), shown), status)
  }
  const token = readFormToken(fields.get('token') ?? '', page.now)
  if (!token || fields.get('website')) return again({ message: STALE }, 400)
  const found = await read(page, fields)
  if ('errors' in found) return again(found, 400)
  const outcome = await receiveSaid(request, page, found.said, token.once, files)
  return (
    answerOutcome(outcome, page) ??
    again(
      { message: sayWhyNot(outcome, found.said, page), onward: link('/s', page.big) },
      outcome.status === 'limited' ? 429 : 403,
    )
  )
}
