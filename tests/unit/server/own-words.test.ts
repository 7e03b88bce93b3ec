import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sayInOurWords } from '@/server/own-words'
import type { Refusals } from '@/server/refusals'

const refusal = (status: number) => {
  const html = `<html lang="zh-CN">${status}`
  const body = { html, gzip: gzipSync(html) }
  return { status, headers: { 'Content-Type': 'text/html' }, standard: body, big: body }
}
const refusals = Object.fromEntries(
  [400, 404, 405, 500].map(status => [status, refusal(status)]),
) as unknown as Refusals

/** What a client gets of an answer of Next's. */
async function answer(reply: RequestListener) {
  const server = createServer((request, response) => {
    sayInOurWords(request, response, refusals)
    reply(request, response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  try {
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/staff/login`)
    return { status: response.status, headers: response.headers, body: await response.text() }
  } finally {
    server.close()
  }
}

test('a refusal in bare English becomes a document of that status; what scripts read in its head stays', async () => {
  for (const status of [400, 404, 413, 500]) {
    const { headers, body, ...got } = await answer((_, response) => {
      response.statusCode = status
      response.setHeader('x-nextjs-action-not-found', '1')
      response.end('Internal Server Error')
    })
    expect(got.status).toBe(status)
    expect(headers.get('content-type')).toContain('text/html')
    expect(headers.get('x-nextjs-action-not-found')).toBe('1')
    expect(body).not.toContain('Internal Server Error')
    expect(body).toContain('lang="zh-CN"')
  }
})

test('documents, data and what went well are left as they are', async () => {
  for (const [status, type, text] of [
    [404, 'text/html', '<p>不在这里'],
    [409, 'application/json', '{}'],
    [200, 'text/plain', 'fine'],
  ] as const) {
    const got = await answer((_, response) => {
      response.statusCode = status
      response.setHeader('Content-Type', type)
      response.end(text)
    })
    expect([got.status, got.body]).toEqual([status, text])
  }
})
