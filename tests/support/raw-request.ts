import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'

export type RawAnswer = { status: number; head: string; body: string; all: string }

/**
 * What comes back on a connection of its own for bytes no client would send, until the server closes it.
 * @param more is written after the first bytes have gone, in pieces
 */
export async function sendRaw(
  url: string,
  bytes: string | Buffer,
  more: (string | Buffer)[] = [],
): Promise<RawAnswer> {
  const { hostname, port, protocol } = new URL(url)
  const to = { host: hostname === 'localhost' ? '127.0.0.1' : hostname, port: Number(port) }
  const socket = protocol === 'https:' ? connectTls({ ...to, rejectUnauthorized: false }) : connect(to)
  const got: Buffer[] = []
  const closed = new Promise<void>(done => {
    socket.on('data', chunk => got.push(chunk))
    // Who is refused while sending may find the line cut: what was said before is what counts.
    socket.on('error', () => done())
    socket.on('close', () => done())
  })
  for (const piece of [bytes, ...more]) socket.write(piece)
  await closed
  const all = Buffer.concat(got).toString('utf8')
  const [head = '', ...rest] = all.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body: rest.join('\r\n\r\n'), all }
}

/** A request written as it is: nothing in it is made right, and the connection is closed after it. */
export const rawRequest = (method: string, target: string, headers: Record<string, string> = {}) =>
  [
    `${method} ${target} HTTP/1.1`,
    ...Object.entries({ Host: 'here.example', Connection: 'close', ...headers }).map(
      ([k, v]) => `${k}: ${v}`,
    ),
    '\r\n',
  ].join('\r\n')
