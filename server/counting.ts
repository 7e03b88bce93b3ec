import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { SAFETY_HEADERS } from '@/app/(resident)/_document/headers'
import { countUse } from '@/lib/paper/scan/count'
import { networkOf } from '@/lib/system/caller/network'
import { now } from '@/lib/system/clock/clock'
import { readCaller } from './caller'
import { type Refusals, refuseRequest, refuseSlowly } from './refusals'

/** One transparent point (GIF89a). */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const HEADERS = { ...SAFETY_HEADERS, 'Cache-Control': 'no-store' }
const PIXEL_HEADERS = { ...HEADERS, 'Content-Type': 'image/gif', 'Content-Length': PIXEL.length }

/** How a use is told: an image that no cache keeps, and what a browser sends by `ping` when a number is tapped. */
const METHODS = { scan: 'GET', call: 'POST' } as const

type Told = { what: 'scan' | 'call'; token: string | null }

/**
 * Counts a scan or a call. What is answered well is counted; what is not counted says why.
 * Its words (from where, to where) are not read.
 */
export async function answerUse(
  request: IncomingMessage,
  response: ServerResponse,
  { what, token }: Told,
  refusals: Refusals,
): Promise<void> {
  if (!token) {
    refuseRequest(request, response, refusals.token)
    return
  }
  if (request.method !== METHODS[what]) {
    response.writeHead(405, { ...HEADERS, Allow: METHODS[what] }).end()
    return
  }
  const counted = countUse({ token, what, at: now(), network: networkOf(readCaller(request)) })
  if (counted === 'full') await refuseSlowly(response, () => refuseRequest(request, response, refusals.busy))
  else if (counted === 'enough')
    await refuseSlowly(response, () => response.writeHead(429, { ...HEADERS, 'Retry-After': '60' }).end())
  else if (what === 'call') response.writeHead(204, HEADERS).end()
  else response.writeHead(200, PIXEL_HEADERS).end(PIXEL)
}
