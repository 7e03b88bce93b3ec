import 'server-only'
import { readEnv } from './env'

/** The addresses under which people know this server: where paper leads, and where staff work. */
function listOwnAddresses(): URL[] {
  const { PUBLIC_URL, NEXTAUTH_URL } = readEnv()
  return [PUBLIC_URL, NEXTAUTH_URL].filter(url => url !== undefined).map(url => new URL(url))
}

/** Host names of this server with their ports, as `Origin` and `Host` have them. */
export function listOwnHosts(): string[] {
  return listOwnAddresses().map(({ host }) => host)
}

/** Hosts under which the pages of this server are known, or were once and still lead here. */
export function listHostsOfPages(): ReadonlySet<string> {
  return new Set([...listOwnHosts(), ...readEnv().OLD_HOSTS])
}

/**
 * Whether cookies are only for HTTPS: whenever one of the two addresses is https. Whoever serves the public by HTTPS
 * and gives staff an address without it (another than localhost) finds that no login lasts, rather than that one lies
 * open on the way.
 */
export function areCookiesSecure(): boolean {
  return listOwnAddresses().some(({ protocol }) => protocol === 'https:')
}
