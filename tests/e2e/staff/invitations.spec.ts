import { expect, type Page, test } from '@playwright/test'
import { button } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import {
  createStaff,
  expectLoginPage,
  fillLogin,
  makeAddress,
  postLogin,
  signInAdmin,
} from '@/tests/support/staff'

const field = (page: Page, name: string) => page.getByRole('textbox', { name })

test.beforeEach(({ page }) => page.setExtraHTTPHeaders({ 'X-Forwarded-For': makeAddress() }))

async function makeInvitation(page: Page, email: string) {
  await page.goto('/staff/people/invite')
  await page.getByLabel('姓名').fill('赵新人')
  await field(page, '邮箱').fill(email)
  await page.getByLabel('角色').selectOption({ label: '发布员（编辑、审核、发布）' })
  await button(page, '做一个邀请链接').click()
  return page.getByLabel('一次性链接').inputValue()
}

async function fillPassword(page: Page, password: string, repeated = password) {
  await field(page, '新密码').fill(password)
  await field(page, '再填一遍').fill(repeated)
  await button(page, '设好密码').click()
}

test('an invitation: faults at their fields, a link once, a password, a login; used twice it is refused', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAdmin(page)
  await page.goto('/staff/people/invite')
  await button(page, '做一个邀请链接').click()
  await expect(page.getByText('请填姓名。')).toBeVisible()
  await expect(page.getByLabel('姓名')).toBeFocused()
  const email = `zhao-${Date.now()}@example.cn`
  const link = await makeInvitation(page, email)
  const guest = await (await browser.newContext({ baseURL })).newPage()
  await guest.goto(link)
  await fillPassword(guest, 'too short')
  await expect(guest.getByText('密码至少 10 个字符，现在是 9 个。')).toBeVisible()
  await fillPassword(guest, 'correct horse battery', 'another one')
  await expect(guest.getByText('两次填的密码不一样。')).toBeVisible()
  await fillPassword(guest, 'correct horse battery')
  await expectLoginPage(guest)
  await expect(guest.getByText('密码已经设好')).toBeVisible()
  await fillLogin(guest, { email, password: 'correct horse battery' })
  await expect(guest).toHaveURL(/\/staff$/)
  await guest.goto(link)
  await expect(guest.getByText('这个链接已经用过了。')).toBeVisible()
  await guest.goto('/staff/people')
  await expect(guest.getByRole('heading', { name: '没有权限' })).toBeVisible()
  await page.goto('/staff/people')
  await expect(page.getByRole('row', { name: email })).toContainText('发布员')
  await guest.context().close()
})

test('a link that has expired, one that was withdrawn, one that never was', async ({ page }) => {
  await signInAdmin(page)
  const email = `late-${Date.now()}@example.cn`
  const link = await makeInvitation(page, email)
  const past = [email]
  await runSql(`UPDATE "Invitation" SET "expiresAt" = now() - interval '1 second' WHERE email = $1`, past)
  await page.goto(link)
  await expect(page.getByText('这个链接过期了。')).toBeVisible()
  const other = `gone-${Date.now()}@example.cn`
  const withdrawn = await makeInvitation(page, other)
  await page.goto('/staff/people')
  await page.getByRole('row', { name: other }).getByRole('button', { name: '收回' }).click()
  await expect(page.getByRole('row', { name: other })).toHaveCount(0)
  for (const address of [withdrawn, '/staff/invite/nonsense']) {
    await page.goto(address)
    await expect(page.getByText('这个链接不对')).toBeVisible()
  }
})

test('a reset shuts the old password out at once, and its link opens a new one', async ({
  page,
  request,
}) => {
  await signInAdmin(page)
  const staff = await createStaff({ areaCode: 'GY-JS' })
  await page.goto(`/staff/people/${staff.id}`)
  await button(page, '重设密码').click()
  const link = await page.getByLabel('一次性链接').inputValue()
  expect(await postLogin(request, staff)).toBe('CredentialsSignin')
  await page.goto(link)
  await fillPassword(page, 'a brand new password')
  await expect(page).toHaveURL(/\/staff(\/login|$)/)
  expect(await postLogin(request, { ...staff, password: 'a brand new password' })).toBeNull()
})
