import { expect, type Page, test } from '@playwright/test'
import { button } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import {
  createStaff,
  expectLoginPage,
  fillLogin,
  leave,
  makeAddress,
  postLogin,
  signInByForm,
} from '@/tests/support/staff'

const WRONG = '邮箱或密码不对。'
const field = (page: Page, name: string) => page.getByRole('textbox', { name })

test.beforeEach(({ page }) => page.setExtraHTTPHeaders({ 'X-Forwarded-For': makeAddress() }))

test('one message whatever was wrong, with the focus; the e-mail stays as typed', async ({ page }) => {
  const staff = await createStaff()
  const off = await createStaff({ active: false })
  for (const login of [
    { ...staff, password: 'wrong password' },
    { email: 'nobody@example.cn', password: 'wrong password' },
    off,
  ]) {
    await page.goto('/staff/login')
    await fillLogin(page, login)
    await expect(page.getByText(WRONG)).toBeVisible()
    await expect(field(page, '邮箱')).toHaveValue(login.email)
    await expect(page.getByRole('status').filter({ hasText: WRONG })).toBeFocused()
  }
  const logged = await runSql<{ areaId: number | null }>(
    `SELECT "areaId" FROM "LogEntry" WHERE action = 'login.failed' AND summary LIKE $1`,
    [`%${staff.email}%`],
  )
  expect(logged).toHaveLength(1)
})

test('an unknown account takes as long as a known one', async ({ request }) => {
  const staff = await createStaff()
  const time = async (email: string) => {
    const started = performance.now()
    expect(await postLogin(request, { email, password: 'wrong password' })).toBe('CredentialsSignin')
    return performance.now() - started
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 4; round++) {
    known.push(await time(staff.email))
    unknown.push(await time(`nobody-${round}@example.cn`))
  }
  // Without the hash of nobody the difference is a factor of ten; machines under test are noisy.
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2)
})

test('login by keyboard alone, to the page that was asked for', async ({ page }) => {
  const staff = await createStaff({ role: 'ADMIN' })
  await page.goto('/staff/people')
  await expectLoginPage(page)
  await expect(button(page, '登录')).toBeEnabled()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(field(page, '邮箱')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('请填邮箱。')).toBeVisible()
  await expect(field(page, '邮箱')).toBeFocused()
  await page.keyboard.type(staff.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(staff.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/staff\/people$/)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
})

test('out by the account’s menu, and the way back is shut', async ({ page }) => {
  const staff = await createStaff()
  await signInByForm(page, staff)
  await leave(page, staff)
  await expectLoginPage(page)
  await page.goto('/staff')
  await expectLoginPage(page)
})
