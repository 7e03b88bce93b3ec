import type { IncomingMessage } from 'node:http'

/**
 * Whose limits a login counts against. Only a proxy on this machine is believed about who called it:
 * it adds the caller at the end of X-Forwarded-For, whatever the caller wrote before.
 * @returns a network address, or an empty text for a connection that is already gone
 */
export function readCaller({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const peer = socket.remoteAddress ?? ''
  const isLocal = /^(::ffff:)?127\.|^::1$/.test(peer)
  const named = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return (isLocal && named) || peer
}
