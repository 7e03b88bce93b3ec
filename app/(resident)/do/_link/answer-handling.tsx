import 'server-only'
import { z } from 'zod'
import { answerFailure } from '@/app/(resident)/_form/answer-failure'
import { readForm } from '@/app/(resident)/_form/read-form'
import { goOn, sendPage } from '@/app/(resident)/_form/send-page'
import type { FormState } from '@/components/resident/form/form-state'
import { HandlingView } from '@/components/resident/handling/HandlingView'
import { ACTS, type Act, LONGEST_REPORT, WORDS } from '@/components/resident/handling/handling-page'
import { link as addressOf } from '@/components/resident/link'
import { keepPictures } from '@/lib/answer/case/keep-pictures'
import { type LostPicture, readLost, writeLost } from '@/lib/answer/case/lost-pictures'
import { maskIds } from '@/lib/answer/case/mask'
import { makeFormToken } from '@/lib/answer/form/form-token'
import {
  declineHandling,
  type HandlingOutcome,
  reportDone,
  reportProgress,
  takeHandling,
} from '@/lib/answer/handling/handle'
import type { HandledCase } from '@/lib/answer/handling/handled-case'
import { now } from '@/lib/system/clock/clock'
import { requiredText } from '@/lib/system/form/text'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'
import { readSent, type Sent, STALE_WORDS } from './sent'
import type { LinkRequest } from './with-link'

const actSchema = z.enum(ACTS)
const readAct = (word: string | null): Act | null => actSchema.safeParse(word).data ?? null

/** What is wrong with what was sent, at which form. */
type Wrong = { act: Act | null; state: FormState }

/** The page of a case behind a link. */
export function showHandling(
  { path, query, big }: LinkRequest,
  handled: HandledCase,
  wrong: Wrong | null = null,
): Promise<Response> {
  const done = wrong ? null : readAct(query.get('ok'))
  const lost = done ? readLost(query.get('lost')) : []
  const page = { handled, path, big, wrong, done, lost, formToken: makeFormToken(now()) }
  return sendPage(<HandlingView {...page} />, wrong ? 400 : 200)
}

const WHY: Record<Exclude<HandlingOutcome, 'done'>, string> = {
  late: '已经答复了居民，这件事不用再报了。',
  gone: '这个链接刚刚收回了，没有发出去。',
  full: '照片已经够多了，请不要再传照片，只写几句。',
  limited: '今天发得太多了，请明天再报；急的请打电话给交办单位。',
}

/** Said with what is wrong, where pictures came with it: a form never gives them back. */
const AGAIN = '还没有发出去，请改一下。照片要重新选一下。'

const wordsOf = (name: string) =>
  z.object({ [name]: requiredText('几句话', LONGEST_REPORT).transform(maskIds) })

type Outcome = { outcome: HandlingOutcome; lost?: LostPicture[] }

/** Sends what was filled in; a file that is no picture holds nothing up. @returns what came of it, or what is wrong */
async function send(token: string, act: Act, { fields, files }: Sent): Promise<Outcome | Partial<FormState>> {
  if (act === 'take') return { outcome: await takeHandling(token) }
  const name = WORDS[act]
  const form = readForm(wordsOf(name), fields)
  if ('errors' in form) return files.length ? { ...form, message: AGAIN } : form
  const text = form.data[name]!
  if (act === 'report') return { outcome: await reportProgress(token, text) }
  if (act === 'decline') return { outcome: await declineHandling(token, text) }
  const { pictures, lostFiles } = await keepPictures(files)
  return { outcome: await reportDone(token, text, pictures), lost: lostFiles }
}

/** The page that says what was done, and which picture was not kept. */
function addressOfDone({ path, big }: LinkRequest, act: Act, lost: LostPicture[]): string {
  return addressOf(`${path}?ok=${act}${lost.length ? `&lost=${writeLost(lost)}` : ''}`, big)
}

/** Takes what a handler reports, and leads back to the page, or shows it with what is wrong. */
export async function answerHandling(
  request: Request,
  link: LinkRequest,
  handled: HandledCase,
): Promise<Response> {
  const sent = await readSent(request)
  const act = readAct(sent.fields.get('act'))
  const values = Object.fromEntries(sent.fields)
  const refuse = (state: Partial<FormState>) =>
    showHandling(link, handled, { act, state: { values, errors: {}, ...state } })
  if (!act || !sent.once) return refuse({ message: STALE_WORDS })
  try {
    const sentOn = await askDatabase(() => send(link.token, act, sent), CHANGE_PATIENCE_MS)
    if (!('outcome' in sentOn)) return refuse(sentOn)
    const { outcome, lost = [] } = sentOn
    if (outcome !== 'done') return refuse({ message: WHY[outcome] })
    return goOn(addressOfDone(link, act, lost))
  } catch (error) {
    return answerFailure(error, request, sent.fields)
  }
}
