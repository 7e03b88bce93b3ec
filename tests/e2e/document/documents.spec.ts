import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { openWithText } from '@/tests/support/text-size'

const DOCUMENTS = [
  '/',
  '/k/NM',
  '/k/GY',
  '/k/GY-JS',
  '/k/GY-JS-ZN',
  '/k/YQ-SLY',
  '/k/GY-JS/projects/2022',
  '/k/YJ-WL/projects/2022',
  '/k/GY-JS-ZN/card',
  '/news/1',
  '/k/GY/news',
  '/columns/gy41',
  '/columns/gy41/qin-changcheng',
  '/search?q=ny&k=GY-JS-ZN',
  '/search?q=zzzz',
  '/no/such/page',
]

/** Width, and how far the reader's own text size goes. */
const SCREENS = [
  { width: 320, text: 1 },
  { width: 360, text: 1 },
  { width: 360, text: 1.5 },
  { width: 1280, text: 1 },
]

for (const { width, text } of SCREENS)
  test(`every document at ${width} px and ${text * 100} % text, script off`, async ({ browser, baseURL }) => {
    const viewport = { width, height: 780 }
    const context = await browser.newContext({ javaScriptEnabled: false, viewport, baseURL })
    const page = await context.newPage()
    const requests: string[] = []
    page.on('request', request => requests.push(request.url()))
    for (const path of DOCUMENTS) {
      await openWithText(page, path, text)
      for (const summary of await page.locator('details > summary').all()) await summary.click()
      const wider = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect.soft([path, wider <= 0]).toEqual([path, true])
    }
    expect(requests.filter(url => new URL(url).origin !== new URL(baseURL!).origin)).toEqual([])
    expect(requests.filter(url => url.includes('/_next/'))).toEqual([])
    await context.close()
  })

test('every document: nothing for axe to find, and no framework', async ({ page }) => {
  for (const path of DOCUMENTS) {
    await page.goto(path)
    for (const summary of await page.locator('details > summary').all()) await summary.click()
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag2aaa', 'best-practice'])
      .analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
    expect.soft([path, found]).toEqual([path, []])
    const scripts = await page
      .locator('script')
      .evaluateAll(all => all.map(script => script.getAttribute('src')))
    expect.soft([path, scripts]).toEqual([path, ['/resident.js']])
  }
})

test('a village’s page in order, with a call button for every number', async ({ page }) => {
  // What the seed tells is years old, and so at no front.
  const [told] = await runSql<{ id: number }>(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt")
     SELECT id, 'NOTICE', '今天的公告', '正文', now() - interval '1 hour' FROM "Area" WHERE code = 'GY-JS-ZN' RETURNING id`,
  )
  await page.goto('/k/GY-JS-ZN')
  await runSql('DELETE FROM "Announcement" WHERE id = $1', [told!.id])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('支农社区')
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings).toEqual([
    '公告',
    '紧急电话',
    '要办什么事，点开看电话',
    '年度志愿服务项目',
    '栏目',
    '纸质明白卡',
  ])
  const rows = await page.locator('details.row > summary b').allTextContents()
  expect(rows).toEqual(['应急救援', '医疗义诊', '农药指导', '法律维权', '就业创业', '拉话话'])
  for (const number of ['119', '120', '110', '12320', '12316', '12348', '12333']) {
    await expect(page.locator(`details.row a.call[href="tel:${number}"]`)).toHaveCount(1)
  }
  const chat = page.locator('#chat')
  await chat.locator('summary').click()
  await expect(chat).toContainText('待核实')
  await expect(chat.getByRole('link', { name: '可先拨 12345' })).toHaveAttribute('href', 'tel:12345')
})

test('call buttons span the page and are tall enough for an old thumb', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/k/GY-JS-ZN')
  await page.locator('#pesticide > summary').click()
  const box = await page.locator('#pesticide a.call').boundingBox()
  expect(box!.height).toBeGreaterThanOrEqual(60)
  expect(box!.width).toBeGreaterThanOrEqual(280)
})

test('by keyboard alone: a row opens and its button is next', async ({ page }) => {
  await page.goto('/k/GY-JS-ZN')
  await page.locator('#legal > summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('#legal a.call')).toBeFocused()
})

test('all a card needs to be read and rung is one answer of at most 10 KB', async ({ request }) => {
  const body = await (await request.get('/k/GY-JS-ZN')).body()
  expect(gzipSync(body).length).toBeLessThanOrEqual(10 * 1024)
  const script = await (await request.get('/resident.js')).body()
  expect(gzipSync(script).length).toBeLessThanOrEqual(3 * 1024)
})

test('大字 is one tap away without script, stays from page to page, and is remembered with script', async ({
  browser,
  page,
  baseURL,
}) => {
  const plain = await browser.newPage({ javaScriptEnabled: false, baseURL })
  await plain.goto('/k/GY')
  const size = () => plain.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
  const before = await size()
  expect(before).toBeGreaterThanOrEqual(18)
  await plain.getByRole('link', { name: '大字' }).click()
  await expect(plain.getByRole('link', { name: '标准字' })).toBeVisible()
  expect(await size()).toBeGreaterThan(before)
  await plain.getByRole('link', { name: '金山镇', exact: true }).click()
  await expect(plain.getByRole('link', { name: '标准字' })).toBeVisible()
  await plain.close()
  await page.goto('/k/GY')
  await page.getByRole('link', { name: '大字' }).click()
  await page.goto('/k/GY-JS')
  await expect(page.locator('html')).toHaveClass('big')
})

for (const word of ['农药', 'nongyao', 'ny', 'ＮＹ', 'Nong Yao']) {
  test(`search finds 农药 by ${word}`, async ({ page }) => {
    await page.goto('/k/GY-JS-ZN')
    await page.getByRole('searchbox').fill(word)
    await page.getByRole('button', { name: '找' }).click()
    await expect(page.getByRole('heading', { name: '种子农药化肥咨询' })).toBeVisible()
    await expect(page.locator('a[href="tel:12316"]')).toBeVisible()
  })
}

test('security headers let documents load only what is theirs', async ({ request }) => {
  const headers = (await request.get('/k/GY')).headers()
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-powered-by']).toBeUndefined()
})
