import { expect, type Page, test } from '@playwright/test'
import { button, field } from '@/tests/support/app'
import { expectOutcome } from '@/tests/support/outcome'
import { createStaff, leave, signIn, type TestStaff } from '@/tests/support/staff'
import { countTeams, fillTeam, teamForm } from '@/tests/support/team-form'

// What was typed outlives the session it was typed in, for its owner only.

const openUnsaved = async (page: Page) => {
  const { county, countyId, staff } = await teamForm(page)
  const name = await fillTeam(page)
  return { county, staff, name, address: `/staff/teams/new?area=${countyId}` }
}

async function become(page: Page, staff: TestStaff) {
  await page.context().clearCookies()
  await signIn(page, staff)
}

const storedNames = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(window.localStorage)))

test('a session that has ended: the way to log in is at the buttons, and what was typed is sent afterwards', async ({
  page,
}) => {
  const { staff, name, county } = await openUnsaved(page)
  await page.context().clearCookies()
  await button(page, '发布').click()
  await expectOutcome(page, '登录已过期')
  const login = page.getByRole('link', { name: '在新窗口登录' })
  await expect(login).toHaveAttribute('target', '_blank')

  // Somebody else is in meanwhile: what one wrote is not saved as another.
  await signIn(page, await createStaff({ role: 'PUBLISHER', areaCode: county }))
  await button(page, '发布').click()
  await expectOutcome(page, '这一页是另一个账号打开的')
  expect(await countTeams(name)).toBe(0)

  await become(page, staff)
  await button(page, '发布').click()
  await expectOutcome(page, '已发布')
  expect(await countTeams(name)).toBe(1)
})

test('what is kept in the browser outlives a session that ended, for its owner only', async ({ page }) => {
  const { staff, name, county, address } = await openUnsaved(page)
  const kept = page.getByText(/没保存的内容/)
  await become(page, await createStaff({ role: 'PUBLISHER', areaCode: county }))
  await page.goto(address)
  await expect(button(page, '发布')).toBeEnabled()
  await expect(kept).toHaveCount(0)
  await become(page, staff)
  await page.goto(address)
  await button(page, '恢复').click()
  await expectOutcome(page, '放回来了')
  await expect(field(page, '队名')).toHaveValue(name)
})

test('what is kept in the browser is gone at sign-out, after a question, in every window', async ({
  page,
}) => {
  const { staff, name, address } = await openUnsaved(page)
  const other = await page.context().newPage()
  await other.goto(address)
  await expect(other.getByText(/没保存的内容/)).toBeVisible()

  await leave(page, staff)
  await expect(page.getByText('有没保存的内容，还要退出吗？')).toBeVisible()
  await button(page, '先不退出').click()
  await expect(field(page, '队名')).toHaveValue(name)
  expect(await storedNames(page)).toContain(name)

  // Without a network nobody is signed out, and nothing is forgotten.
  await leave(page, staff)
  await page.context().setOffline(true)
  await button(page, '不要了，退出').click()
  await expect(page.getByText('没有退出')).toBeVisible()
  expect(await storedNames(page)).toContain(name)
  await page.context().setOffline(false)
  await button(page, '不要了，退出').click()
  await expect(page).toHaveURL(/\/staff\/login/)
  await expect(page.getByText('您已退出登录。')).toBeVisible()
  await expect(other).toHaveURL(/\/staff\/login/)
  expect(await storedNames(page)).not.toContain(name)
  await become(page, staff)
  await page.goto(address)
  await expect(button(page, '发布')).toBeEnabled()
  await expect(page.getByText(/没保存的内容/)).toHaveCount(0)
})
