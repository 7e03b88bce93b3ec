import 'server-only'
import { describeAge } from '@/components/resident/stale-notice'
import { now } from '@/lib/system/clock/clock'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import { writeDisposition } from '@/lib/system/format/disposition'
import type { KeptAnswer } from './cache'
import { COUNTING_POLICY, HTML_HEADERS, PUBLIC_CACHING, SAFETY_HEADERS } from './headers'

function ownHeaders({ file, counts }: KeptAnswer) {
  if (file) {
    const named = writeDisposition('inline', file.name, file.title)
    return { ...SAFETY_HEADERS, 'Content-Type': file.type, 'Content-Disposition': named }
  }
  // What paper opens is the same page under another name: no search engine need know it.
  if (counts)
    return { ...HTML_HEADERS, 'Content-Security-Policy': COUNTING_POLICY, 'X-Robots-Tag': 'noindex' }
  return HTML_HEADERS
}

/** Headers of an answer that holds: until when, says the proxy that may have to answer with it (deploy/nginx.conf). */
export function answerHeaders(answer: KeptAnswer) {
  const confirmed = { 'X-Confirmed-At': writeShanghai(now()) }
  return { ...ownHeaders(answer), ...confirmed, 'Cache-Control': PUBLIC_CACHING, ETag: answer.etag }
}

/** Headers of an answer from memory while the database is silent. */
export function staleHeaders(answer: KeptAnswer) {
  return { ...ownHeaders(answer), 'Cache-Control': 'no-store', Warning: '110 - "Response is Stale"' }
}

/** Where the notice of an old page goes: a fixed string of the layout. What is kept says hours, not what is so now. */
const BODY_START = '<body>'

/** The body of an answer from memory while the database is silent: a page says its age on top, paper bears its date. */
export function markStale({ file, body, madeAt }: KeptAnswer): Uint8Array<ArrayBuffer> {
  if (file) return body
  const notice = describeAge(madeAt, now())
  return new TextEncoder().encode(
    new TextDecoder().decode(body).replace(BODY_START, `<body class="kept">${notice}`),
  )
}
