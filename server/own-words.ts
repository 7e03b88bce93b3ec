import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Refusals, refuseRequest } from './refusals'

/** What is a document, or is read by a program of ours. */
const OURS = /html|json|csv|pdf|image|octet-stream|x-component/i

function choose(status: number, refusals: Refusals) {
  if (status >= 500) return refusals[500]
  if (status === 404 || status === 405) return refusals[status]
  return refusals[400]
}

/**
 * Next refuses what it cannot read (a form that is none, a call of an action that is none) in bare English: in its place
 * goes the document of that status. What else it wrote into the head stays: its own scripts read it.
 */
export function sayInOurWords(request: IncomingMessage, response: ServerResponse, refusals: Refusals): void {
  const end = response.end
  response.end = ((...args: Parameters<typeof end>) => {
    response.end = end
    const { statusCode, headersSent } = response
    if (headersSent || statusCode < 400 || OURS.test(String(response.getHeader('Content-Type') ?? '')))
      return end.apply(response, args)
    response.removeHeader('Content-Length')
    response.removeHeader('Transfer-Encoding')
    refuseRequest(request, response, { ...choose(statusCode, refusals), status: statusCode })
    return response
  }) as typeof end
}
