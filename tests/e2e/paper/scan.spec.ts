import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'
import { isToken, TOKEN_ALPHABET } from '@/lib/paper/token/token'
import { runSql } from '@/tests/support/db'
import { printEdition } from '@/tests/support/editions'
import { makeScanPlace } from '@/tests/support/scan-place'

type Place = Awaited<ReturnType<typeof makeScanPlace>>
let place: Place
test.beforeAll(async () => {
  place = await makeScanPlace()
})

test('a paper that is still true says so in one quiet line, without a redirect', async ({ page }) => {
  const response = await page.goto(`/q/${place.tokens.CARD}`)
  expect(response?.status()).toBe(200)
  expect(new URL(page.url()).pathname).toBe(`/q/${place.tokens.CARD}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('东村')
  await expect(page.locator('.true')).toContainText('这张卡的号码都还有效，最近一次打通核实是')
  await expect(page.locator('.age, s')).toHaveCount(0)
})

test('the typed address forgives case, gaps, O for 0 and L for 1', async ({ page }) => {
  const typed = place.tokens.CARD.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')
  for (const address of [
    typed,
    `${typed.slice(0, 4)}-${typed.slice(4)}`,
    `${typed.slice(0, 4)}%20${typed.slice(4)}`,
  ]) {
    expect((await page.goto(`/q/${address}`))?.status()).toBe(200)
    await expect(page.locator('.true')).toBeVisible()
  }
})

test('the address as a code says it, and as it comes out of a sentence or out of WeChat, is answered itself', async ({
  request,
}) => {
  const token = place.tokens.CARD
  const meant = await request.get(`/q/${token}`)
  const typed = [
    `/Q/${token}`,
    `/Q/${token.toLowerCase()}`,
    ...['。', '）', '、', '"', '】', '.', ',', ';', ')', '\u200B', '，谢谢'].map(
      sign => `/q/${token}${encodeURIComponent(sign)}`,
    ),
    `/q/${encodeURIComponent(`（${token}）`)}`,
    `/q/${token}&from=singlemessage`,
    `/q/${token}&from=groupmessage&isappinstalled=0`,
    `/q/${token}/`,
  ]
  for (const address of typed) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect([address, answer.status(), answer.headers().etag]).toEqual([address, 200, meant.headers().etag])
  }
})

test('a code of what is to be heard opens the place until there is something to hear', async ({ page }) => {
  const fresh = printEdition({ code: place.b }).tokens
  // Printed as the code of the town's list; one that is to be heard is the village's own.
  const listen = `UPDATE "QrCode" SET target = 'LISTEN', "targetAreaId" = $2 WHERE token = $1`
  await runSql(listen, [fresh.PROJECTS, place.bId])
  expect((await page.goto(`/Q/${fresh.PROJECTS}`))?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('西村')
  await expect(page.locator('.true')).toBeVisible()
})

test('paper under an earlier host name opens all the same, and stays under that name', async ({
  baseURL,
}) => {
  const { hostname, port } = new URL(baseURL!)
  const asked = get({ hostname, port, path: `/q/${place.tokens.CARD}`, headers: { Host: 'old.example' } })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  expect(answer.statusCode).toBe(200)
  const body = await readText(answer)
  expect(body).toContain('这张卡的号码都还有效')
  expect(body).not.toMatch(/<(a|form|img|script)\b[^>]*(href|src|action|ping)="https?:/)
})

const counts = async (token: string) =>
  (
    await runSql<{ scans: number; calls: number }>('SELECT scans, calls FROM "ScanCount" WHERE token = $1', [
      token,
    ])
  )[0] ?? {
    scans: 0,
    calls: 0,
  }

test('scans and taps are counted by token and day, without a cookie, past any cache', async ({
  browser,
  baseURL,
}) => {
  const fresh = printEdition({ code: place.b }).tokens.CARD
  const page = await browser.newPage({ baseURL })
  const pixel = page.waitForResponse(`**/q/${fresh}/pixel.gif`)
  const document = await page.goto(`/q/${fresh}`)
  const headers = (await pixel).headers()
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['set-cookie']).toBeUndefined()
  expect(document?.headers()['content-security-policy']).toContain("connect-src 'self'")
  await expect.poll(() => counts(fresh)).toEqual({ scans: 1, calls: 0 })
  await page.reload()
  await expect.poll(() => counts(fresh)).toEqual({ scans: 2, calls: 0 })
  // Chromium hands tel: to the system, which has none here; the ping leaves all the same.
  await page.locator('.em a').first().click()
  await expect.poll(() => counts(fresh)).toEqual({ scans: 2, calls: 1 })
  expect(await page.context().cookies()).toEqual([])
  await page.close()
})

test('a mistyped code is refused in plain words, whatever was typed', async ({ page, request }) => {
  const right = place.tokens.CARD
  const wrong = (right[0] === TOKEN_ALPHABET[3] ? TOKEN_ALPHABET[4] : TOKEN_ALPHABET[3]) + right.slice(1)
  expect(isToken(wrong)).toBe(false)
  const response = await page.goto(`/q/${wrong}`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这串字打错了')
  // Too few, too many, another, or two that changed places.
  await page.goto('/q/zzzz')
  await expect(page.locator('.lead').first()).toContainText('可能少打、多打、打错了一个，或者前后调了个儿')
  for (const path of [
    '/q/x',
    '/q/%E0%A4',
    `/q/${'7'.repeat(3000)}`,
    '/q/<script>',
    `/q/${wrong}/pixel.gif`,
  ]) {
    expect([200, 404]).toContain((await request.get(path)).status())
  }
})
