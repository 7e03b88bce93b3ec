import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { button, choice, fresh, openAs, publishNew } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { idOf, makePlace } from '@/tests/support/place'

// A county of this file's own.
let here = ''
let areaId = 0
test.beforeAll(async () => {
  here = (await makePlace()).county
  areaId = await idOf(here)
})

const TEXT = `　　各村（社区）：
**时间：**周六上午8:30~12:00
**地点：**镇政府广场

1、请带身份证
2、请带《健康手册》
>60岁的老人优先

**注意！**请提前拨打0472-8112345，或到www.nmg.gov.cn。看看：［本县］（/k/HERE）、[医院](电话 0472 8112346)。
本县：ORIGIN/k/HERE`

const body = (page: Page) => page.getByRole('textbox', { name: '正文' })

/** What residents will read, as it shows beside the field. */
const preview = (page: Page) => page.frameLocator('iframe[title="居民看到的样子"]').locator('.prose')

async function expectCleanPage(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const [inner, scrolls] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
  expect(scrolls).toBeLessThanOrEqual(inner!)
}

test('an announcement as clerks type it: a bad link is said at the field, and residents read and ring the rest', async ({
  page,
}) => {
  const title = fresh('义诊')
  await openAs(page, 'PUBLISHER', here, `/staff/announcements/new?area=${areaId}`)
  const { origin } = new URL(page.url())
  const text = TEXT.replaceAll('HERE', here).replace('ORIGIN', origin)
  await choice(page, '类型').selectOption('广而告之')
  await page.getByLabel('标题').fill(title)
  const bad = `${text}\n[报名](报名表.doc)`
  await body(page).fill(bad)
  await button(page, '发布').click()
  await expect(page.getByText('链接只能是网址、电话或本站的页面：“报名表.doc”').first()).toBeVisible()
  await expect(body(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(body(page)).toHaveValue(bad)

  await body(page).fill(text)
  // The preview follows the typing: it is read once it shows the last of it.
  await expect(preview(page)).not.toContainText('报名表')
  await expect(preview(page).locator('a[href="tel:04728112345"]')).toHaveText('0472-8112345')
  const seen = await preview(page).innerHTML()
  await publishNew(page, 'announcements')
  const [row] = await runSql<{ id: number }>('SELECT id FROM "Announcement" WHERE title = $1', [title])

  await page.setViewportSize({ width: 320, height: 560 })
  await page.goto(`/news/${row!.id}`)
  const prose = page.locator('.prose')
  expect(await prose.innerHTML()).toBe(seen)
  await expect(prose).toHaveText(
    `各村（社区）：
时间：周六上午8:30~12:00
地点：镇政府广场
1、请带身份证
2、请带《健康手册》
>60岁的老人优先
注意！请提前拨打0472-8112345，或到www.nmg.gov.cn（外部网站）。看看：本县、医院。
本县：${origin}/k/${here}`,
    { useInnerText: true },
  )
  await expect(prose.locator('strong')).toHaveText(['时间：', '地点：', '注意！'])
  await expect(prose.getByRole('link', { name: '医院' })).toHaveAttribute('href', 'tel:04728112346')
  const away = prose.getByRole('link', { name: 'www.nmg.gov.cn（外部网站）' })
  await expect(away).toHaveAttribute('href', 'https://www.nmg.gov.cn')
  await expect(away).toHaveAttribute('rel', 'noopener noreferrer')
  const number = prose.getByRole('link', { name: '0472-8112345' })
  expect((await number.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await expectCleanPage(page)
  await expect(prose.getByRole('link', { name: `${origin}/k/${here}` })).toHaveAttribute('href', `/k/${here}`)
  await prose.getByRole('link', { name: '本县' }).click()
  await expect(page).toHaveURL(new RegExp(`/k/${here}$`))
})

test('descriptions keep their lines, and their numbers and addresses can be tapped', async ({ page }) => {
  const year = new Date().getFullYear()
  const typed = '周六上午\n报名13804720001，详见https://www.nmg.gov.cn/a。编号13804720002'
  await runSql(
    `INSERT INTO "Project" ("areaId", year, position, name, description) VALUES ($1, $2, 1, '送药', $3)`,
    [areaId, year, typed],
  )
  await runSql(`UPDATE "Service" SET description = $2 WHERE "areaId" = $1`, [areaId, typed])
  await page.setViewportSize({ width: 320, height: 560 })
  for (const address of [`/k/${here}/projects/${year}`, `/k/${here}?all`]) {
    await page.goto(address)
    const text = page.locator('p', { hasText: '报名13804720001' })
    expect(await text.innerHTML()).toBe(
      '周六上午<br>报名<a href="tel:13804720001">13804720001</a>，详见<a href="https://www.nmg.gov.cn/a" rel="noopener noreferrer">https://www.nmg.gov.cn/a（外部网站）</a>。编号13804720002',
    )
    await expectCleanPage(page)
  }
})
