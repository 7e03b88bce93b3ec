import 'server-only'
import { gzipSync } from 'node:zlib'
import { RefusalView, type RefusalKind as ViewKind } from '@/components/resident/RefusalView'
import { TokenRefusalView } from '@/components/resident/TokenRefusalView'
import type { Subject } from '@/lib/directory/area/versions'
import { HTML_HEADERS } from './headers'
import { renderHtml } from './render'

/** Refusals by status; `busy` is a 503, too, and `token` a 404: a short address that was mistyped or never printed. */
export type RefusalKind = ViewKind | 'token'

/** A refusal as it is sent, by a route or by the front door before any route. */
export type Refusal = { status: number; headers: Record<string, string>; html: string; gzip: Buffer }

function statusOf(kind: RefusalKind): number {
  if (kind === 'busy') return 503
  return kind === 'token' ? 404 : kind
}

function headersOf(kind: RefusalKind): Record<string, string> {
  const headers = { ...HTML_HEADERS, 'Cache-Control': 'no-store' }
  if (kind === 405) return { ...headers, Allow: 'GET, HEAD' }
  return kind === 503 || kind === 'busy' ? { ...headers, 'Retry-After': '5' } : headers
}

async function render(kind: RefusalKind): Promise<Refusal> {
  const html = await renderHtml(kind === 'token' ? <TokenRefusalView /> : <RefusalView kind={kind} />)
  return { status: statusOf(kind), headers: headersOf(kind), html, gzip: gzipSync(html) }
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

/** A refusal as a document of the same make as all others; nothing typed is echoed, nothing stored. */
export async function refuse(kind: RefusalKind): Promise<Response> {
  const { status, headers, html } = await renderRefusal(kind)
  return new Response(html, { status, headers })
}

/** What documents answer to every method but GET and HEAD. */
export function refuseMethod(): Promise<Response> {
  return refuse(405)
}
