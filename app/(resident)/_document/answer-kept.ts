import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readContentVersion } from '@/lib/directory/area/versions'
import { now } from '@/lib/system/clock/clock'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'
import { isFresh, type RenderedPage, recallPage } from './cache'
import { matchesEtag } from './etag'
import { markStale, pageHeaders, staleHeaders } from './page-headers'

/** The page in memory that a request asks for, if there is one. */
export function findKept(request: IncomingMessage): RenderedPage | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  return recallPage(request.url ?? '')
}

function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers['accept-encoding'] ?? ''))
}

function send(request: IncomingMessage, response: ServerResponse, page: RenderedPage): void {
  const headers = pageHeaders(page)
  if (matchesEtag(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const zipped = acceptsGzip(request)
  const body = zipped ? page.gzip : page.html
  const length = { 'Content-Length': body.length, ...(zipped && { 'Content-Encoding': 'gzip' }) }
  response.writeHead(200, { ...headers, ...length }).end(request.method === 'HEAD' ? undefined : body)
}

/**
 * Answers a page from memory before Next's router and its compression see the request: a third of the
 * work. The same rules as `answerDocument`, which makes the page when this one no longer holds.
 * @returns false when the page does not hold any more and nothing has been sent
 */
export async function answerKept(
  request: IncomingMessage,
  response: ServerResponse,
  page: RenderedPage,
): Promise<boolean> {
  try {
    const version = await askDatabase(() => readContentVersion(page.subject))
    if (version === null || !isFresh(page, version, now())) return false
    send(request, response, page)
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error
    const html = Buffer.from(markStale(page))
    response.writeHead(200, { ...staleHeaders(page), 'Content-Length': html.length })
    response.end(request.method === 'HEAD' ? undefined : html)
  }
  return true
}
