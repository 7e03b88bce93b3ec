import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { answerKept, findKept } from '@/app/(resident)/_document/answer-kept'
import { CLIENT_ADDRESS } from '@/lib/system/config/request-headers'
import { readCaller } from './caller'
import { isReadable } from './readable'
import { refuseBroken, refuseRequest, renderRefusals } from './refusals'
import { turnAway } from './turn-away'

/** What a request meets before Next. */
export type Door = {
  /**
   * Answers what is in memory and refuses what cannot be an address; all else is for Next.
   * @param handOn lets Next answer
   */
  answer: (request: IncomingMessage, response: ServerResponse, handOn: () => Promise<void>) => Promise<void>
  /** Answers what could not be read as a request. */
  refuseBroken: (error: NodeJS.ErrnoException, socket: Duplex) => void
}

/** Makes the door, with its refusals ready. */
export async function makeDoor(): Promise<Door> {
  const refusals = await renderRefusals()

  async function answer(request: IncomingMessage, response: ServerResponse, handOn: () => Promise<void>) {
    try {
      const page = findKept(request)
      if (page && (await answerKept(request, response, page))) return
      if (!isReadable(request.url ?? '/')) return refuseRequest(response, 404, refusals)
      if (await turnAway(request, response)) return
      request.headers[CLIENT_ADDRESS] = readCaller(request)
      await handOn()
    } catch (error) {
      console.error(error)
      if (response.headersSent) response.destroy()
      else refuseRequest(response, 500, refusals)
    }
  }

  return { answer, refuseBroken: (error, socket) => refuseBroken(error, socket, refusals) }
}
