import 'server-only'
import { isIP } from 'node:net'
import { readEnv } from './env'

/** The address that people and machines elsewhere know a path of this site by. @param path begins with a slash */
export function toPublicUrl(path: string): string {
  return `${readEnv().PUBLIC_URL.replace(/\/+$/, '')}${path}`
}

/**
 * A path of this site as paper bears it, in capitals, which every address here may be written in: a code of it has fewer,
 * larger modules. `typed`: the same without its scheme.
 */
export function toPrinted(path: string): { address: string; typed: string } {
  const address = toPublicUrl(path).toUpperCase()
  return { address, typed: address.replace(/^HTTPS?:\/\//, '') }
}

/** Whether the address that paper would bear opens nowhere but here: no name of a site, or a bare machine's number. */
export function isPublicAddressLocal(): boolean {
  const { hostname } = new URL(readEnv().PUBLIC_URL)
  return !hostname.includes('.') || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
}
