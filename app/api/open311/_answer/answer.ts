import 'server-only'
import { answerApi } from '@/app/api/_answer/answer-api'
import { Fault } from '@/lib/exchange/open311/fault'
import { type Answer, CONTENT_TYPES, type Format, writeAnswer } from '@/lib/exchange/open311/write'
import { DatabaseUnavailable } from '@/lib/system/outage/outage'

function send(answer: Answer, format: Format, status: number): Response {
  const headers = {
    'Content-Type': CONTENT_TYPES[format],
    'X-Robots-Tag': 'noindex',
    ...((status === 429 || status === 503) && { 'Retry-After': '60' }),
  }
  return answerApi(new Response(writeAnswer(answer, format), { status, headers }))
}

function toFault(error: unknown): Fault {
  if (error instanceof Fault) return error
  if (error instanceof DatabaseUnavailable) return new Fault(503, '数据库暂时没有回应，请过一会儿再试')
  console.error(error)
  return new Fault(500, '出了点问题，请再试一次')
}

/** What was refused, as the specification has a list of errors. */
export function sendFault(error: unknown, format: Format): Response {
  const { status, description } = toFault(error)
  return send({ root: 'errors', value: [{ code: status, description }] }, format, status)
}

/** Answers what a resource gives, or a list of errors, in the form that was asked for. */
export async function answerOpen311(
  format: Format,
  make: () => Promise<Answer>,
  status = 200,
): Promise<Response> {
  try {
    return send(await make(), format, status)
  } catch (error) {
    return sendFault(error, format)
  }
}
