import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readContentVersion, type Subject } from '@/lib/directory/area/versions'
import { now } from '@/lib/system/clock/clock'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'
import { isFresh, type KeptAnswer, recallAbsence, recallAnswer } from './cache'
import { acceptsGzip } from './encoding'
import { matchesEtag } from './etag'
import { answerHeaders, markStale, staleHeaders } from './page-headers'
import { nameMissing } from './refuse'

function send(request: IncomingMessage, response: ServerResponse, answer: KeptAnswer): void {
  const headers = answerHeaders(answer)
  if (matchesEtag(request.headers['if-none-match'], answer.etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const zipped = acceptsGzip(request) ? answer.gzip : null
  const body = zipped ?? answer.body
  const length = { 'Content-Length': body.length, ...(zipped && { 'Content-Encoding': 'gzip' }) }
  response
    .writeHead(answer.status, { ...headers, ...length })
    .end(request.method === 'HEAD' ? undefined : body)
}

function sendStale(request: IncomingMessage, response: ServerResponse, answer: KeptAnswer): void {
  const body = markStale(answer)
  response.writeHead(answer.status, { ...staleHeaders(answer), 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/**
 * Answers what is in memory before Next's router and its compression see the request: a third of the
 * work. The same rules as `answerDocument`, which makes the answer when this one no longer holds.
 * @param address canonical
 * @returns `sent`; `make` when it is to be made (anew); else the refusal that it is, of which nothing has been sent
 */
export async function answerKept(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  subject: Subject,
): Promise<'sent' | 'make' | 404 | 'token' | 503> {
  const kept = recallAnswer(address)
  try {
    const version = await askDatabase(() => readContentVersion(subject))
    if (version === null) return nameMissing(subject)
    if (kept && isFresh(kept, version, now())) send(request, response, kept)
    else return recallAbsence(address) === version ? 404 : 'make'
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error
    if (!kept) return 503
    sendStale(request, response, kept)
  }
  return 'sent'
}
