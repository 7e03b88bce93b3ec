import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type RefusalKind, renderRefusal } from '@/app/(resident)/_document/refuse'
import { listOwnHosts } from '@/lib/system/config/own-addresses'
import { guardBody } from './body'
import { takesPictures } from './body-limits'
import { settleForwarded } from './forwarded'
import { isForeign, settleOrigin } from './origin'
import { isAskedBig } from './refusals'

/** Whoever still sends is listened to for so long: one whose line is cut meanwhile never reads why. */
const LINGER_MS = 1000

/** Refuses while a body may still be arriving, of which nothing is kept. */
async function refuseAll(request: IncomingMessage, response: ServerResponse, kind: RefusalKind) {
  const { status, headers, standard, big } = await renderRefusal(kind)
  const html = Buffer.from((isAskedBig(request) ? big : standard).html)
  if (response.headersSent) return void response.destroy()
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
  const { headers, url = '/' } = request
  const refuseWith = (status: 403 | 404 | 408 | 413) =>
    refuseAll(request, response, status === 413 && takesPictures(url) ? 'pictures' : status).catch(() =>
      response.destroy(),
    )
  settleForwarded(request)
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
