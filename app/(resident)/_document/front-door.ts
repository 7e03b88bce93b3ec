import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RefusalStatus } from '@/components/resident/RefusalView'
import { CLIENT_ADDRESS } from '@/lib/system/config/request-headers'
import { answerKept, findKept } from './answer-kept'
import { HTML_HEADERS } from './headers'
import { renderRefusal } from './refuse'

const CHANNEL = 'http.server.request.start'

type Started = { server: Server; request: IncomingMessage; response: ServerResponse }

/** Next's router fails on an address that is not valid UTF-8 percent-encoding before any route of ours sees it. */
function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?')[0]!)
    return true
  } catch {
    return false
  }
}

/**
 * Whose limits a login counts against. Only a proxy on this machine is believed about who called it:
 * it adds the caller at the end of X-Forwarded-For, whatever the caller wrote before.
 */
function readAddress({ headers, socket }: IncomingMessage): string {
  const peer = socket.remoteAddress ?? ''
  const isLocal = /^(::ffff:)?127\.|^::1$/.test(peer)
  const named = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return (isLocal && named) || peer
}

function writeRaw(socket: Duplex, status: RefusalStatus, html: string): void {
  const headers = { ...HTML_HEADERS, 'Content-Length': Buffer.byteLength(html), Connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${html}`)
}

async function guard(server: Server): Promise<void> {
  const [tooLong, unreadable, missing] = await Promise.all(
    [431, 400, 404].map(s => renderRefusal(s as RefusalStatus)),
  )
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return
    if (error.code === 'HPE_HEADER_OVERFLOW') writeRaw(socket, 431, tooLong!)
    else writeRaw(socket, 400, unreadable!)
  })
  const listeners = server.listeners('request')
  server.removeAllListeners('request')
  const passOn = (request: IncomingMessage, response: ServerResponse) => {
    request.headers[CLIENT_ADDRESS] = readAddress(request)
    for (const listener of listeners) listener.call(server, request, response)
  }
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const page = findKept(request)
    if (page) {
      answerKept(request, response, page)
        .catch(error => console.error(error))
        .then(answered => answered || response.headersSent || passOn(request, response))
    } else if (isReadable(request.url ?? '/')) passOn(request, response)
    else response.writeHead(404, { ...HTML_HEADERS }).end(missing)
  })
}

/**
 * What never reaches a route is refused with a document too: headers beyond Node's 16 KB, requests that
 * are not HTTP, addresses that are not text. Next owns the server, so it is met at its first request
 * (the start script's own look at /api/health). What is in memory is answered here too.
 */
export function guardFrontDoor(): void {
  const meet = (message: unknown) => {
    unsubscribe(CHANNEL, meet)
    guard((message as Started).server).catch(error => console.error(error))
  }
  subscribe(CHANNEL, meet)
}
