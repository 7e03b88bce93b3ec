import { expect, test } from '@playwright/test'
import { freshCode, useRecordedNginx } from '@/tests/support/recorded-nginx'
import { LED, TOGETHER } from '@/tests/support/recorder'

const site = useRecordedNginx()
const { ask, askedOf } = site

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
    expect(site.seen.filter(({ url }) => url === address).length).toBeLessThanOrEqual(2)
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
  expect(askedOf(`${page}/card.pdf`).map(({ url }) => url)).toEqual([`${page}/card.pdf?layout=shop-card`])
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
    ...['large', 'poster-a3', 'shop-magnet'].map(layout => `?n=1&layout=${layout}&n=2`),
    '?layout=../x',
    '?layout=',
  ])
    await ask(`${page}/card.pdf${rest}`)
  const layouts = askedOf(`${page}/card.pdf`).map(({ url }) => url.split('?')[1] ?? '')
  expect(layouts).toEqual([
    'layout=shop-card',
    '',
    'layout=none',
    'layout=a4-2up',
    'layout=large',
    'layout=poster-a3',
    'layout=shop-magnet',
  ])
})

test('of a list of news its page and its letters are asked for, in one way of writing; of a feed nothing', async () => {
  const page = `/k/${freshCode()}`
  const said = async (rest: string) => (await ask(page + rest)).said.url.slice(page.length)
  for (const [asked, sent] of [
    ['/news', '/news'],
    ['/news?page=1&n=3', '/news'],
    ['/news?n&page=2&page=3', '/news?page=2'],
    ['/news?big=1&page=99', '/news?page=99&big=1'],
    ['/news?big=1&page=1', '/news?big=1'],
    ['/news?page=100', '/news?page=none'],
    ['/news?page=&big=1', '/news?page=none&big=1'],
    ['?page=2', ''],
    ['/card?page=2&big=1', '/card?big=1'],
  ] as const)
    expect([asked, await said(asked)]).toEqual([asked, sent])
  expect((await ask('/feed/GY.xml?big=1&page=2')).said.url).toBe('/feed/GY.xml')
  expect((await ask('/news/7/event.ics?big=1')).said.url).toBe('/news/7/event.ics')
})

test('one page has one place, however it is spelled; the others lead to it and push nothing out', async () => {
  const code = freshCode()
  const spelled = `%${code.charCodeAt(0).toString(16)}${code.slice(1)}`
  const token = 'K7MQ3D2A'
  const others = ['k7mq3d2a', 'K7MQ-3D2A', 'K7MQ%203D2A', 'K7MQ.3D2A', 'K7MQ_3D2A'].map(
    typed => `/q/${typed}`,
  )
  const more = [`/k/${code.toLowerCase()}`, `/q/${token}&from=singlemessage`, `/k/${code}%E3%80%82`]
  const addresses = [`/k/${code}`, `/q/${token}`, `/k/${spelled}`, ...others, ...more]
  for (const address of [...addresses, ...addresses]) await ask(address)
  const asked = addresses.map(address => askedOf(address).length)
  expect(asked).toEqual([1, 1, ...addresses.slice(2).map(() => 2)])
})

test('what differs in the capitals of our own words alone is one page under its own name', async () => {
  const code = freshCode()
  const token = 'K7MQ3D2B'
  const SAME: [string, ...string[]][] = [
    [`/q/${token}`, `/Q/${token}`],
    [`/k/${code}`, `/K/${code}`, `/k/${code}/listen`, `/K/${code}/LISTEN`],
    [`/k/${code}/card`, `/K/${code}/CARD`],
    [`/k/${code}/card.pdf?layout=a4-2up`, `/K/${code}/CARD.PDF?layout=a4-2up`],
    [`/k/${code}/news?page=2`, `/K/${code}/NEWS?page=2`],
    [`/k/${code}/projects/2022?big=1`, `/K/${code}/PROJECTS/2022?big=1`],
    ['/news/71?big=1', '/NEWS/71?big=1'],
    ['/columns/gy71/a', '/COLUMNS/gy71/a'],
  ]
  for (const [own, ...others] of SAME)
    for (const address of [...others, own, ...others])
      expect([address, (await ask(address)).said.url]).toEqual([address, own])
  for (const [own] of SAME) expect([own, site.seen.filter(({ url }) => url === own).length]).toEqual([own, 1])
})

test('whoever is led on waits for nobody: all at one address come through together', async () => {
  const address = `/k/${freshCode()}-${LED}`
  const answers = await Promise.all(Array.from({ length: TOGETHER }, () => ask(address)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([308]))
  expect(site.together).toBe(TOGETHER)
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
  const kept = ['', '/card', '/card.pdf', '/card.png', '/card-back.png', '/news', '/projects/2026'].map(
    rest => `/k/${freshCode()}${rest}`,
  )
  const others = [
    '/q/ABCD1234',
    '/news/7',
    '/news/7/event.ics',
    '/feed/GY.xml',
    '/feed/GY.ics',
    '/columns/a',
    '/columns/a/b',
    '/images/1.webp',
    '/_next/static/a.js',
  ]
  const counted = ['/q/ABCD1234/pixel.gif', '/search?q=x']
  for (const address of [...kept, ...others, ...counted]) {
    await ask(address, { ...WRITTEN, Host: 'evil.example' })
    expect((await ask(address)).said.url).toBe(address)
    const { headers } = site.seen.find(({ url }) => url === address)!
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
