import { type APIRequestContext, expect, test } from '@playwright/test'
import { isAlive, until } from '@/scripts/lib/steps.mjs'
import { runSql } from '@/tests/support/db'
import { printEdition } from '@/tests/support/editions'
import { useNginx } from '@/tests/support/nginx'
import { makePlace } from '@/tests/support/place'

// What people get of the real nginx with the shipped configuration while the server behind it is not there.
const site = useNginx()
const NOTICE =
  /<body class="kept"><p class="stale" role="status">我们这边出了点故障，这是\d+月\d+日 \d\d:\d\d 的内容，可能有变。电话照样能打。<\/p>/

let kept: string[]
test.beforeAll(async () => {
  const { county, a } = await makePlace()
  const { tokens } = printEdition({ code: 'GY-JS-ZN' }, process.env)
  kept = [`/k/${county}`, `/k/${a}?big=1`, '/', `/q/${tokens.CARD}`]
})

const ask = async (request: APIRequestContext, address: string, headers: Record<string, string> = {}) => {
  const answer = await request.get(site.url + address, { headers, maxRedirects: 0 })
  return { status: answer.status(), headers: answer.headers(), body: await answer.text() }
}
const PLAIN = { 'Accept-Encoding': 'identity' }

/** Opened by two browsers, one of which takes no gzip, so that both are kept. */
async function openAll(request: APIRequestContext) {
  for (const address of kept)
    for (const headers of [{}, PLAIN]) {
      const { status, body } = await ask(request, address, headers)
      expect([address, status]).toEqual([address, 200])
      expect(body).not.toContain('出了点故障')
    }
}

async function expectKept(request: APIRequestContext) {
  for (const address of kept)
    for (const headers of [{}, PLAIN]) {
      await expect
        .poll(async () => (await ask(request, address, headers)).body, { message: address })
        .toMatch(NOTICE)
      const { status, headers: said, body } = await ask(request, address, headers)
      expect([address, status]).toEqual([address, 200])
      expect(said['cache-control']).toBe('no-store')
      expect(said.warning).toBe('110 - "Response is Stale"')
      expect(body.match(/出了点故障/g)).toHaveLength(1)
      expect(body).toMatch(/<\/html>$/)
    }
}

async function expectWords(request: APIRequestContext) {
  for (const address of [
    '/k/GY-YH',
    '/nothing',
    '/search?q=ny',
    '/staff',
    '/staff/login',
    '/api/health',
    '/k/GY/card.pdf',
  ]) {
    const { status, headers, body } = await ask(request, address)
    expect([address, status]).toEqual([address, 503])
    expect(headers['retry-after']).toBe('5')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    for (const number of ['110', '119', '120', '12345']) expect(body).toContain(`href="tel:${number}"`)
    expect(body).not.toMatch(/Bad Gateway|Gateway Time|nginx/i)
  }
  const sent = await request.post(`${site.url}/staff/images`, { multipart: { a: 'b' } })
  expect([sent.status(), await sent.text()]).toEqual([503, expect.stringContaining('稍等一下')])
}

async function expectAlive(request: APIRequestContext) {
  for (const address of kept)
    await expect
      .poll(async () => (await ask(request, address)).body, { message: address })
      .not.toMatch(NOTICE)
  expect((await ask(request, '/k/GY-YH')).status).toBe(200)
  expect((await ask(request, '/staff/login')).status).toBe(200)
}

test('a killed server: seen pages with their age, words for all else; and all is well when it is back', async ({
  request,
  page,
}) => {
  await openAll(request)
  await ask(request, '/staff/login')
  const { pid } = site.process
  site.process.kill('SIGKILL')
  await until(() => !isAlive(pid), 10_000)
  await expectKept(request)
  await expectWords(request)
  await page.goto(site.url + kept[0])
  await expect(page.getByRole('status')).toContainText('出了点故障')
  await page.goto(`${site.url}/staff/login`)
  await expect(page.getByRole('link', { name: '120' })).toBeVisible()
  await site.serve()
  await expectAlive(request)
})

test('a frozen server is no different, after a wait that has an end', async ({ request }) => {
  await openAll(request)
  site.process.kill('SIGSTOP')
  try {
    await expect.poll(async () => (await ask(request, kept[0]!)).body).toMatch(NOTICE)
    expect((await ask(request, '/k/GY-JS')).status).toBe(503)
  } finally {
    site.process.kill('SIGCONT')
  }
  await expectAlive(request)
})

test('a page that is gone is gone, also here', async ({ request }) => {
  const { b, bId } = await makePlace()
  expect((await ask(request, `/k/${b}`)).status).toBe(200)
  await runSql('UPDATE "Area" SET "withdrawnAt" = now() WHERE id = $1', [bId])
  await expect.poll(async () => (await ask(request, `/k/${b}`)).status).not.toBe(200)
  const gone = (await ask(request, `/k/${b}`)).status
  expect(gone).toBeLessThan(500)
})
