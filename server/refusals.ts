import 'server-only'
import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { HTML_HEADERS } from '@/app/(resident)/_document/headers'
import { renderRefusal } from '@/app/(resident)/_document/refuse'

const STATUSES = [400, 404, 431, 500] as const
type Status = (typeof STATUSES)[number]

/** The documents of what never reaches a route, by status. */
export type Refusals = Record<Status, string>

/** Renders them once, so that refusing costs neither Next nor React. */
export async function renderRefusals(): Promise<Refusals> {
  const rendered = STATUSES.map(async status => [status, await renderRefusal(status)] as const)
  return Object.fromEntries(await Promise.all(rendered)) as Refusals
}

function headersOf(html: string) {
  return { ...HTML_HEADERS, 'Cache-Control': 'no-store', 'Content-Length': Buffer.byteLength(html) }
}

/** Refuses a request that was read as one. */
export function refuseRequest(response: ServerResponse, status: Status, refusals: Refusals): void {
  response.writeHead(status, headersOf(refusals[status])).end(refusals[status])
}

/** Refuses what Node could not read as a request: headers beyond its 16 KB, or no HTTP at all. */
export function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex, refusals: Refusals): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
  const headers = { ...headersOf(refusals[status]), Connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${refusals[status]}`)
}
