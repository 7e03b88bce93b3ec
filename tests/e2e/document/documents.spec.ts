import { readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
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

test('a village’s page in order, with a key for every number', async ({ page }) => {
  await page.goto('/k/GY-JS-ZN')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('支农社区')
  const rows = await page.locator('section.line[id] summary h2').allTextContents()
  expect(rows).toEqual(['医疗义诊', '农药指导', '法律维权', '就业创业', '拉话话'])
  await expect(page.locator('nav.em#rescue a')).toHaveText([/110/, /119/, /120/, /122/])
  for (const [row, number] of [
    ['medical', '12320'],
    ['pesticide', '12316'],
    ['legal', '12348'],
    ['jobs', '12333'],
  ]) {
    await expect(page.locator(`#${row} > a.key[href="tel:${number}"]`)).toBeVisible()
  }
  const chat = page.locator('#chat')
  await expect(chat).toContainText('号码还没核实')
  await expect(chat.getByRole('link', { name: /^可先拨12345，拉话话/ })).toHaveAttribute('href', 'tel:12345')
})

test('by keyboard alone: a row opens and its key is next', async ({ page }) => {
  await page.goto('/k/GY-JS-ZN')
  await page.locator('#legal summary').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#legal .told').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.locator('#legal > a.key')).toBeFocused()
})

test('all a card needs to be read and rung is one answer of at most 8 KB; all scripts are 3', async ({
  request,
}) => {
  const weigh = async (path: string) => gzipSync(await (await request.get(path)).body()).length / 1024
  for (const path of ['/k/GY-JS-ZN', '/k/GY-JS-ZN?big=1', '/k/GY', '/k/GY-JS'])
    expect.soft([path, (await weigh(path)) <= 8]).toEqual([path, true])
  let scripts = 0
  for (const name of readdirSync('public')) if (name.endsWith('.js')) scripts += await weigh(`/${name}`)
  expect(scripts).toBeLessThanOrEqual(3)
})

test('大字 is one tap away and is remembered with script', async ({ page }) => {
  await page.goto('/k/GY')
  await page.getByRole('link', { name: '换成大字' }).click()
  await expect(page.locator('html.big')).toHaveCount(1)
  await page.goto('/k/GY-JS')
  await expect(page.locator('html.big')).toHaveCount(1)
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
