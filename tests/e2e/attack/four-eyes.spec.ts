import { expect, type Page, test } from '@playwright/test'
import { button, field } from '@/tests/support/app'
import { useMovableClock } from '@/tests/support/clock'
import { idOf, makePlace } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

test.describe.configure({ mode: 'serial' })
const clock = useMovableClock()

const open = (page: Page, path: string) => page.goto(`${clock.url}${path}`)

async function setFourEyes(page: Page, countyId: number, on: boolean) {
  await open(page, `/staff/settings?area=${countyId}`)
  await page.getByRole('checkbox', { name: '双人审核' }).setChecked(on)
  await button(page, '保存设置').click()
}

test('one administrator cannot take four eyes away, publish, and put them back: they hold until the day is over', async ({
  browser,
}) => {
  const { county } = await makePlace()
  const countyId = await idOf(county)
  const admin = await createStaff({ role: 'ADMIN', areaCode: county })
  const colleague = await createStaff({ role: 'PUBLISHER', areaCode: county })
  const page = await browser.newPage()
  await signIn(page, admin, clock.url)
  await setFourEyes(page, countyId, true)
  await expect(page.getByText('设置已保存。').first()).toBeVisible()
  await setFourEyes(page, countyId, false)
  await expect(page.getByText(/双人审核到.* 0:00才关，在那以前照旧/).first()).toBeVisible()
  await open(page, `/staff/teams/new?area=${countyId}`)
  await expect(button(page, '提交审核')).toBeVisible()
  await expect(button(page, '发布')).toHaveCount(0)

  // The others are told, on the first page that they open and above the log.
  const other = await browser.newPage()
  await signIn(other, colleague, clock.url)
  for (const path of ['/staff', '/staff/log']) {
    await open(other, path)
    await expect(other.getByText('最近7天安全设置的变化')).toBeVisible()
    await expect(other.getByText(/双人审核开，.*起关/).first()).toBeVisible()
  }
  await expect(other.getByText('日志保留365天')).toBeVisible()

  // What is switched off in the last hour of a day holds for the next one, too.
  clock.moveClock(25 * 60)
  await signIn(page, admin, clock.url)
  await open(page, `/staff/teams/new?area=${countyId}`)
  await field(page, '队名').fill(`第二天的队${county}`)
  await button(page, '发布').click()
  await expect(page).toHaveURL(/\/staff\/teams\/\d+$/)
  await page.close()
  await other.close()
})
