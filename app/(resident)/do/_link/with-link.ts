import 'server-only'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest } from '@/app/(resident)/_document/request'
import { answerFailure } from '@/app/(resident)/_form/answer-failure'
import { readNetwork } from '@/app/(resident)/_form/caller'
import { readPosted } from '@/app/(resident)/_form/read-posted'
import { parseLinkToken } from '@/lib/answer/handling/token'
import { isGuessing, noteGuess } from '@/lib/answer/limit/guesses'

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

/** What was typed, where it has not been read when something failed: it comes back, to be sent once more. */
async function readTyped(request: Request): Promise<URLSearchParams | undefined> {
  return request.method === 'POST' && !request.bodyUsed ? (await readPosted(request)).fields : undefined
}

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
    const network = readNetwork(request)
    if (!token || isGuessing('link', network)) return refuse(404, request)
    const { url, big } = read
    try {
      const link = { token, path: `/do/${token}`, query: url.searchParams, big, params }
      const answered = await answer(request, link)
      if (answered) return answered
      noteGuess('link', network)
      return refuse(404, request)
    } catch (error) {
      return answerFailure(error, request, await readTyped(request))
    }
  }
}
