import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * How a way to the server is: well; nothing comes back; nobody is there; a status that somebody on the way says; or the
 * server answers out of its memory, and says so (RFC 9111, Warning 110).
 */
export type Way = 'well' | 'silent' | 'away' | 'stale' | 404 | 410 | 500 | 503

/** What only an answer out of memory says. */
export const STALE_WORDS = '我们这边出了点故障，这是先前的内容'

function passOn(serverUrl: string, asked: IncomingMessage, answer: ServerResponse, isStale: boolean): void {
  const { 'if-none-match': _tag, 'accept-encoding': _encoding, ...others } = asked.headers
  const headers = isStale ? others : asked.headers
  const onward = request(`${serverUrl}${asked.url}`, { method: asked.method, headers }, async said => {
    if (!isStale) {
      answer.writeHead(said.statusCode!, said.headers)
      said.pipe(answer)
      return
    }
    const { 'content-length': _length, etag: _etag, ...rest } = said.headers
    answer.writeHead(said.statusCode!, { ...rest, warning: '110 - "Response is Stale"' })
    const parts: Buffer[] = []
    for await (const part of said) parts.push(part)
    answer.end(Buffer.concat(parts).toString().replace('<main>', `<main><p>${STALE_WORDS}</p>`))
  })
  onward.on('error', () => answer.destroy())
  asked.pipe(onward)
}

/** What lies between a phone and the server of the run, and can be any way that a rural line is. Pages are a site of their own on it. */
export async function openFront(serverUrl: string) {
  const seen: string[] = []
  let way: Way = 'well'
  let held: string | null = null
  const server = createServer((asked, answer) => {
    const line = `${asked.method} ${asked.url}`
    const isAgain = seen.includes(line)
    seen.push(line)
    if (isAgain && asked.url === held) return
    if (way === 'well' || way === 'stale') passOn(serverUrl, asked, answer, way === 'stale')
    else if (way === 'away') asked.socket.destroy()
    else if (way !== 'silent') answer.writeHead(way, { 'Content-Type': 'text/html' }).end(`<p>${way}</p>`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** Method and address of all that came by. */
    seen,
    is(now: Way) {
      way = now
    },
    /** This address is answered once; whoever asks for it again waits. */
    answersOnce(path: string) {
      held = path
    },
    async close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
