import type { IncomingHttpHeaders } from 'node:http'

/** What anybody may send from anywhere: browsers tell of a call by `ping`, old ones without saying from where. */
const OPEN = /^\/q\/[^/?]+\/call(\?|$)/

/** The host an Origin names; null where it names none. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

type Sent = { method?: string; url?: string; headers: IncomingHttpHeaders }

/**
 * Whether a request that may change something was sent by a page of another site. Browsers say so in Sec-Fetch-Site or
 * Origin, which no page can write; what says neither comes from no browser, and brings nobody's cookies.
 * @param ownHosts hosts with their ports under which this server is known
 */
export function isForeign({ method = 'GET', url = '/', headers }: Sent, ownHosts: string[]): boolean {
  if (/^(GET|HEAD|OPTIONS)$/.test(method) || OPEN.test(url)) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const { origin } = headers
  if (origin === undefined) return false
  // A form of a page that names no referrer has no origin either (Fetch standard, 3.2): the other header tells.
  if (origin === 'null') return site === undefined
  const host = hostOf(origin)
  return host === null || !ownHosts.some(own => own.toLowerCase() === host)
}

/**
 * Lets Next, which compares Origin with one host, find what was accepted here: a proxy may name the host without its
 * port, and staff may come by either of two addresses.
 */
export function settleOrigin(headers: IncomingHttpHeaders): void {
  const { origin } = headers
  if (origin === 'null') headers.origin = `${headers['x-forwarded-proto']}://${headers['x-forwarded-host']}`
  else if (origin !== undefined) headers['x-forwarded-host'] = hostOf(origin) ?? undefined
}
