import 'server-only'
import { gzipSync } from 'node:zlib'
import { NumberRefusalView } from '@/components/resident/case/NumberRefusalView'
import { RefusalView, type RefusalKind as ViewKind } from '@/components/resident/RefusalView'
import { TokenRefusalView } from '@/components/resident/TokenRefusalView'
import type { Subject } from '@/lib/directory/area/versions'
import { HTML_HEADERS } from './headers'
import { renderHtml } from './render'
import { isBig } from './request'

/**
 * Refusals by status; `busy` is a 503, too, `token` and `number` are a 404: a short address, or the number of a case, that
 * was mistyped or never given.
 */
export type RefusalKind = ViewKind | 'token' | 'number'

/** A refusal as it is sent, by a route or by the front door before any route. */
export type Refusal = { status: number; headers: Record<string, string>; standard: Body; big: Body }

type Body = { html: string; gzip: Buffer }

function statusOf(kind: RefusalKind): number {
  if (kind === 'busy') return 503
  if (kind === 'pictures') return 413
  return kind === 'token' || kind === 'number' ? 404 : kind
}

function headersOf(kind: RefusalKind): Record<string, string> {
  const headers = { ...HTML_HEADERS, 'Cache-Control': 'no-store' }
  if (kind === 405) return { ...headers, Allow: 'GET, HEAD' }
  return kind === 429 || kind === 503 || kind === 'busy' ? { ...headers, 'Retry-After': '5' } : headers
}

function viewOf(kind: RefusalKind, big: boolean) {
  if (kind === 'token') return <TokenRefusalView big={big} />
  return kind === 'number' ? <NumberRefusalView big={big} /> : <RefusalView kind={kind} big={big} />
}

async function renderBody(kind: RefusalKind, big: boolean): Promise<Body> {
  const html = await renderHtml(viewOf(kind, big))
  return { html, gzip: gzipSync(html) }
}

async function render(kind: RefusalKind): Promise<Refusal> {
  const [standard, big] = await Promise.all([renderBody(kind, false), renderBody(kind, true)])
  return { status: statusOf(kind), headers: headersOf(kind), standard, big }
}

/** How a subject that is not there is refused: a code has words of its own, since it was typed off paper. */
export function nameMissing(subject: Subject): 404 | 'token' {
  return typeof subject === 'object' && 'code' in subject ? 'token' : 404
}

const rendered = new Map<RefusalKind, Promise<Refusal>>()

/** A refusal, rendered once. */
export function renderRefusal(kind: RefusalKind): Promise<Refusal> {
  const known = rendered.get(kind) ?? render(kind)
  rendered.set(kind, known)
  return known
}

/**
 * A refusal as a document of the same make as all others; nothing typed is echoed, nothing stored.
 * @param request whose address says in which letters
 */
export async function refuse(kind: RefusalKind, request?: Request): Promise<Response> {
  const { status, headers, standard, big } = await renderRefusal(kind)
  const body = request && isBig(new URL(request.url).searchParams) ? big : standard
  return new Response(body.html, { status, headers })
}

/** What documents answer to every method but GET and HEAD. */
export function refuseMethod(request: Request): Promise<Response> {
  return refuse(405, request)
}
