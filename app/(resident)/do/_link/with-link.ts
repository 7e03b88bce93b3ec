import 'server-only'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest } from '@/app/(resident)/_document/request'
import { parseLinkToken } from '@/lib/answer/handling/token'
import { isGuessing, noteGuess } from '@/lib/answer/limit/guesses'
import { networkOf } from '@/lib/system/caller/network'
import { CLIENT_ADDRESS } from '@/lib/system/config/request-headers'
import { DatabaseUnavailable } from '@/lib/system/outage/outage'

/** What every page behind a link without an account reads of its request. */
export type LinkRequest = {
  token: string
  /** The address of the link itself. */
  path: string
  query: URLSearchParams
  big: boolean
  /** Other parts of the address. */
  params: Record<string, string>
}

type Answer = (request: Request, link: LinkRequest) => Promise<Response | null>

/**
 * The front of every route under `/do/{token}`: refuses what can be no link, and whoever tries one after another,
 * without asking the database.
 * @param answer null where the link opens nothing
 */
export function withLink(answer: Answer) {
  return async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const read = readRequest(request)
    if (!read) return refuse(414, request)
    const params = (await context.params) as Record<string, string>
    const token = parseLinkToken(params.token ?? '')
    const network = networkOf(request.headers.get(CLIENT_ADDRESS) ?? '')
    if (!token || isGuessing('link', network)) return refuse(404, request)
    const { url, big } = read
    try {
      const answered = await answer(request, {
        token,
        path: `/do/${token}`,
        query: url.searchParams,
        big,
        params,
      })
      if (answered) return answered
      noteGuess('link', network)
      return refuse(404, request)
    } catch (error) {
      if (error instanceof DatabaseUnavailable) return refuse(503, request)
      console.error(error)
      return refuse(500, request)
    }
  }
}
