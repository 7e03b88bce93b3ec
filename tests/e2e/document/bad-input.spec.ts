import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { makePlace } from '@/tests/support/place'

const MISSING = [
  '/k/NOPE',
  '/k/%3Cscript%3E',
  "/k/GY'%20OR%201=1",
  `/k/${'A'.repeat(500)}`,
  '/k/GY/projects/1999',
  '/k/GY/projects/20222',
  '/k/GY/projects/NaN',
  '/k/NOPE/card.pdf',
  '/k/NM/card',
  '/news/0',
  '/news/99999999999999999999',
  '/news/1e3',
  '/columns/nope',
  '/columns/GY_41',
  '/columns/gy41/nope',
  '/wp-login.php',
  '/K/NOPE',
  '/K',
  '/STAFF',
  '/News/0',
]
for (const path of MISSING) {
  test(`404 in plain Chinese: ${path.slice(0, 40)}`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页')
    await expect(page.getByRole('link', { name: '120' })).toBeVisible()
  })
}

/** The address that a document calls its own. */
const readCanonical = (html: string) =>
  new URL(/<link rel="canonical" href="([^"]+)"/.exec(html)![1]!).pathname

/** Without what says how an answer was sent: one that was drawn just now goes in pieces, one that was kept at once. */
const pickTold = ({
  'content-length': _length,
  'transfer-encoding': _pieces,
  vary: _vary,
  ...told
}: IncomingHttpHeaders) => told

for (const [typed, right] of [
  ['/k/gy-js-zn', '/k/GY-JS-ZN'],
  ['/k/%EF%BC%A7%EF%BC%B9%EF%BC%8D%EF%BC%AA%EF%BC%B3%EF%BC%8D%EF%BC%BA%EF%BC%AE', '/k/GY-JS-ZN'],
  ['/k/gy/card', '/k/GY/card'],
  ['/K/GY-JS/PROJECTS/2022', '/k/GY-JS/projects/2022'],
  ['/k/gy?big=1', '/k/GY?big=1'],
  ['/K/GY-JS-ZN', '/k/GY-JS-ZN'],
  ['/K/gy/CARD', '/k/GY/card'],
  ['/K/GY/NEWS', '/k/GY/news'],
  ['/K/GY?big=1', '/k/GY?big=1'],
  ['/k/GY/', '/k/GY'],
  ['/k/GY/listen', '/k/GY'],
  ['/K/GY-JS-ZN/LISTEN', '/k/GY-JS-ZN'],
  ['/COLUMNS/GY41', '/columns/gy41'],
  ['/columns/GY41?big=1', '/columns/gy41?big=1'],
  ['/k/GY-JS-ZN%E3%80%82', '/k/GY-JS-ZN'],
  ['/k/GY-JS-ZN%EF%BC%89%E3%80%81%22', '/k/GY-JS-ZN'],
  ['/k/GY-JS-ZN%E2%80%8B', '/k/GY-JS-ZN'],
  ['/k/GY-JS-ZN&from=singlemessage&isappinstalled=0', '/k/GY-JS-ZN'],
  ['/k/GY-JS-ZN%26from=timeline', '/k/GY-JS-ZN'],
  ['/&from=singlemessage', '/'],
] as const) {
  test(`${typed} is answered itself, as ${right}`, async () => {
    const [meant, answer] = [await sendRaw(right), await sendRaw(typed)]
    const told = [answer.status, pickTold(answer.headers), answer.body]
    expect(told).toEqual([200, pickTold(meant.headers), meant.body])
    expect(readCanonical(answer.body)).toBe(right.split('?')[0])
  })
}

test('a search, a print and a feed in capitals are answered themselves', async () => {
  for (const [typed, right] of [
    ['/Search?q=ny&k=GY', '/search?q=ny&k=GY'],
    ['/K/gy-js-zn/CARD.PDF?layout=a4-2up', '/k/GY-JS-ZN/card.pdf?layout=a4-2up'],
    ['/FEED/GY.XML', '/feed/GY.xml'],
  ] as const) {
    const [meant, answer] = [await sendRaw(right), await sendRaw(typed)]
    expect([typed, answer.status, answer.headers.etag]).toEqual([typed, 200, meant.headers.etag])
    expect(answer.headers['content-disposition']).toBe(meant.headers['content-disposition'])
  }
})

test('no address in capitals leads anywhere, whatever stands behind it', async ({ request }) => {
  for (const path of [
    '/K//evil.example',
    '/K/%2F%2Fevil.example',
    '/Q/https://evil.example',
    '/K/%0D%0ASet-Cookie:%20a=b',
    '/K/NOPE&redirect=https://evil.example',
  ]) {
    const { status, headers } = await sendRaw(path)
    if (status === 308) expect(new URL(headers.location!, 'http://here.example').host).toBe('here.example')
    const answer = await request.get(path)
    expect(answer.status()).toBe(404)
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
})

test('the projects of a withdrawn village are those of its successor, and where it has none of its town', async ({
  request,
}) => {
  const { town, townId, aId, b, bId } = await makePlace()
  for (const areaId of [townId, bId])
    await runSql(
      `INSERT INTO "Project" ("areaId", year, name, description) VALUES ($1, 2022, '清扫街道', '每周一次')`,
      [areaId],
    )
  await runSql('UPDATE "Area" SET "withdrawnAt" = now(), "successorId" = $2 WHERE id = $1', [bId, aId])
  const answer = await request.get(`/k/${b}/projects/2022`)
  expect(answer.status()).toBe(200)
  expect(new URL(answer.url()).pathname).toBe(`/k/${town}/projects/2022`)
  expect((await request.get(`/k/${b}/projects/2021`)).status()).toBe(404)
})

for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
  test(`${method} is refused with a document`, async ({ request }) => {
    for (const path of ['/', '/k/GY', '/k/GY/card.pdf', '/news/1', '/search', '/columns/gy41']) {
      const response = await request.fetch(path, { method, data: 'x'.repeat(1000) })
      expect(response.status()).toBe(405)
      expect(response.headers().allow).toBe('GET, HEAD')
      expect(await response.text()).toContain('这一页只能看')
    }
  })
}

test('hostile query strings change nothing', async ({ page, request }) => {
  for (const query of [
    '?big=2',
    '?big=1&big=1',
    '?__proto__=1',
    '?q=%00',
    '?layout=../../etc/passwd',
    '?%F0%28%8C%28',
  ]) {
    expect((await request.get(`/k/GY${query}`)).status()).toBe(200)
  }
  expect((await request.get('/k/GY/card.pdf?layout=../x')).status()).toBe(400)
  expect((await request.get(`/k/GY?x=${'a'.repeat(5000)}`)).status()).toBe(414)
  const q = encodeURIComponent('<img src=x onerror=alert(1)>"\'')
  await page.goto(`/search?q=${q}`)
  await expect(page.locator('main img')).toHaveCount(0)
  await expect(page.getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)>"\'')
})

test('a word that is too long is refused, and what was typed is kept', async ({ page }) => {
  const response = await page.goto(`/search?q=${'药'.repeat(101)}`)
  expect(response?.status()).toBe(400)
  await expect(page.getByRole('alert')).toContainText('太长')
  await expect(page.getByRole('searchbox')).toHaveValue(/药+/)
})

/** When an answer was made, and when it was last seen to hold. */
const OF_THE_MOMENT = ['date', 'x-confirmed-at', 'keep-alive', 'connection']

function sendRaw(path: string): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  const { hostname, port } = new URL(process.env.BASE_URL!)
  return new Promise((done, reject) => {
    const sent = httpRequest({ hostname, port, path }, response => {
      let body = ''
      response.on('data', chunk => {
        body += chunk
      })
      const headers = { ...response.headers }
      for (const name of OF_THE_MOMENT) delete headers[name]
      response.on('end', () => done({ status: response.statusCode!, headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

test('10 MB of q is refused with a document', async () => {
  const { status, body } = await sendRaw(`/search?q=${'a'.repeat(10 * 1024 * 1024)}`)
  expect(status).toBe(431)
  expect(body).toContain('网址太长了')
})

test('an address that is not even text is refused with a document', async () => {
  const { status, body } = await sendRaw('/k/%E0%A4%A')
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body).toContain('没有这一页')
})

/** All that comes back on a connection of its own for what is written to it, until the server closes it. */
async function sendBytes(bytes: string): Promise<string> {
  const { hostname, port } = new URL(process.env.BASE_URL!)
  const socket = connect(Number(port), hostname)
  socket.write(bytes)
  return (await socket.toArray()).join('')
}

test('a wish for another protocol is answered in this one', async () => {
  const answer = await sendBytes(
    'GET /k/GY HTTP/1.1\r\nHost: here\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n',
  )
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  expect(answer).toContain('固阳县')
})

test('what is no HTTP at all is refused with a document', async () => {
  const answer = await sendBytes('你好\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  expect(answer).toContain('看不懂这个请求')
})

test('refusals store nothing', async ({ request }) => {
  for (let i = 0; i < 400; i++) await request.get(`/k/ZZ-NONE${i}`)
  // Whatever is stored of them would bear their code.
  const tables = await runSql<{ name: string }>('SELECT relname AS name FROM pg_stat_user_tables')
  for (const { name } of tables)
    expect(await runSql(`SELECT 1 FROM "${name}" t WHERE t::text LIKE '%ZZ-NONE%'`), name).toEqual([])
})
