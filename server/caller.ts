import type { IncomingMessage } from 'node:http'
import { isProxy, type Proxies, readAddress } from '@/lib/system/caller/proxies'
import { readEnv } from '@/lib/system/config/env'

type Called = Pick<IncomingMessage, 'headers' | 'socket'>

const readPeer = ({ socket: { remoteAddress = '' } }: Called) => readAddress(remoteAddress) ?? remoteAddress

/** Whether a request comes from a proxy that is believed. */
export function isFromProxy(request: Called, proxies: Proxies = readEnv().TRUSTED_PROXIES): boolean {
  return isProxy(proxies, readPeer(request))
}

/** Proxies of some makers add the port. */
const withoutPort = (text: string) =>
  text
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')

/**
 * Whose limits a request counts against. Each proxy adds whom it was called by at the end of X-Forwarded-For, whatever
 * the caller wrote before: read from the right, the first that is no trusted proxy is the caller.
 * @returns an address, or an empty text for a connection that is already gone
 */
export function readCaller(request: Called, proxies: Proxies = readEnv().TRUSTED_PROXIES): string {
  const chain = String(request.headers['x-forwarded-for'] ?? '').split(',')
  let caller = readPeer(request)
  while (chain.length && isProxy(proxies, caller)) {
    const named = readAddress(withoutPort(chain.pop()!))
    if (!named) break
    caller = named
  }
  return caller
}
