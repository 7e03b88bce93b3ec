import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { readOverhang } from '@/tests/support/phone-page'
import { makePlace } from '@/tests/support/place'
import { signInAdmin } from '@/tests/support/staff'
import { setText } from '@/tests/support/text-size'

let context: BrowserContext
let page: Page
let place: Awaited<ReturnType<typeof makePlace>>
let path: string

const POINTS = ['3号楼消防通道', '3号楼楼道', '东门配电箱', '西门充电棚']

/** A beat, as a clerk sets it up. @returns the path of its link */
async function setUp(staff: Page): Promise<string> {
  await signInAdmin(staff, place.county)
  await staff.goto(`/staff/beats?area=${place.aId}`)
  await staff.getByRole('link', { name: '在甲村设一个网格' }).click()
  await staff.getByLabel('网格名').fill('第一网格')
  await staff.getByLabel('要看的点').fill(POINTS.join('\n'))
  await staff.getByRole('button', { name: '设好，生成链接' }).click()
  await expect(staff.getByRole('status')).toContainText('网格设好了')
  await expect(staff.getByRole('button', { name: '复制链接' })).toBeVisible()
  return new URL(await staff.getByLabel('巡查链接').inputValue()).pathname
}

test.beforeAll(async ({ browser, baseURL }) => {
  place = await makePlace()
  const staff = await browser.newPage({ baseURL })
  path = await setUp(staff)
  await staff.close()
  const viewport = { width: 360, height: 560 }
  context = await browser.newContext({ javaScriptEnabled: false, viewport, baseURL })
  page = await context.newPage()
})
test.afterAll(() => context?.close())

const keyOf = (point: string) => page.getByRole('button', { name: `${point}，看过了，没事` })

test('the first three points are in sight and in reach of a thumb; one press ticks, another takes it back', async () => {
  await page.goto(`${path}?part=morning`)
  for (const point of POINTS.slice(0, 3)) {
    await expect(keyOf(point)).toBeInViewport({ ratio: 1 })
    const box = (await keyOf(point).boundingBox())!
    expect(box.height).toBeGreaterThanOrEqual(60)
    expect(box.width).toBeGreaterThan(150)
  }
  await keyOf(POINTS[0]!).click()
  await expect(page.getByText(/✓ \d+:\d\d看过/)).toBeVisible()
  await expect(keyOf(POINTS[0]!)).toHaveCount(0)
  await page.getByRole('button', { name: `${POINTS[0]}，点错了，取消` }).click()
  await expect(keyOf(POINTS[0]!)).toBeVisible()
  await page.getByRole('link', { name: '晚', exact: true }).click()
  await expect(page.getByRole('link', { name: '晚', exact: true })).toHaveAttribute('aria-current', 'page')
})

test('有问题 makes a case, and the point says its number', async () => {
  await page.goto(`${path}?part=evening`)
  await page.getByRole('link', { name: `${POINTS[1]}，有问题` }).click()
  await page.getByRole('button', { name: '报上去' }).click()
  await expect(page.getByRole('alert')).toContainText('请选是什么问题')
  await page.getByLabel('楼道堆物').check()
  await page.getByLabel('很急，要在上班时间4小时内受理').check()
  await page.getByLabel('说说情况').fill('堵了半边')
  await page.getByRole('button', { name: '报上去' }).click()
  await expect(page.getByRole('status')).toContainText('报上去了，编号')
  await expect(page.getByText(/看过，已报/)).toBeVisible()
  const rows = await runSql(
    `SELECT source, topic, building, "isUrgent", "officeId" FROM "Case" WHERE text = '堵了半边' AND "areaId" = $1`,
    [place.aId],
  )
  expect(rows).toEqual([
    { source: 'ROUND', topic: '楼道堆物', building: POINTS[1], isUrgent: true, officeId: place.aId },
  ])
})

for (const [width, text, isBig] of [
  [360, 1, false],
  [320, 1, false],
  [360, 1.5, false],
  [320, 1, true],
] as const) {
  test(`nothing sticks out or is found by axe at ${width} px, text ${text} times${isBig ? ', 大字' : ''}`, async ({
    browser,
    baseURL,
  }, info) => {
    const scripted = await browser.newContext({ viewport: { width, height: 560 }, baseURL })
    const seen = await scripted.newPage()
    const name = `${width}-${text}-${isBig}`
    const query = { part: 'evening', ...(isBig && { big: '1' }) }
    for (const [what, to, more] of [
      ['round', path, {}],
      ['found', `${path}/problem`, { point: POINTS[0]! }],
    ] as const) {
      await seen.goto(`${to}?${new URLSearchParams({ ...query, ...more })}`)
      await setText(seen, text, isBig)
      expect(await readOverhang(seen)).toBe(0)
      expect((await new AxeBuilder({ page: seen }).analyze()).violations).toEqual([])
      await seen.screenshot({ path: info.outputPath(`${what}-${name}.png`) })
    }
    await scripted.close()
  })
}

test('staff see what was looked at, and take the link back', async ({ page: staff }) => {
  await page.goto(`${path}?part=morning`)
  await keyOf(POINTS[0]!).click()
  await expect(keyOf(POINTS[0]!)).toHaveCount(0)
  await signInAdmin(staff, place.county)
  await staff.goto('/staff/beats')
  const row = staff.getByRole('row', { name: /第一网格/ })
  await expect(row).toContainText('看了1个，共4个')
  await row.getByRole('link', { name: '第一网格' }).click()
  await staff.getByRole('button', { name: '收回链接' }).click()
  await expect(staff.getByText('链接收回了，打不开')).toBeVisible()
  expect((await page.goto(path))?.status()).toBe(410)
})
