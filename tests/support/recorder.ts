import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Seen = { method: string; url: string; headers: IncomingHttpHeaders }

/** What stands in a path that is led elsewhere, as soon as so many ask for it together. */
export const LED = 'LED'
export const TOGETHER = 20
const LONGEST_MS = 4000

/** Answers when enough wait, or none come any more. */
function makeMeeting() {
  const waiting: (() => void)[] = []
  let most = 0
  const letGo = () => {
    for (const answer of waiting.splice(0)) answer()
  }
  return {
    get most() {
      return most
    },
    wait(answer: () => void) {
      most = Math.max(most, waiting.push(answer))
      if (waiting.length === TOGETHER) letGo()
      else setTimeout(letGo, LONGEST_MS).unref()
    },
  }
}

/**
 * A server that says to be kept whatever it answers, for ten minutes, and answers what it was asked: who gets
 * another's answer is found out however slow the machine is.
 */
export async function startRecorder() {
  const seen: Seen[] = []
  const meeting = makeMeeting()
  const server = createServer((request, response) => {
    const { method, url, headers } = request
    seen.push({ method: method!, url: url!, headers })
    request.resume()
    if (url!.includes(LED))
      return meeting.wait(() => response.writeHead(308, { Location: '/', 'Content-Length': 0 }).end())
    const said = JSON.stringify({ url, encoding: headers['accept-encoding'] ?? '', n: seen.length })
    response.setHeader('Cache-Control', 'public, s-maxage=600')
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': said.length }).end(said)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    seen,
    meeting,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise(done => server.close(done).closeAllConnections()),
  }
}
