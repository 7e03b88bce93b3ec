import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { button, choice } from '@/tests/support/app'
import { useMovableClock } from '@/tests/support/clock'
import { runSql } from '@/tests/support/db'
import { tabTo } from '@/tests/support/keyboard'
import { idOf, makePlace } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

const DAY = 24 * 60
const server = useMovableClock()
let here = ''
test.beforeAll(async () => {
  here = (await makePlace()).county
})

const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const opener = (page: Page, name: string) => button(page, `${name}：从日历选`)

/** Days from today to the 15th so many months from now, in Shanghai. */
function fifteenth(months: number) {
  const today = new Date(Date.now() + 8 * 3_600_000)
  const at = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 15))
  const label = `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月15日`
  return { label, days: (at.getTime() - today.getTime()) / 86_400_000 }
}

/** Picks the 15th so many months after the month that the calendar shows. */
async function pick(page: Page, name: string, months: number, label: string, time?: string) {
  await opener(page, name).click()
  for (let turned = 0; turned < Math.abs(months); turned++)
    await button(page, months > 0 ? '下个月' : '上个月').click()
  await button(page, label).click()
  await expect(button(page, label)).toHaveCount(0)
  // The day stands in the field, its time is selected to be typed over.
  await expect(field(page, name)).toBeFocused()
  if (time) await page.keyboard.type(time)
}

test('an announcement comes at its time and goes at its expiry by itself; bad times are said at their field', async ({
  page,
}) => {
  const title = `挪时钟${Date.now() % 1e6}`
  const staff = await createStaff({ role: 'PUBLISHER', areaCode: here })
  await signIn(page, staff, server.url)
  await page.goto(`${server.url}/staff/announcements/new?area=${await idOf(here)}`)
  await choice(page, '类型').selectOption('广而告之')
  await page.getByLabel('标题').fill(title)
  await page.getByRole('textbox', { name: '正文' }).fill('周六上午在**广场**义诊。')
  const [before, from, to] = [fifteenth(-1), fifteenth(1), fifteenth(2)]
  await opener(page, '到期时间').click()
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.keyboard.press('Escape')
  await pick(page, '到期时间', -1, before.label)
  await button(page, '发布').click()
  await expect(page.getByText('到期要晚于发布时间')).toBeVisible()
  await expect(field(page, '到期时间')).toBeFocused()
  await expect(page.getByLabel('标题')).toHaveValue(title)

  await pick(page, '到期时间', 3, to.label, '20：30')
  await pick(page, '发布时间', 1, from.label, '８点')
  await button(page, '发布').click()
  await expect(page.getByText('已发布，居民现在就能看到。').first()).toBeVisible()
  const [row] = await runSql<{ id: number; from: string; to: string }>(
    `SELECT id, to_char("publishAt" AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS from,
       to_char("expireAt" AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS to FROM "Announcement" WHERE title = $1`,
    [title],
  )
  expect(row).toMatchObject({ from: '08:00', to: '20:30' })

  const expectState = async (days: number, shown: boolean, news: number, state: string) => {
    server.moveClock(days * DAY)
    await page.goto(`${server.url}/k/${here}`)
    await expect(page.getByText(title)).toHaveCount(shown ? 1 : 0)
    expect((await page.request.get(`${server.url}/news/${row!.id}`)).status()).toBe(news)
    await signIn(page, staff, server.url)
    await page.goto(`${server.url}/staff/announcements`)
    await expect(page.getByRole('row', { name: new RegExp(title) })).toContainText(state)
  }
  const [eight, half] = [8 / 24, 20.5 / 24]
  await expectState(from.days + eight - 0.01, false, 404, '未到时间')
  await expectState(from.days + eight + 0.01, true, 200, '正在公布')
  await expectState(to.days + half - 0.01, true, 200, '正在公布')
  await expectState(to.days + half + 0.01, false, 200, '已到期')
  await page.goto(`${server.url}/news/${row!.id}`)
  await expect(page.getByText('这条公告已经过期，留作查看。')).toBeVisible()
})

test('by keyboard alone: an announcement with its expiry out of the calendar', async ({ page }) => {
  const title = `键盘写的${Date.now() % 1e6}`
  const day = fifteenth(1)
  await signIn(page, await createStaff({ role: 'PUBLISHER', areaCode: here }))
  await page.goto(`/staff/announcements/new?area=${await idOf(here)}`)
  await expect(button(page, '发布')).toBeEnabled()
  await tabTo(page, page.getByLabel('标题'))
  await page.keyboard.type(title)
  await tabTo(page, field(page, '开始时间'))
  await page.keyboard.type('2030年1月1日上午9点')
  await tabTo(page, field(page, '地点'))
  await page.keyboard.type('镇政府广场')
  await tabTo(page, page.getByRole('textbox', { name: '正文' }))
  await page.keyboard.type('周六上午义诊。')
  await tabTo(page, opener(page, '到期时间'))
  await page.keyboard.press('Enter')
  await tabTo(page, button(page, '下个月'))
  await page.keyboard.press('Enter')
  await expect(button(page, day.label)).toBeVisible()
  // One day of the month is a stop of Tab; the arrows go from there.
  await tabTo(page, page.locator('button[aria-label$="日"][tabindex="0"]'))
  await tabTo(page, button(page, day.label), 'ArrowRight')
  await page.keyboard.press('Enter')
  await expect(field(page, '到期时间')).toBeFocused()
  await expect(field(page, '到期时间')).toHaveValue(/-15 /)
  await tabTo(page, button(page, '发布'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('已发布，居民现在就能看到。').first()).toBeVisible()
  const rows = await runSql(
    `SELECT 1 FROM "Announcement" WHERE title = $1 AND "expireAt" > now() AND "startsAt" = '2030-01-01T01:00:00Z'`,
    [title],
  )
  expect(rows).toHaveLength(1)
})
