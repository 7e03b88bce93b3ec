import 'server-only'
import { describeAge } from '@/components/resident/stale-notice'
import { now } from '@/lib/system/clock/clock'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import type { RenderedPage } from './cache'
import { COUNTING_POLICY, HTML_HEADERS, PUBLIC_CACHING } from './headers'

function ownHeaders(page: RenderedPage) {
  return page.counts ? { ...HTML_HEADERS, 'Content-Security-Policy': COUNTING_POLICY } : HTML_HEADERS
}

/** Headers of a page that holds: until when, says the proxy that may have to answer with it (deploy/nginx.conf). */
export function pageHeaders(page: RenderedPage) {
  const confirmed = { 'X-Confirmed-At': writeShanghai(now()) }
  return { ...ownHeaders(page), ...confirmed, 'Cache-Control': PUBLIC_CACHING, ETag: page.etag }
}

/** Headers of a page from memory while the database is silent. */
export function staleHeaders(page: RenderedPage) {
  return { ...ownHeaders(page), 'Cache-Control': 'no-store', Warning: '110 - "Response is Stale"' }
}

/** Where the notice of an old page goes: the start of the body is a fixed string of the layout. */
const BODY_START = '<body>'

/** A page with a notice of its age on top. */
export function markStale(page: RenderedPage): string {
  const notice = describeAge(page.renderedAt, now())
  return new TextDecoder().decode(page.html).replace(BODY_START, `${BODY_START}${notice}`)
}
