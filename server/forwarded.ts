import type { IncomingMessage } from 'node:http'
import { isFromProxy } from './caller'

const last = (header: string | string[] | undefined) =>
  String(header ?? '')
    .split(',')
    .at(-1)!
    .trim()

/**
 * Settles what a request says of where it was sent: a trusted proxy's word, else what arrived here. What else callers
 * may write of that goes.
 */
export function settleForwarded(request: IncomingMessage): void {
  const { headers } = request
  const isBelieved = isFromProxy(request)
  headers['x-forwarded-host'] = (isBelieved && last(headers['x-forwarded-host'])) || headers.host
  headers['x-forwarded-proto'] =
    isBelieved && last(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http'
  for (const name of ['forwarded', 'x-forwarded-port', 'x-real-ip']) delete headers[name]
}
