import { readdirSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { listActions } from '@/tests/support/actions'
import { button, fresh } from '@/tests/support/app'
import { useNginx } from '@/tests/support/nginx'
import { drawPng } from '@/tests/support/pictures'
import { idOf, makePlace } from '@/tests/support/place'
import { rawRequest, sendRaw } from '@/tests/support/raw-request'
import { createStaff, fillLogin, signIn } from '@/tests/support/staff'

// The production build behind the real nginx, on a port that is not the usual one.
const site = useNginx()

let county = ''
test.beforeAll(async () => {
  county = (await makePlace()).county
})

/** As a person does, on the address that nginx has. */
async function logInByForm(page: Page) {
  const staff = await createStaff({ role: 'ADMIN', areaCode: county })
  await page.goto(`${site.url}/staff/login`)
  await fillLogin(page, staff)
  await page.waitForURL(url => !url.pathname.startsWith('/staff/login'))
  return staff
}

test('a login and a form do what they do without it, and pages are the same', async ({ page }) => {
  await logInByForm(page)
  expect(page.url().startsWith(site.url)).toBe(true)
  await page.goto(`${site.url}/staff/teams/new?area=${await idOf(county)}`)
  await page.getByLabel('队名').fill(fresh('服务队'))
  await page.getByLabel('几支').fill('1')
  await button(page, '发布').click()
  await expect(page).toHaveURL(/\/staff\/teams\/\d+$/)
  const direct = await (await page.request.get(`${site.serverUrl}/k/${county}`)).text()
  expect(await (await page.request.get(`${site.url}/k/${county}?n=1`)).text()).toBe(direct)
})

test('no page is planted under the address of another', async () => {
  const CHROME = 'gzip, deflate, br, zstd'
  const ask = async (address: string, encoding: string) => {
    const headers = { 'Accept-Encoding': encoding, 'X-Forwarded-Host': 'evil.example', 'X-Original-URL': '/' }
    return (await fetch(site.url + address, { headers })).text()
  }
  for (const [victim, its] of [
    ['/k/GY-JS-ZN', '支农社区</h1>'],
    ['/k/GY?big=1', '固阳县</h1>'],
    ['/staff/login', '登录'],
  ] as const) {
    for (let cut = 1; cut < victim.length; cut++)
      for (const encoding of [CHROME, 'gzip', ''])
        await ask(victim.slice(0, cut), victim.slice(cut) + encoding)
    for (const encoding of [CHROME, 'gzip', 'identity']) expect(await ask(victim, encoding)).toContain(its)
  }
})

/** A picture that is nearly as large as may be: noise, which nothing compresses. */
const FORM = async (bytes: number) => {
  const png = await drawPng()
  const buffer = Buffer.concat([png, Buffer.alloc(bytes - png.length, 'x')])
  return {
    areaId: String(await idOf(county)),
    alt: '一张图',
    file: { name: 'a.png', mimeType: 'image/png', buffer },
  }
}

test('the largest picture passes; a larger one is refused in Chinese', async ({ page }) => {
  await signIn(page, await createStaff({ areaCode: county }), site.url)
  const large = await page.request.post(`${site.url}/staff/images`, {
    multipart: await FORM(10 * 1024 * 1024),
  })
  expect((await large.json()).status).toMatch(/done|invalid/)
  expect(large.status()).not.toBe(413)
  const { status, body } = await sendRaw(
    site.url,
    rawRequest('POST', '/staff/images', { 'Content-Length': String(20 * 1024 * 1024) }),
  )
  expect(status).toBe(413)
  expect(body).toContain('内容太大了')
})

test('without an account 10 MB are refused before they are sent', async () => {
  const { status, body } = await sendRaw(
    site.url,
    rawRequest('POST', '/staff/images', {
      'Content-Length': String(10 * 1024 * 1024),
      Cookie: 'next-auth.session-token=made-up',
    }),
  )
  expect(status).toBe(413)
  expect(body).toContain('内容太大了')
})

test('a form of another site is refused in Chinese, whichever way it comes', async ({ page }) => {
  await signIn(page, await createStaff({ role: 'ADMIN', areaCode: county }), site.url)
  const action = listActions().find(({ name }) => name.endsWith('#saveRecord'))!
  const multipart = await FORM(1000)
  const foreign = (url: string): Record<string, string>[] => [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: `${url}1` },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site', Origin: url },
    { Origin: 'https://evil.example', 'Next-Action': action.id },
    // To the server itself a trusted proxy may say so, and this machine is one.
    ...(url === site.url ? [{ Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' }] : []),
  ]
  for (const url of [site.url, site.serverUrl])
    for (const address of [
      '/staff/images',
      '/staff/prose',
      '/staff/services/preview',
      '/staff',
      '/api/auth/signout',
    ])
      for (const headers of foreign(url)) {
        const answer = await page.request.post(url + address, { headers, multipart })
        expect([address, headers, answer.status()]).toEqual([address, headers, 403])
        expect(await answer.text()).toContain('这个请求不是从本站发出的')
      }
  const own = await page.request.post(`${site.url}/staff/images`, {
    headers: { Origin: site.url },
    multipart,
  })
  expect(own.status()).not.toBe(403)
})

test('no picture is scaled, and no copy of one is kept on disk', async ({ request }) => {
  const list = () =>
    (readdirSync('.next', { recursive: true }) as string[]).filter(path => /cache\/images/.test(path))
  const before = list()
  for (const url of [site.url, site.serverUrl])
    for (const picture of ['/images/1.webp', `/k/${county}/card.png`, '/k/GY/card.png']) {
      const answer = await request.get(`${url}/_next/image?url=${encodeURIComponent(picture)}&w=640&q=75`)
      expect([picture, answer.status()]).toEqual([picture, 404])
      expect(await answer.text()).toContain('没有这一页')
    }
  expect(list()).toEqual(before)
})

test('nothing that a caller is known by is written down, whatever goes wrong', async ({ page, request }) => {
  const mark = `m${Date.now().toString(36)}`
  await signIn(page, await createStaff({ areaCode: county }), site.url)
  const headers = {
    'User-Agent': mark,
    Referer: `${site.url}/k/${mark}`,
    'X-Forwarded-For': '203.0.113.77',
    'X-Request-Id': mark,
  }
  for (const url of [site.url, site.serverUrl]) {
    for (const address of [
      `/k/${county}?${mark}`,
      `/q/${mark}`,
      `/q/${mark}/pixel.gif`,
      `/search?q=${mark}`,
      `/staff/invite/${mark}`,
      `/staff/login?next=/staff/${mark}`,
      `/api/auth/error?error=${mark}`,
      `/api/auth/csrf?callbackUrl=${mark}:x`,
      `/${mark}/%zz`,
      `/k/${'a'.repeat(9000)}${mark}`,
    ])
      await request.get(url + address, { headers, failOnStatusCode: false })
    for (const [address, data] of [
      [`/staff/${mark}`, mark],
      ['/staff/images', mark.repeat(20_000)],
      ['/api/auth/_log', { level: 'error', code: mark }],
      ['/api/auth/callback/credentials', `{"email":"${mark}`],
      [`/api/auth/callback/${mark}`, mark],
      [`/q/${mark}/call`, mark],
    ] as const)
      await request.post(url + address, {
        headers: { ...headers, 'Content-Type': 'application/json' },
        data,
      })
    await sendRaw(url, `${mark}\r\n\r\n`)
  }
  await sendRaw(site.url, rawRequest('GET', '/k/GY', { Host: mark, Host2: mark }))
  const logs = site.readLogs()
  expect(logs).toContain('/search/...')
  expect(logs).toContain('/staff/...')
  expect(logs).not.toContain(mark)
  expect(logs).not.toContain('203.0.113.77')
  expect(logs.split('\n').filter(line => line.includes('127.0.0.1'))).toEqual([])
})
