import { expect, test } from '@playwright/test'
import { rawRequest, sendRaw } from '@/tests/support/raw-request'
import { freshCode, useRecordedNginx } from '@/tests/support/recorded-nginx'

const site = useRecordedNginx()
const { ask, askedOf } = site

/** Ways to write an address that some part of the way may read as another. */
const odd = (code: string) => [
  `/k/${code}/`,
  `//k/${code}`,
  `/k//${code}`,
  `/./k/${code}`,
  `/x/../k/${code}`,
  `/k/${code}/../${code}`,
  `/%6B/${code}`,
  `/k%2F${code}`,
  `/k/${code}%3Fbig=1`,
  `/k/${code}%00`,
  `/k/${code}%20`,
  `/k/${code.toLowerCase()}`,
  `/k/${code}&from=singlemessage`,
  `/K/${code.toLowerCase()}`,
  `/k/${code}#big=1`,
  `/k/${code};x=1`,
  `/k/${code}\\..\\staff`,
  `/staff/..%2fk/${code}`,
  `/staff/../k/${code}`,
  `/staff/%2e%2e/k/${code}`,
  `/k/${code}/..%2f..%2fstaff/login`,
  `http://evil.example/k/${code}?x`,
]

test('an address written in another way is asked as it is written, and its answer is nobody else’s', async () => {
  const code = freshCode()
  for (const address of odd(code)) {
    const { status, said } = await ask(address)
    if (said)
      expect([address, said.url]).toEqual([
        address,
        address.replace('http://evil.example', '').replace('?x', ''),
      ])
    else expect([400, 404]).toContain(status)
  }
  const { said } = await ask(`/k/${code}`)
  expect(said.url).toBe(`/k/${code}`)
  for (const method of ['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])
    await ask(`/k/${code}-M`, {}, method)
  expect((await ask(`/k/${code}-M`)).said.url).toBe(`/k/${code}-M`)
  const methods = askedOf(`/k/${code}-M`).map(({ method }) => method)
  expect(methods).toEqual(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])
})

test('staff pages, the login, searches and counts are never kept, whatever the server says of them', async () => {
  for (const address of [
    '/staff',
    '/staff/login',
    '/STAFF/login',
    '/%73taff/login',
    '/k/../staff/login',
    '/staff/services/1?_rsc=x',
    '/api/health',
    '/api/auth/csrf',
    '/_next/data/x.json',
    '/search?q=x',
    '/q/ABCD1234/pixel.gif',
    '/resident.js',
  ]) {
    const first = await ask(address)
    const second = await ask(address)
    expect([address, first.status, second.status]).toEqual([address, 200, 200])
    expect([address, second.said.n]).not.toEqual([address, first.said.n])
  }
})

test('pictures are scaled for nobody', async () => {
  for (const address of [
    '/_next/image?url=%2Fimages%2F1.webp&w=640&q=75',
    '/_next/image',
    '/_next/%69mage?url=x',
  ]) {
    const { status, body } = await ask(address)
    expect([address, status]).toEqual([address, 404])
    expect(body).toContain('没有这一页')
  }
  expect(site.seen.filter(({ url }) => /_next\/.{0,2}mage/.test(url))).toEqual([])
})

test('what nginx refuses by itself is in Chinese, with the numbers that always answer', async () => {
  const large = { 'Content-Length': '900000' }
  const CASES: [number, string][] = [
    [400, '你好\r\n\r\n'],
    [400, 'GET /k/GY HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
    [400, rawRequest('GET', '/k/%zz')],
    [414, rawRequest('GET', `/k/${'a'.repeat(9000)}`)],
    [431, rawRequest('GET', '/k/GY', { 'X-Long': 'a'.repeat(9000) })],
    [405, rawRequest('TRACE', '/k/GY')],
    [413, `${rawRequest('POST', '/k/GY', large)}${'x'.repeat(900_000)}`],
    [413, `${rawRequest('POST', '/staff/login', { 'Content-Length': '3000000' })}${'x'.repeat(3_000_000)}`],
    [501, rawRequest('POST', '/staff/x', { 'Transfer-Encoding': 'foo' })],
    [505, 'GET /k/GY HTTP/9.9\r\nHost: a\r\n\r\n'],
    [404, rawRequest('GET', '/refusals/503.html')],
  ]
  for (const [status, bytes] of CASES) {
    const { status: said, head, body } = await sendRaw(site.url, bytes)
    expect([bytes.slice(0, 40), said]).toEqual([bytes.slice(0, 40), status])
    expect(head).toMatch(/Content-Security-Policy: default-src 'none'/)
    expect(head).toMatch(/Cache-Control: no-store/)
    for (const number of ['110', '119', '120', '12345']) expect(body).toContain(`href="tel:${number}"`)
    expect(body).not.toMatch(/nginx|<center>/i)
  }
})
