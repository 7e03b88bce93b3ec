import 'server-only'
import { readNetwork } from '@/app/(resident)/_form/caller'
import { goOn } from '@/app/(resident)/_form/send-page'
import { EMPTY_FORM } from '@/components/resident/form/form-state'
import { link } from '@/components/resident/link'
import { addressOfAsk } from '@/lib/answer/consultation/ask-address'
import { readReply } from '@/lib/answer/consultation/reply-form'
import { judgeConsultation } from '@/lib/answer/consultation/state'
import { takeReply } from '@/lib/answer/consultation/take-reply'
import { readFormToken } from '@/lib/answer/form/form-token'
import { now } from '@/lib/system/clock/clock'
import { type AskPage, findAskedAt } from './load-ask'
import { showAsk } from './show-ask'

const STALE = '这一页打开得太久了。您选的、写的都还在，请再点一次“交上去”。'
const CHANGED = '问题刚刚改过。请看看现在的，再答一次。'
const FULL = '今天收到的已经很多了，您的还没有交上。请明天再来。'

/** What was typed, by field; of several the values, apart by commas. */
const toValues = (fields: URLSearchParams) =>
  Object.fromEntries([...new Set(fields.keys())].map(name => [name, fields.getAll(name).join(',')]))

/** What was chosen was chosen of other choices: nothing of it is kept. */
async function showChanged(page: AskPage): Promise<Response> {
  const asked = (await findAskedAt(page.asked.id, page.area)) ?? page.asked
  return showAsk({ ...page, asked }, { state: { ...EMPTY_FORM, message: CHANGED }, status: 409 })
}

/** Takes what the form of a consultation brings; what cannot be taken comes back with all that was typed. */
export async function takeAsk(request: Request, page: AskPage, fields: URLSearchParams): Promise<Response> {
  const { area, asked, big } = page
  if (judgeConsultation(asked, now()) !== 'open') return showAsk(page, { status: 403 })
  const values = toValues(fields)
  const typed = fields.get('token') ?? ''
  const token = readFormToken(typed, now())
  if (!token || fields.get('website'))
    return showAsk(page, { state: { values, errors: {}, message: STALE }, status: 400 })
  // The same form, so that it stays one however often it is sent.
  const again = (errors: Record<string, string>, message: string | undefined, status: number) =>
    showAsk(page, { state: { values, errors, message }, token: typed, status })
  const reply = readReply(asked.questions, fields)
  if ('errors' in reply) return again(reply.errors, '还没有交上，有的要改一下：', 400)
  const { answers } = reply
  const outcome = await takeReply(asked, {
    answers,
    once: token.once,
    network: readNetwork(request),
    areaId: area.id,
  })
  switch (outcome) {
    case 'counted':
      return goOn(link(`${addressOfAsk(area.code, asked.id)}?done=1`, big))
    case 'full':
      return again({}, FULL, 429)
    case 'changed':
      return showChanged(page)
    case 'closed':
      return showAsk(page, { status: 403 })
  }
}
