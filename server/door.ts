import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { readAddress } from '@/app/(resident)/_document/address'
import { answerKept } from '@/app/(resident)/_document/answer-kept'
import type { Asked } from '@/app/(resident)/_document/asked'
import { endPress, warmPress } from '@/lib/paper/press/press'
import { finishCounting } from '@/lib/paper/scan/count'
import { networkOf } from '@/lib/system/caller/network'
import { CLIENT_ADDRESS } from '@/lib/system/config/request-headers'
import { readCaller } from './caller'
import { answerUse } from './counting'
import { chooseGate, makeGates } from './gates'
import { sayInOurWords } from './own-words'
import { isReadable } from './readable'
import {
  type Refusals,
  refuseBroken,
  refuseCalmly,
  refuseRequest,
  refuseSlowly,
  renderRefusals,
} from './refusals'
import { turnAway } from './turn-away'

/** What a request meets before Next. */
export type Door = {
  /**
   * Answers what is in memory, counts, and refuses what cannot be answered; all else is for Next, so much at a time.
   * @param handOn lets Next answer
   */
  answer: (request: IncomingMessage, response: ServerResponse, handOn: () => Promise<void>) => Promise<void>
  /** Answers what could not be read as a request. */
  refuseBroken: (error: NodeJS.ErrnoException, socket: Duplex) => void
  /** After the last answer: writes what was counted, ends what was started. Never throws, and has an end. */
  finish: () => Promise<void>
}

/** What cannot be written by then is waited for by nobody. */
const LONGEST_FINISH_MS = 1500

async function finish(): Promise<void> {
  endPress()
  const late = new Promise<void>(resolve => setTimeout(resolve, LONGEST_FINISH_MS))
  await Promise.race([finishCounting().catch(error => console.error(`counting: ${error.message}`)), late])
}

/** An address as a proxy is asked for it (RFC 9112, 3.2.2): the host in it is any caller's to choose, and not kept. */
function straighten(request: IncomingMessage): string {
  request.url = (request.url ?? '/').replace(/^https?:\/\/[^/?#]*(?=[/?]|$)/i, '').replace(/^(?=\?|$)/, '/')
  return request.url
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'
/** All that anything here answers; TRACE and the like are nobody's. */
const KNOWN_METHODS = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/
/** What a document answers with a refusal; OPTIONS is Next's to answer. */
const isWrite = ({ method }: IncomingMessage) => /^(POST|PUT|PATCH|DELETE)$/.test(method ?? '')

/** Makes the door, with its refusals ready. */
export async function makeDoor(): Promise<Door> {
  const refusals: Refusals = await renderRefusals()
  const gates = makeGates()
  warmPress()

  /** @returns whether it is answered */
  async function answerHere(request: IncomingMessage, response: ServerResponse, asked: Asked) {
    const refuse = (kind: keyof Refusals) => refuseRequest(request, response, refusals[kind])
    if (asked.kind === 'count') await answerUse(request, response, asked, refusals)
    else if (asked.kind === 'refused') await refuseCalmly(response, () => refuse(asked.as))
    else if (asked.kind === 'other') return false
    else if (asked.kind === 'form' && request.method === 'POST') return false
    else if (isWrite(request)) refuse(405)
    else if (asked.kind === 'search' || asked.kind === 'form' || asked.kind === 'file' || !isRead(request))
      return false
    else {
      const answered = await answerKept(request, response, asked.address, asked.subject)
      if (answered === 'make') return false
      if (answered !== 'sent') await refuseCalmly(response, () => refuse(answered))
    }
    return true
  }

  async function pass(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Asked,
    handOn: () => Promise<void>,
  ) {
    const caller = readCaller(request)
    const gate = gates[chooseGate(request.url ?? '/', asked, request.headers['content-type'])]
    const leave = await gate.enter(networkOf(caller))
    if (!leave) {
      // Whoever posts on and on is told that it is them.
      const refusal = refusals[asked.kind === 'form' && !isRead(request) ? 429 : 'busy']
      return refuseSlowly(response, () => refuseRequest(request, response, refusal))
    }
    try {
      // Whoever has gone while waiting is made no page.
      if (response.destroyed) return
      request.headers[CLIENT_ADDRESS] = caller
      sayInOurWords(request, response, refusals)
      await handOn()
    } finally {
      leave()
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse, handOn: () => Promise<void>) {
    try {
      const url = straighten(request)
      if (!url.startsWith('/')) return refuseRequest(request, response, refusals[400])
      if (!isReadable(url)) return refuseRequest(request, response, refusals[404])
      if (!KNOWN_METHODS.test(request.method ?? '')) return refuseRequest(request, response, refusals[405])
      const asked = readAddress(url)
      // What is only read, and known, is answered before anybody looks who sends what with it.
      if (!isRead(request) && (await turnAway(request, response))) return
      if (await answerHere(request, response, asked)) return
      if (isRead(request) && (await turnAway(request, response))) return
      // However it was typed, Next knows it by its one right form, and leads nobody there.
      if ('address' in asked) request.url = asked.address
      await pass(request, response, asked, handOn)
    } catch (error) {
      console.error(error)
      if (response.headersSent) response.destroy()
      else refuseRequest(request, response, refusals[500])
    }
  }

  return { answer, refuseBroken: (error, socket) => refuseBroken(error, socket, refusals), finish }
}
