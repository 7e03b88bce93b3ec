import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Seen = { method: string; url: string; headers: IncomingHttpHeaders }

/**
 * A server that says to be kept whatever it answers, for ten minutes, and answers what it was asked: who gets
 * another's answer is found out however slow the machine is.
 */
export async function startRecorder() {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const { method, url, headers } = request
    seen.push({ method: method!, url: url!, headers })
    request.resume()
    const said = JSON.stringify({ url, encoding: headers['accept-encoding'] ?? '', n: seen.length })
    response.setHeader('Cache-Control', 'public, s-maxage=600')
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': said.length }).end(said)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    seen,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise(done => server.close(done).closeAllConnections()),
  }
}
