import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { startNginx } from '@/scripts/lib/nginx.mjs'
import { makeTempDir } from '@/scripts/lib/steps.mjs'
import { rawRequest, sendRaw } from '@/tests/support/raw-request'
import { startRecorder } from '@/tests/support/recorder'

// What of a request reaches the server, and under what it is kept: asked of the real nginx with the shipped file, in
// front of a server that says what it was asked.
test.describe.configure({ mode: 'default' })
const dir = makeTempDir('cache')
let recorder: Awaited<ReturnType<typeof startRecorder>>
let nginx: Awaited<ReturnType<typeof startNginx>>

test.beforeAll(async () => {
  recorder = await startRecorder()
  nginx = await startNginx({ dir, serverUrl: recorder.url })
})
test.afterAll(async () => {
  await nginx?.stop()
  await recorder?.stop()
  rmSync(dir, { recursive: true, force: true })
})

const ask = async (target: string, headers: Record<string, string> = {}, method = 'GET') => {
  const { status, body } = await sendRaw(nginx.url, rawRequest(method, target, headers))
  return { status, body, said: status === 200 && body.startsWith('{') ? JSON.parse(body) : null }
}
const askedOf = (path: string) => recorder.seen.filter(({ url }) => url.split('?')[0] === path)
let serial = 0
const freshCode = () => `X${(serial++).toString(36).toUpperCase()}`

/** Everything a browser may say in Accept-Encoding, and what nobody should. */
const ENCODINGS = [
  'gzip, deflate, br, zstd',
  'gzip',
  '',
  'br',
  'identity',
  'gzip;q=0',
  'br, gzip;q=0.0',
  '*',
  'deflate,gzip;q=0.5',
  '-JS-ZNgzip, deflate, br, zstd',
  'taff/logingzip, deflate, br, zstd',
  'gzip /k/GY',
  'xgzip',
]
const TAKE_GZIP = ['gzip, deflate, br, zstd', 'gzip', 'deflate,gzip;q=0.5']

test('whatever stands in Accept-Encoding, each address has its own answer, one with gzip and one without', async () => {
  const county = freshCode()
  const addresses = ['', '-JS', '-JS-ZN', '/card', '/card.pdf', '?big=1'].map(rest => `/k/${county}${rest}`)
  for (const address of [...addresses, ...addresses].sort())
    for (const encoding of ENCODINGS) {
      const { said } = await ask(address, { 'Accept-Encoding': encoding })
      const reduced = TAKE_GZIP.includes(encoding) ? 'gzip' : ''
      expect([address, encoding, said.url, said.encoding]).toEqual([address, encoding, address, reduced])
    }
  for (const address of addresses)
    expect(recorder.seen.filter(({ url }) => url === address).length).toBeLessThanOrEqual(2)
})

test('an address joined with a header is no other address', async () => {
  const code = freshCode()
  const whole = `/k/${code}-JS-ZN`
  for (let cut = 1; cut < whole.length; cut++)
    for (const encoding of ['gzip, deflate, br, zstd', 'gzip', '', ' '])
      await ask(whole.slice(0, cut), { 'Accept-Encoding': whole.slice(cut) + encoding })
  for (const encoding of ['gzip, deflate, br, zstd', 'gzip', ''])
    expect((await ask(whole, { 'Accept-Encoding': encoding })).said.url).toBe(whole)
})

test('fifty queries that a page does not read are one question', async () => {
  const code = freshCode()
  const page = `/k/${code}`
  for (let n = 0; n < 50; n++) await ask(`${page}?n=${n}`)
  expect(askedOf(page).map(({ url }) => url)).toEqual([page])
  for (let n = 0; n < 50; n++) await ask(`${page}/card.pdf?n=${n}&layout=bleed&m=${n}`)
  expect(askedOf(`${page}/card.pdf`).map(({ url }) => url)).toEqual([`${page}/card.pdf?layout=bleed`])
  for (const rest of ['?big=1', '?a&big=1&b', '?big=1&big=2', '?&&big=1', '?BIG=1&big=1'])
    await ask(page + rest)
  for (const rest of ['?big=2&big=1', '?big', '?big=11', '?xbig=1', '?BIG=1', '?', '?big=%31'])
    await ask(page + rest)
  expect(askedOf(page).map(({ url }) => url)).toEqual([page, `${page}?big=1`])
  for (const rest of [
    '',
    '?layout=a5',
    '?layout=none&layout=a5',
    '?layout=a4-2up',
    '?layout=../x',
    '?layout=',
  ])
    await ask(`${page}/card.pdf${rest}`)
  const layouts = askedOf(`${page}/card.pdf`).map(({ url }) => url.split('?')[1] ?? '')
  expect(layouts).toEqual(['layout=bleed', '', 'layout=none', 'layout=a4-2up'])
})

const WRITTEN = {
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-For': '192.0.2.1',
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-Port': '1',
  'X-Real-IP': '192.0.2.1',
  Forwarded: 'host=evil.example',
  'X-Original-URL': '/staff/login',
  'X-Rewrite-URL': '/staff/login',
  'X-HTTP-Method-Override': 'DELETE',
  'X-Accel-Expires': '600',
  Cookie: 'next-auth.session-token=somebody',
  Authorization: 'Bearer somebody',
  Range: 'bytes=0-0',
  'If-None-Match': '"x"',
  'If-Modified-Since': 'Thu, 26 Nov 2026 00:00:00 GMT',
  RSC: '1',
  'Next-Router-Prefetch': '1',
  'Next-Action': 'abc',
  'x-middleware-subrequest': 'proxy',
  'x-client-address': '192.0.2.1',
  'User-Agent': 'somebody',
  Referer: 'https://evil.example/',
  Origin: 'https://evil.example',
  Via: '1.0 evil',
  Upgrade: 'websocket',
}

test('of what a caller writes nothing but the address reaches what is kept', async () => {
  const kept = ['', '/card', '/card.pdf', '/card.png', '/projects/2026'].map(
    rest => `/k/${freshCode()}${rest}`,
  )
  const others = [
    '/q/ABCD1234',
    '/news/7',
    '/columns/a',
    '/columns/a/b',
    '/images/1.webp',
    '/_next/static/a.js',
  ]
  const counted = ['/q/ABCD1234/pixel.gif', '/search?q=x']
  for (const address of [...kept, ...others, ...counted]) {
    await ask(address, { ...WRITTEN, Host: 'evil.example' })
    expect((await ask(address)).said.url).toBe(address)
    const { headers } = recorder.seen.find(({ url }) => url === address)!
    const { host, via, 'x-forwarded-for': caller, ...rest } = headers
    expect([address, host, caller]).toEqual([address, 'mingbaika', '127.0.0.1'])
    expect([undefined, '1.1 mingbaika']).toContain(via)
    expect(rest).toEqual({})
  }
})

test('of what a caller writes of where it called, nothing reaches the app', async () => {
  await ask('/staff/where', { ...WRITTEN, Host: 'office.example:8080' })
  const { headers } = askedOf('/staff/where')[0]!
  expect(headers).toMatchObject({
    host: 'office.example:8080',
    'x-forwarded-host': 'office.example:8080',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'http',
  })
  for (const name of ['forwarded', 'x-forwarded-port', 'x-real-ip']) expect(headers).not.toHaveProperty(name)
})

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
  `/K/${code}`,
  `/k/${code.toLowerCase()}`,
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
  expect(recorder.seen.filter(({ url }) => /_next\/.{0,2}mage/.test(url))).toEqual([])
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
    const { status: said, head, body } = await sendRaw(nginx.url, bytes)
    expect([bytes.slice(0, 40), said]).toEqual([bytes.slice(0, 40), status])
    expect(head).toMatch(/Content-Security-Policy: default-src 'none'/)
    expect(head).toMatch(/Cache-Control: no-store/)
    for (const number of ['110', '119', '120', '12345']) expect(body).toContain(`href="tel:${number}"`)
    expect(body).not.toMatch(/nginx|<center>/i)
  }
})
