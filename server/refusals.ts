import 'server-only'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { acceptsGzip } from '@/app/(resident)/_document/encoding'
import { type Refusal, type RefusalKind, renderRefusal } from '@/app/(resident)/_document/refuse'
import { isBig, LONGEST_QUERY } from '@/app/(resident)/_document/request'

const KINDS = [
  400,
  404,
  405,
  408,
  414,
  429,
  431,
  500,
  503,
  'busy',
  'token',
  'number',
] as const satisfies RefusalKind[]
type Kind = (typeof KINDS)[number]

/** The documents of what never reaches a route: the very ones that a route would answer. */
export type Refusals = Record<Kind, Refusal>

/** Renders them once, so that refusing costs neither Next nor React. */
export async function renderRefusals(): Promise<Refusals> {
  const rendered = KINDS.map(async kind => [kind, await renderRefusal(kind)] as const)
  return Object.fromEntries(await Promise.all(rendered)) as Refusals
}

/** Whether a request is answered in large letters. */
export function isAskedBig({ url = '' }: IncomingMessage): boolean {
  const at = url.indexOf('?')
  return at >= 0 && url.length < LONGEST_QUERY && isBig(new URLSearchParams(url.slice(at)))
}

/** Refuses a request that was read as one. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const zipped = acceptsGzip(request)
  const { html, gzip } = isAskedBig(request) ? refusal.big : refusal.standard
  const body = zipped ? gzip : Buffer.from(html)
  const length = { 'Content-Length': body.length, ...(zipped && { 'Content-Encoding': 'gzip' }) }
  response
    .writeHead(refusal.status, { ...refusal.headers, ...length })
    .end(request.method === 'HEAD' ? undefined : body)
}

/** Long enough that who asks again at once is no burden, too short for a person to notice. */
const PAUSE_MS = 250

/** More refusals in a second than people who mistype ever make. */
const MANY_A_SECOND = 200
const refused = { second: 0, times: 0 }

function areMany(): boolean {
  const second = Math.floor(Date.now() / 1000)
  if (second !== refused.second) Object.assign(refused, { second, times: 0 })
  refused.times++
  return refused.times > MANY_A_SECOND
}

/** Refuses what is not there: at once, unless somebody makes up one address after another. */
export async function refuseCalmly(response: ServerResponse, refuse: () => void): Promise<void> {
  if (areMany()) await refuseSlowly(response, refuse)
  else refuse()
}

/** Refuses whoever asks too much, and not at once: two hundred connections would do nothing but be refused. */
export async function refuseSlowly(response: ServerResponse, refuse: () => void): Promise<void> {
  await setTimeout(PAUSE_MS)
  if (!response.destroyed) refuse()
}

const BROKEN: Record<string, 408 | 431> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Refuses what Node could not read as a request: headers beyond its 16 KB, too slow, or no HTTP at all. */
export function refuseBroken(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  refusals: Pick<Refusals, 400 | 408 | 431>,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const { status, headers, standard } = refusals[BROKEN[error.code ?? ''] ?? 400]
  const all = { ...headers, 'Content-Length': Buffer.byteLength(standard.html), Connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${standard.html}`)
}
