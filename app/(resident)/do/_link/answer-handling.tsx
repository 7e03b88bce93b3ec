import 'server-only'
import { z } from 'zod'
import { seeOther, sendPage } from '@/app/(resident)/_form/answer-form'
import { preparePictures } from '@/app/(resident)/_form/prepare-pictures'
import { HandlingView } from '@/components/resident/handling/HandlingView'
import {
  ACTS,
  type Act,
  type HandlingPage,
  LONGEST_REPORT,
} from '@/components/resident/handling/handling-page'
import { maskIds } from '@/lib/answer/case/mask'
import { makeFormToken } from '@/lib/answer/form/form-token'
import {
  declineHandling,
  type HandlingOutcome,
  reportDone,
  reportProgress,
  takeHandling,
} from '@/lib/answer/handling/handle'
import type { HandledCase } from '@/lib/answer/handling/read-handling'
import { now } from '@/lib/system/clock/clock'
import { requiredText } from '@/lib/system/form/text'
import { askDatabase, CHANGE_PATIENCE_MS, DatabaseUnavailable } from '@/lib/system/outage/outage'
import { type Sent, STALE_WORDS, UNSENT_WORDS } from './sent'
import type { LinkRequest } from './with-link'

const actSchema = z.enum(ACTS)
const textSchema = requiredText('写几句', LONGEST_REPORT, '请写几句。')

const readAct = (word: string | null): Act | null => actSchema.safeParse(word).data ?? null

type Wrong = HandlingPage['wrong']

/** The page of a case behind a link. */
export function showHandling(
  { path, query, big }: LinkRequest,
  handled: HandledCase,
  wrong?: Wrong,
): Promise<Response> {
  const page = { handled, path, big, wrong, formToken: makeFormToken(now()) }
  const done = wrong ? null : readAct(query.get('ok'))
  return sendPage(<HandlingView {...page} done={done} />, wrong ? 400 : 200)
}

const WHY: Record<Exclude<HandlingOutcome, 'done'>, string> = {
  late: '已经答复了居民，这件事不用再报了。',
  gone: '这个链接刚刚收回了，没有发出去。',
  full: '照片已经够多了，请不要再传照片，只写几句。',
  limited: '今天发得太多了，请明天再报；急的请打电话给交办单位。',
}

/** Sends what was filled in. @returns what came of it, or in Chinese what is wrong with it */
async function send(
  token: string,
  act: Act,
  { fields, files }: Sent,
): Promise<HandlingOutcome | { said: string }> {
  if (act === 'take') return takeHandling(token)
  const read = textSchema.safeParse(fields.get('text') ?? '')
  if (!read.success) return { said: read.error.issues[0]!.message }
  const text = maskIds(read.data)
  if (act === 'report') return reportProgress(token, text)
  if (act === 'decline') return declineHandling(token, text)
  const pictures = await preparePictures(files)
  return typeof pictures === 'string' ? { said: pictures } : reportDone(token, text, pictures)
}

/** Takes what a handler reports, and leads back to the page, or shows it with what is wrong. */
export async function answerHandling(link: LinkRequest, handled: HandledCase, sent: Sent): Promise<Response> {
  const act = readAct(sent.fields.get('act'))
  const text = (sent.fields.get('text') ?? '').slice(0, LONGEST_REPORT * 2)
  const refuse = (message: string) => showHandling(link, handled, { act, message, text })
  if (!act || !sent.once) return refuse(STALE_WORDS)
  try {
    const outcome = await askDatabase(() => send(link.token, act, sent), CHANGE_PATIENCE_MS)
    if (typeof outcome === 'object') return refuse(outcome.said)
    return outcome === 'done'
      ? seeOther(`${link.path}?ok=${act}${link.big ? '&big=1' : ''}`)
      : refuse(WHY[outcome])
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return refuse(UNSENT_WORDS)
    throw error
  }
}
