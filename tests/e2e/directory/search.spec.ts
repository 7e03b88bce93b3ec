import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openWithText } from '@/tests/support/text-size'

const ask = (said: string, code?: string) =>
  `/search?${new URLSearchParams({ q: said, ...(code && { k: code }) })}`
const numbers = (page: Page) =>
  page.locator('a[href^="tel:"]').evaluateAll(all => all.map(a => a.getAttribute('href')!.slice(4)))
const plain = { javaScriptEnabled: false, viewport: { width: 360, height: 560 } }

test('danger stands above everything else, whom to ring in the first screen', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ ...plain, baseURL })
  const page = await context.newPage()
  for (const [said, first] of [
    ['喝农药', '120'],
    ['家里着火了', '119'],
    ['孩子走丢了', '110'],
    ['想不开', '120'],
    ['zhaohuo le', '119'],
  ] as const) {
    await page.goto(ask(said, 'GY-JS-ZN'))
    const all = await numbers(page)
    expect.soft([said, all[0]]).toEqual([said, first])
    const box = (await page.locator(`a[href="tel:${first}"]`).first().boundingBox())!
    expect.soft([said, box.y + box.height <= 560, box.height >= 60]).toEqual([said, true, true])
  }
  await page.goto(ask('想不开', 'GY-JS-ZN'))
  expect((await numbers(page)).slice(0, 3)).toContain('12356')
  await context.close()
})

test('from anywhere results have numbers, county by county', async ({ page }) => {
  await page.goto(ask('想找个律师'))
  await expect(page.getByRole('heading', { name: '固阳县' })).toBeVisible()
  expect(await numbers(page)).toContain('12348')
  await page.getByRole('link', { name: '看固阳县的全部电话' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('固阳县 明白卡')
})

test('a place named in what is said is the place that is searched', async ({ page }) => {
  await page.goto(ask('支农社区 农药'))
  await expect(page.getByRole('heading', { name: /^支农社区，找到/ })).toBeVisible()
  expect(await numbers(page)).toContain('12316')
})

test('the place last looked at is searched from the portal, and left out by a tap', async ({ page }) => {
  await page.goto('/k/GY-JS-ZN')
  await page.goto('/')
  const within = page.getByRole('checkbox', { name: '只找支农社区' })
  await expect(within).toBeChecked()
  await page.getByRole('searchbox').fill('看医生')
  await page.getByRole('button', { name: '找' }).click()
  await expect(page.getByRole('heading', { name: /^支农社区，找到/ })).toBeVisible()
  expect(await numbers(page)).toContain('12320')
  await page.goto('/')
  await within.uncheck()
  await page.getByRole('searchbox').fill('看医生')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '固阳县' })).toBeVisible()
})

test('what nobody knows leads to the six kinds and to 12345', async ({ page }) => {
  await page.goto(ask('嗯嗯嗯嗯', 'GY-JS-ZN'))
  await expect(page.getByText('没有找到“嗯嗯嗯嗯”')).toBeVisible()
  expect(await numbers(page)).toContain('12345')
  const kinds = page.getByRole('heading', { name: '也许在这几类里' }).locator('..').getByRole('link')
  await expect(kinds).toHaveText(['应急救援', '医疗义诊', '农药指导', '法律维权', '就业创业', '拉话话'])
  await kinds.filter({ hasText: '农药指导' }).click()
  await expect(page.locator('#pesticide a[href="tel:12316"]')).toBeVisible()
  await expect(page.locator('#pesticide .told').first()).toBeVisible()
  await expect(page.locator('#medical .told').first()).toBeHidden()
})

for (const javaScriptEnabled of [true, false])
  test(`an address that names a row opens it, script ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL })
    const page = await context.newPage()
    await page.goto('/k/GY-JS-ZN#legal')
    await expect(page.locator('#legal .told').first()).toBeVisible()
    await expect(page.locator('#jobs .told').first()).toBeHidden()
    await context.close()
  })

test('a hundred characters are read; more are kept, said to be too many, and lead to nobody', async ({
  page,
}) => {
  const hundred = `${'啊'.repeat(96)}看医生。`
  await page.goto(ask(hundred, 'GY-JS-ZN'))
  expect(await numbers(page)).toContain('12320')
  const response = await page.goto(ask(`${hundred}啊`, 'GY-JS-ZN'))
  expect(response!.status()).toBe(400)
  await expect(page.getByRole('alert')).toHaveText('太长了，最多100个字，请缩短再找。')
  await expect(page.getByRole('searchbox')).toHaveValue(`${hundred}啊`)
})

test('what is told is found: an article, a project, news', async ({ page }) => {
  await page.goto(ask('我想看秦长城', 'GY-JS-ZN'))
  await page.getByRole('link', { name: /固阳秦长城/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('固阳秦长城')
})

test('answers hold at 320 px and with letters half as large again, and axe finds nothing', async ({
  page,
}) => {
  for (const said of ['喝农药', '工资', '义诊 农药', '秦长城', '嗯嗯嗯嗯', '煤气'])
    for (const [width, text] of [
      [320, 1],
      [360, 1.5],
      [1280, 1],
    ] as const) {
      await page.setViewportSize({ width, height: 780 })
      await openWithText(page, ask(said, 'GY-JS-ZN'), text)
      const wider = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect.soft([said, width, wider <= 0]).toEqual([said, width, true])
      if (width !== 1280) continue
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag2aaa', 'best-practice'])
        .analyze()
      expect.soft([said, violations.map(({ id }) => id)]).toEqual([said, []])
    }
})
