import 'server-only'
import { getToken } from 'next-auth/jwt'
import { readSecret } from '@/lib/system/config/env'
import { areCookiesSecure } from '@/lib/system/config/own-addresses'

function readCookies(header: string): Record<string, string> {
  const pairs = header.split(';').map(pair => pair.trim().split(/=(.*)/s))
  return Object.fromEntries(pairs.map(([name, value]) => [name, value ?? '']))
}

/**
 * Whether a request brings the cookie of a login that this server gave out and that has not run out. Asks no
 * database: whether the session goes on, and what it may do, is for whoever answers to say.
 * @param header the request's Cookie
 */
export async function bringsLogin(header: string | undefined): Promise<boolean> {
  if (!header) return false
  // Nothing but the cookies: a token in another header counts for nothing anywhere.
  const req = { headers: {}, cookies: readCookies(header) } as Parameters<typeof getToken>[0]['req']
  const token = await getToken({ req, secret: readSecret(), secureCookie: areCookiesSecure() })
  return token !== null
}
