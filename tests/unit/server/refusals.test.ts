import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { refuseBroken } from '@/server/refusals'

const refusal = (status: number, html: string) => {
  const page = { html, gzip: Buffer.of() }
  return { status, headers: {}, standard: page, big: page }
}
const refusals = {
  400: refusal(400, '看不懂这个请求'),
  408: refusal(408, '太慢了'),
  431: refusal(431, '网址太长了'),
}

async function refuse(code: string): Promise<string> {
  const socket = new PassThrough()
  refuseBroken(Object.assign(new Error(code), { code }), socket, refusals)
  return socket.writableEnded ? (await socket.toArray()).join('') : ''
}

test('headers that are too long are answered as such, whole and for the last time on this connection', async () => {
  const answer = await refuse('HPE_HEADER_OVERFLOW')
  const [head, body] = answer.split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/)
  expect(head).toContain('Connection: close')
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(body!)}`)
  expect(body).toBe('网址太长了')
})

test('who is too slow hears that', async () => {
  expect(await refuse('ERR_HTTP_REQUEST_TIMEOUT')).toMatch(/^HTTP\/1\.1 408 .*太慢了$/s)
})

test('what is no HTTP is answered in Chinese, too', async () => {
  const answer = await refuse('HPE_INVALID_METHOD')
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  expect(answer).toContain('看不懂这个请求')
})

test('a connection that broke off is answered nothing', async () => {
  expect(await refuse('ECONNRESET')).toBe('')
})
