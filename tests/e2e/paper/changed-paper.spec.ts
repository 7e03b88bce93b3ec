import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { addCheck, addService } from '@/tests/support/place'
import { makeScanPlace } from '@/tests/support/scan-place'
import { openWithText } from '@/tests/support/text-size'

// What happens to the places of one paper, one after the other.
test.describe.configure({ mode: 'serial' })

type Place = Awaited<ReturnType<typeof makeScanPlace>>
let place: Place
test.beforeAll(async () => {
  place = await makeScanPlace()
})

test('a changed number, new words, a withdrawn and a new line: said above the lines and at each of them', async ({
  page,
}) => {
  const { countyId, lines } = place
  const { phoneId } = lines.县医院义诊!
  await runSql(`UPDATE "Phone" SET number = '04721000009' WHERE id = $1`, [phoneId])
  await addCheck(phoneId)
  await runSql(`UPDATE "Service" SET "withdrawnAt" = now() WHERE id = $1`, [lines.招工!.serviceId])
  await runSql(`UPDATE "Service" SET description = '换了说法' WHERE id = $1`, [lines.县里律师!.serviceId])
  const added = await addService(countyId, 'chat', { name: '陪老人说话', number: '04721000004' })
  await addCheck(added.phoneId)
  await page.goto(`/q/${place.tokens.CARD}`)
  const { year, month } = await page.evaluate(() => {
    const now = new Date(Date.now() + 8 * 3600_000)
    return { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1 }
  })
  const band = page.locator('.age')
  await expect(band.getByRole('heading')).toHaveText('您这张卡有3处变了')
  await expect(band).toContainText(`${year}年${month}月印的，请照下面改`)
  const number = band.locator('li', { hasText: '县医院义诊' })
  await expect(number.locator('s')).toHaveText('0472 1000001')
  await expect(number.locator('a[href="tel:04721000009"]')).toBeVisible()
  await expect(band.locator('li', { hasText: '招工' })).toContainText('这项服务停了')
  await expect(band.locator('li', { hasText: '陪老人说话' })).toContainText('新加')
  // Words alone weigh less: one sentence under what rings differently.
  await expect(band.locator('li', { hasText: '县里律师' })).toHaveCount(0)
  await expect(band).toContainText('法律维权的说明改了，号码没变')
  await expect(page.locator('#medical .tag')).toHaveText('已换')
  await expect(page.locator('#legal .tag')).toHaveCount(0)
})

test('a number that waits for its check is not shown as a fact', async ({ page }) => {
  await runSql(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy")
     SELECT id, number, 'NO_ANSWER', now() + interval '1 second', '测试' FROM "Phone" WHERE id = $1`,
    [place.lines.县里律师!.phoneId],
  )
  await page.goto(`/q/${place.tokens.CARD}`)
  const line = page.locator('.age li', { hasText: '县里律师' })
  await expect(line).toContainText('正在重新核实')
  await expect(line.locator('a[href="tel:12345"]')).toBeVisible()
  await expect(page.locator('a[href="tel:04721000002"]')).toHaveCount(0)
})

test('the other codes of the paper point to what changed; /k says nothing of any paper', async ({ page }) => {
  await page.goto(`/q/${place.tokens.PROJECTS}`)
  await expect(page.locator('.age')).toBeVisible()
  await runSql(
    `INSERT INTO "Project" ("areaId", year, name, description) VALUES ($1, 2026, '扫雪', '扫雪')`,
    [place.townId],
  )
  await page.goto(`/q/${place.tokens.PROJECTS}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('扫码镇 2026年志愿服务项目')
  await page.getByRole('link', { name: /有4处变了/ }).click()
  await expect(page.locator('.age')).toBeVisible()
  await page.goto(`/k/${place.a}`)
  await expect(page.locator('.age, .true, .tag, .pixel')).toHaveCount(0)
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
    await openWithText(page, `/q/${place.tokens.CARD}`, text)
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return { scrollWidth, clientWidth }
    })
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    // The browser's own wish, for its tab.
    const asked = requests.filter(path => path !== '/icon.svg')
    expect(asked).toEqual([`/q/${place.tokens.CARD}`, `/q/${place.tokens.CARD}/pixel.gif`])
    await page.screenshot({ path: info.outputPath('band.png'), fullPage: false })
    await context.close()
  })
}

test('axe finds nothing, and all of it is at most 10 KB', async ({ page, request }) => {
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(`/q/${place.tokens.CARD}`)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag2aaa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
  expect(complaints).toEqual([])
  const body = await (await request.get(`/q/${place.tokens.CARD}`)).body()
  expect(gzipSync(body).length).toBeLessThanOrEqual(10 * 1024)
})

test('a withdrawn village’s paper leads to its successor, else to its town, never to nothing', async ({
  page,
  request,
}) => {
  const { a, aId, b, bId, town } = place
  await runSql('UPDATE "Area" SET "withdrawnAt" = now(), "successorId" = $2 WHERE id = $1', [aId, bId])
  await page.goto(`/q/${place.tokens.CARD}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('西村')
  await expect(page.locator('.age')).toContainText('卡上印的是东村，现在看的是西村')
  const moved = await request.get(`/k/${a}`, { maxRedirects: 0 })
  expect([moved.status(), moved.headers().location]).toEqual([308, `/k/${b}`])
  await runSql('UPDATE "Area" SET "successorId" = NULL WHERE id = $1', [aId])
  await page.goto(`/q/${place.tokens.CARD}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('扫码镇')
  await page.goto(`/k/${a}/card`)
  expect(new URL(page.url()).pathname).toBe(`/k/${town}/card`)
})

test('a moved code leads elsewhere at once', async ({ page }) => {
  const { countyId, tokens } = place
  await runSql('UPDATE "QrCode" SET "targetAreaId" = $2 WHERE token = $1', [tokens.CARD, countyId])
  await page.goto(`/q/${place.tokens.CARD}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('扫码县 明白卡')
})
