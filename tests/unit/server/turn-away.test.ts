import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { turnAway } from '@/server/turn-away'
import { rawRequest, sendRaw } from '@/tests/support/raw-request'

vi.hoisted(() => {
  process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/none'
  process.env.NEXTAUTH_SECRET ??= 'for tests only, of no worth elsewhere'
  process.env.PUBLIC_URL = 'https://mingbaika.example.cn'
})

/** What is behind reads a body to its end and says how long it was, and how it was called. */
async function answer(request: IncomingMessage): Promise<string> {
  let length = 0
  for await (const chunk of request) length += chunk.length
  return JSON.stringify({ length, host: request.headers['x-forwarded-host'] })
}

const server = createServer(async (request, response) => {
  try {
    if (await turnAway(request, response)) return
    const said = await answer(request)
    if (!response.headersSent) response.end(said)
  } catch {
    response.destroy()
  }
})
let url = ''
beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close().closeAllConnections())

const post = (address: string, headers: Record<string, string>, pieces: string[] = []) =>
  sendRaw(url, rawRequest('POST', address, headers), pieces)

test('a body arrives whole, however late it is read', async () => {
  const text = 'x'.repeat(60_000)
  const { body } = await post('/staff/images', { 'Content-Length': String(text.length) }, [text])
  expect(JSON.parse(body)).toEqual({ length: 60_000, host: 'here.example' })
  const chunked = await post('/staff', { 'Transfer-Encoding': 'chunked' }, ['5\r\nhallo\r\n', '0\r\n\r\n'])
  expect(JSON.parse(chunked.body).length).toBe(5)
})

test('one that is announced too large is refused before it comes', async () => {
  const { status, head, body } = await post('/staff/images', { 'Content-Length': '10000000' })
  expect([status, /Connection: close/.test(head)]).toEqual([413, true])
  expect(body).toContain('内容太大了')
})

test('one that is sent all the same is not held, and its sender reads why', async () => {
  const { status } = await post('/k/GY', { 'Content-Length': '5000000' }, ['x'.repeat(5_000_000)])
  expect(status).toBe(413)
})

test('photographs that are too large: nothing was sent, and the way back is to the form, in its letters', async () => {
  for (const address of ['/k/GY/say/problem?big=1', '/s/23456789A', '/do/abc/problem?part=1']) {
    const { status, body } = await post(address, { 'Content-Length': '50000000' })
    expect([status, body.includes('照片太大，没有发出去')]).toEqual([413, true])
    expect(body).toMatch(/<a class="again" href="">/)
    expect(body.includes('class="big"')).toBe(address.endsWith('big=1'))
  }
  const words = await post('/k/GY/say/opinion', { 'Content-Length': '50000000' })
  expect([words.status, words.body.includes('内容太大了')]).toEqual([413, true])
})

test('one that does not say how long it is, is counted', async () => {
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`
  const chunks = Array.from({ length: 40 }, () => chunk)
  const { status, body } = await post('/staff/images', { 'Transfer-Encoding': 'chunked' }, chunks)
  expect(status).toBe(413)
  expect(body).toContain('内容太大了')
})

test('the form of another site is refused, our own is told on under the host it names', async () => {
  const foreign = await post('/staff', { Origin: 'https://evil.example', 'Content-Length': '1' }, ['x'])
  expect([foreign.status, foreign.body.includes('这个请求不是从本站发出的')]).toEqual([403, true])
  const own = await post('/staff', { Origin: 'https://mingbaika.example.cn', 'Content-Length': '1' }, ['x'])
  expect(JSON.parse(own.body)).toEqual({ length: 1, host: 'mingbaika.example.cn' })
})

test('no picture is scaled', async () => {
  for (const address of ['/_next/image?url=x', '/_next/image', '/_next/image/x']) {
    const { status, body } = await sendRaw(url, rawRequest('GET', address))
    expect([status, body.includes('没有这一页')]).toEqual([404, true])
  }
  expect((await sendRaw(url, rawRequest('GET', '/_next/images.js'))).status).toBe(200)
})
