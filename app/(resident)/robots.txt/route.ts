import { PUBLIC_CACHING, SAFETY_HEADERS } from '@/app/(resident)/_document/headers'
import { toPublicUrl } from '@/lib/system/config/public-address'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/**
 * What search engines are not to ask for: printed codes and cases, which are their holders'; searches, which cost; the
 * app. They say X-Robots-Tag besides, which not every engine reads, and one that may not ask does not see.
 */
const CLOSED = ['/q/', '/s/', '/search', '/staff', '/api/']

/** Robots Exclusion Protocol (RFC 9309). Needs no database. */
export function GET() {
  const lines = ['User-agent: *', ...CLOSED.map(path => `Disallow: ${path}`), '']
  const text = [...lines, `Sitemap: ${toPublicUrl('/sitemap.xml')}`, ''].join('\n')
  const type = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': PUBLIC_CACHING }
  return new Response(text, { headers: { ...SAFETY_HEADERS, ...type } })
}
