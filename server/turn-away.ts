import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { refuse } from '@/app/(resident)/_document/refuse'
import { listOwnHosts } from '@/lib/system/config/own-addresses'
import { guardBody } from './body'
import { settleForwarded } from './forwarded'
import { isForeign, settleOrigin } from './origin'

/** Whoever still sends is listened to for so long: one whose line is cut meanwhile never reads why. */
const LINGER_MS = 1000

/** Refuses while a body may still be arriving, of which nothing is kept. */
async function refuseAll(request: IncomingMessage, response: ServerResponse, status: 403 | 404 | 408 | 413) {
  const answer = await refuse(status)
  const html = Buffer.from(await answer.arrayBuffer())
  if (response.headersSent) return void response.destroy()
  const headers = Object.fromEntries(answer.headers)
  response.writeHead(status, { ...headers, 'Content-Length': html.length, Connection: 'close' })
  response.write(html)
  const end = () => response.end()
  const timer = setTimeout(end, LINGER_MS)
  response.once('close', () => clearTimeout(timer))
  if (request.readableEnded || request.complete) return void end()
  request.once('end', end).resume()
}

/**
 * Turns away what no page of ours sends, before Next sees it: pictures to be scaled, forms of other sites, bodies
 * larger or slower than anybody's or staff's may be. Settles on the way what the request says of where it was sent.
 * @returns whether it is answered
 */
export async function turnAway(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const refuseWith = (status: Parameters<typeof refuseAll>[2]) =>
    refuseAll(request, response, status).catch(() => response.destroy())
  settleForwarded(request)
  const { headers, url = '/' } = request
  if (/^\/_next\/image(?=[/?]|$)/.test(url)) {
    await refuseWith(404)
    return true
  }
  const hosts = [...listOwnHosts(), String(headers['x-forwarded-host'] ?? '')]
  const fault = isForeign(request, hosts) ? 403 : await guardBody(request, refuseWith)
  if (fault) await refuseWith(fault)
  else settleOrigin(headers)
  return fault !== null
}
