import 'server-only'
import { type RefusalStatus, RefusalView } from '@/components/resident/RefusalView'
import { TokenRefusalView } from '@/components/resident/TokenRefusalView'
import { HTML_HEADERS } from './headers'
import { renderHtml } from './render'

const bodies = new Map<RefusalStatus, Promise<string>>()

/** The document of a refusal, rendered once a status. */
export function renderRefusal(status: RefusalStatus): Promise<string> {
  const body = bodies.get(status) ?? renderHtml(<RefusalView status={status} />)
  bodies.set(status, body)
  return body
}

/** A refusal as a document of the same make as all others; nothing typed is echoed, nothing stored. */
export async function refuse(status: RefusalStatus): Promise<Response> {
  const headers: Record<string, string> = { ...HTML_HEADERS, 'Cache-Control': 'no-store' }
  if (status === 405) headers.Allow = 'GET, HEAD'
  if (status === 503) headers['Retry-After'] = '5'
  return new Response(await renderRefusal(status), { status, headers })
}

let tokenRefusal: Promise<string> | undefined

/** A short address that was mistyped: known by its check character, so nothing is asked of the database. */
export async function refuseToken(): Promise<Response> {
  tokenRefusal ??= renderHtml(<TokenRefusalView />)
  return new Response(await tokenRefusal, {
    status: 404,
    headers: { ...HTML_HEADERS, 'Cache-Control': 'no-store' },
  })
}

/** What documents answer to every method but GET and HEAD. */
export function refuseMethod(): Promise<Response> {
  return refuse(405)
}
