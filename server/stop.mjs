// How a server stops under traffic: what was begun is answered, and a connection that is kept is told before it is
// closed, so that nobody's form is sent into nothing.
import { Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** So long a kept connection may bring one more request, which is answered; whoever keeps asking does so by then. */
const GRACE_MS = 2000
/** A request that is still being sent by then, half of it or a large upload, was not begun. */
const UPLOAD_MS = 6000
/** Longer than the longest change takes on a slow machine; what is longer will never end. */
const LONGEST_ANSWER_MS = 30_000
/** Who floods the queue is cut. */
const LET_IN_MS = 1000
const EVERY_MS = 50

/**
 * Follows what a server has begun.
 * @param {import('node:http').Server} server
 * @param {{grace?: number, upload?: number, longest?: number}} [limits] milliseconds
 * @returns {{stop: () => Promise<void>}} stop: resolves when nothing is being answered any
 *   more and all connections are closed; to be called once
 */
export function followRequests(server, limits = {}) {
  const { grace = GRACE_MS, upload = UPLOAD_MS, longest = LONGEST_ANSWER_MS } = limits
  const begun = new Map()
  const sockets = new Set()
  let isStopping = false
  let accepted = 0

  /** Its connection ends with it. */
  const makeLast = response => {
    const { socket } = response
    if (response.headersSent) response.once('finish', () => socket?.end())
    else response.shouldKeepAlive = false
  }

  server.on('connection', socket => {
    accepted++
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  // Before whoever answers: what is answered at once would have its headers sent.
  server.prependListener('request', (request, response) => {
    begun.set(response, request)
    response.once('close', () => begun.delete(response))
    if (isStopping) makeLast(response)
  })

  const isDone = waited => {
    if (waited > longest) return true
    for (const [response, request] of begun) if (waited > upload && !request.complete) response.destroy()
    return begun.size === 0 && (sockets.size === 0 || waited > grace)
  }

  /** Whoever has connected by now waits in a queue, of which each turn of the loop takes one; closing cuts the rest. */
  async function letIn() {
    const began = performance.now()
    for (let seen = -1; seen < accepted && performance.now() - began < LET_IN_MS; ) {
      seen = accepted
      await new Promise(setImmediate)
      await new Promise(setImmediate)
    }
  }

  async function stop() {
    isStopping = true
    for (const response of begun.keys()) makeLast(response)
    await letIn()
    // That of net, not of http: the latter cuts kept connections, also one whose next request is on its way.
    const closed = new Promise(done => Server.prototype.close.call(server, done))
    const began = performance.now()
    while (!isDone(performance.now() - began)) {
      await wait(EVERY_MS)
      // After what has arrived was read, and before more does.
      await new Promise(setImmediate)
    }
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return { stop }
}
