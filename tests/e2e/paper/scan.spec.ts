import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { isToken, TOKEN_ALPHABET } from '@/lib/paper/token/token'
import { runSql } from '@/tests/support/db'
import { type PrintedEdition, printEdition } from '@/tests/support/editions'
import { openWithText } from '@/tests/support/text-size'

// Own places, so that tests that read 固阳县 can run beside these.
test.describe.configure({ mode: 'serial' })

let edition: PrintedEdition
const id = async (sql: string, values: unknown[] = []) => (await runSql<{ id: number }>(sql, values))[0]!.id
const services: Record<string, number> = {}

async function addArea(code: string, kind: string, parent: string, name: string) {
  await runSql(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT $1, $2::"AreaKind", $4, id, kind FROM "Area" WHERE code = $3`,
    [code, kind, parent, name],
  )
}

async function addService(slug: string, name: string, number: string) {
  services[name] = await id(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description)
     SELECT a.id, c.id, $2, '有事就打' FROM "Area" a, "Category" c WHERE a.code = 'SC' AND c.slug = $1 RETURNING id`,
    [slug, name],
  )
  await runSql(`INSERT INTO "Phone" ("serviceId", number) VALUES ($1, $2)`, [services[name], number])
  await check(number)
}

const check = (number: string) =>
  runSql(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy")
     SELECT id, number, 'ANSWERED', '测试' FROM "Phone" WHERE number = $1`,
    [number],
  )

test.beforeAll(async () => {
  await addArea('SC', 'COUNTY', 'BT', '扫码县')
  await addArea('SC-T', 'TOWN', 'SC', '扫码镇')
  await addArea('SC-T-A', 'VILLAGE', 'SC-T', '东村')
  await addArea('SC-T-B', 'VILLAGE', 'SC-T', '西村')
  await addService('medical', '县医院义诊', '04721000001')
  await addService('legal', '县里律师', '04721000002')
  await addService('jobs', '招工', '04721000003')
  edition = printEdition({ code: 'SC-T-A', copies: 300 })
})

test('a paper that is still true says so in one quiet line, without a redirect', async ({ page }) => {
  const response = await page.goto(`/q/${edition.tokens.CARD}`)
  expect(response?.status()).toBe(200)
  expect(new URL(page.url()).pathname).toBe(`/q/${edition.tokens.CARD}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('东村')
  await expect(page.locator('.true')).toContainText('这张卡的号码都还有效，最近核验')
  await expect(page.locator('.age, .changed, s')).toHaveCount(0)
})

test('the typed address forgives case, gaps, O for 0 and L for 1', async ({ page }) => {
  const typed = edition.tokens.CARD.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')
  for (const address of [
    typed,
    `${typed.slice(0, 4)}-${typed.slice(4)}`,
    `${typed.slice(0, 4)}%20${typed.slice(4)}`,
  ]) {
    expect((await page.goto(`/q/${address}`))?.status()).toBe(200)
    await expect(page.locator('.true')).toBeVisible()
  }
  await page.goto(`/Q/${typed}`)
  expect(new URL(page.url()).pathname).toBe(`/q/${typed}`)
  await expect(page.locator('.true')).toBeVisible()
})

test('paper under an earlier host name opens all the same, and stays under that name', async ({
  baseURL,
}) => {
  const { hostname, port } = new URL(baseURL!)
  const asked = get({ hostname, port, path: `/q/${edition.tokens.CARD}`, headers: { Host: 'old.example' } })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  expect(answer.statusCode).toBe(200)
  const body = await readText(answer)
  expect(body).toContain('这张卡的号码都还有效')
  expect(body).not.toMatch(/(href|src|action|ping)="https?:/)
})

test('a changed number, new words, a withdrawn and a new line: said above the lines and at each of them', async ({
  page,
}) => {
  await runSql(`UPDATE "Phone" SET number = '04721000009' WHERE number = '04721000001'`)
  await check('04721000009')
  await runSql(`UPDATE "Service" SET "withdrawnAt" = now() WHERE id = $1`, [services.招工])
  await runSql(`UPDATE "Service" SET description = '换了说法' WHERE id = $1`, [services.县里律师])
  await addService('chat', '陪老人说话', '04721000004')
  await page.goto(`/q/${edition.tokens.CARD}`)
  const { year, month } = await page.evaluate(() => {
    const now = new Date(Date.now() + 8 * 3600_000)
    return { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1 }
  })
  const band = page.locator('.age')
  await expect(band.getByRole('heading')).toHaveText(`这张卡印于${year}年${month}月，有4处已更新`)
  const number = band.locator('li', { hasText: '县医院义诊' })
  await expect(number.locator('s')).toHaveText('0472 1000001')
  await expect(number.locator('.changed b')).toHaveText('0472 1000009')
  await expect(number.locator('a[href="tel:04721000009"]')).toBeVisible()
  await expect(band.locator('li', { hasText: '招工' })).toContainText('这项服务停了')
  await expect(band.locator('li', { hasText: '陪老人说话' })).toContainText('新添的服务')
  await expect(band.locator('li', { hasText: '县里律师' })).toContainText('说明改了')
  await expect(page.locator('#medical')).toHaveAttribute('open', '')
  await expect(page.locator('#medical .changed s')).toHaveText('0472 1000001')
  await expect(page.locator('#pesticide')).not.toHaveAttribute('open', '')
})

test('a number that waits for its check is not shown as a fact', async ({ page }) => {
  await runSql(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy")
     SELECT id, number, 'NO_ANSWER', now() + interval '1 second', '测试' FROM "Phone" WHERE number = '04721000002'`,
  )
  await page.goto(`/q/${edition.tokens.CARD}`)
  const line = page.locator('.age li', { hasText: '县里律师' })
  await expect(line).toContainText('正在重新核实')
  await expect(line.locator('a[href="tel:12345"]')).toBeVisible()
  await expect(page.locator('a[href="tel:04721000002"]')).toHaveCount(0)
})

test('the other codes of the paper point to what changed; /k says nothing of any paper', async ({ page }) => {
  await page.goto(`/q/${edition.tokens.PROJECTS}`)
  await expect(page.locator('.age')).toBeVisible()
  await runSql(
    `INSERT INTO "Project" ("areaId", year, name, description) SELECT id, 2026, '扫雪', '扫雪' FROM "Area" WHERE code = 'SC-T'`,
  )
  await page.goto(`/q/${edition.tokens.PROJECTS}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('扫码镇 2026年志愿服务项目')
  await page.getByRole('link', { name: /有4处已更新/ }).click()
  await expect(page.locator('.age')).toBeVisible()
  await page.goto('/k/SC-T-A')
  await expect(page.locator('.age, .true, .changed, .pixel')).toHaveCount(0)
})

for (const { width, text } of [
  { width: 320, text: 1 },
  { width: 360, text: 1 },
  { width: 360, text: 1.5 },
]) {
  test(`the band at ${width} px and ${text * 100} % text, script off`, async ({ browser, baseURL }, info) => {
    const viewport = { width, height: 780 }
    const context = await browser.newContext({ javaScriptEnabled: false, viewport, baseURL })
    const page = await context.newPage()
    const requests: string[] = []
    page.on('request', request => requests.push(new URL(request.url()).pathname))
    await openWithText(page, `/q/${edition.tokens.CARD}`, text)
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return { scrollWidth, clientWidth }
    })
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    expect(requests).toEqual([`/q/${edition.tokens.CARD}`, `/q/${edition.tokens.CARD}/pixel.gif`])
    await page.screenshot({ path: info.outputPath('band.png'), fullPage: false })
    await context.close()
  })
}

test('axe finds nothing, and all of it is at most 10 KB', async ({ page, request }) => {
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(`/q/${edition.tokens.CARD}`)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag2aaa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
  expect(complaints).toEqual([])
  const body = await (await request.get(`/q/${edition.tokens.CARD}`)).body()
  expect(gzipSync(body).length).toBeLessThanOrEqual(10 * 1024)
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
  const fresh = printEdition({ code: 'SC-T-B' }).tokens.CARD
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
  await page.locator('.emergency a').first().click()
  await expect.poll(() => counts(fresh)).toEqual({ scans: 2, calls: 1 })
  expect(await page.context().cookies()).toEqual([])
  await page.close()
})

test('a withdrawn village’s paper leads to its successor, else to its town, never to nothing', async ({
  page,
  request,
}) => {
  await runSql(
    `UPDATE "Area" SET "withdrawnAt" = now(), "successorId" = (SELECT id FROM "Area" WHERE code = 'SC-T-B') WHERE code = 'SC-T-A'`,
  )
  await page.goto(`/q/${edition.tokens.CARD}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('西村')
  await expect(page.locator('.age')).toContainText('卡上印的是东村，现在看的是西村')
  const moved = await request.get('/k/SC-T-A', { maxRedirects: 0 })
  expect([moved.status(), moved.headers().location]).toEqual([308, '/k/SC-T-B'])
  await runSql(`UPDATE "Area" SET "successorId" = NULL WHERE code = 'SC-T-A'`)
  await page.goto(`/q/${edition.tokens.CARD}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('扫码镇')
  await page.goto('/k/SC-T-A/card')
  expect(new URL(page.url()).pathname).toBe('/k/SC-T/card')
})

test('a moved code leads elsewhere at once', async ({ page }) => {
  await runSql(
    `UPDATE "QrCode" SET "targetAreaId" = (SELECT id FROM "Area" WHERE code = 'SC') WHERE token = $1`,
    [edition.tokens.CARD],
  )
  await page.goto(`/q/${edition.tokens.CARD}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('扫码县')
})

test('a mistyped code is refused in plain words, whatever was typed', async ({ page, request }) => {
  const right = edition.tokens.CARD
  const wrong = (right[0] === TOKEN_ALPHABET[3] ? TOKEN_ALPHABET[4] : TOKEN_ALPHABET[3]) + right.slice(1)
  expect(isToken(wrong)).toBe(false)
  const response = await page.goto(`/q/${wrong}`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这串字打错了')
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
