import { expect, type Page, test } from '@playwright/test'
import { generateSync } from 'otplib'
import { button } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { createStaff, fillLogin, makeAddress, PASSWORD, postLogin, signIn } from '@/tests/support/staff'

const WRONG = '邮箱或密码不对。'
const field = (page: Page, name: string) => page.getByRole('textbox', { name })

test.beforeEach(({ page }) => page.setExtraHTTPHeaders({ 'X-Forwarded-For': makeAddress() }))

const codeAt = (secret: string, later = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + later })

async function setUp(page: Page) {
  await page.goto('/staff/account')
  await field(page, '登录密码').fill(PASSWORD)
  await button(page, '开通两步验证').click()
  const secret = (await page.locator('code').first().textContent())!.replace(/\s/g, '')
  await field(page, '验证码').fill('000000')
  await button(page, '确认开通').click()
  await expect(page.getByText('验证码不对。')).toBeVisible()
  await field(page, '验证码').fill(codeAt(secret))
  await button(page, '确认开通').click()
  await expect(page.getByText('只显示这一次')).toBeVisible()
  const codes = await page.locator('li code').allTextContents()
  expect(codes).toHaveLength(10)
  return { secret, codes }
}

test('set up, asked for after the password, a code once, a recovery code once', async ({ page, request }) => {
  const staff = await createStaff()
  await signIn(page, staff)
  const { secret, codes } = await setUp(page)
  const [row] = await runSql<{ totpSecret: string }>('SELECT "totpSecret" FROM "Staff" WHERE id = $1', [
    staff.id,
  ])
  expect(row!.totpSecret).not.toContain(secret)

  await page.context().clearCookies()
  await page.goto('/staff/login')
  await fillLogin(page, { ...staff, password: 'wrong password' })
  await expect(page.getByText(WRONG)).toBeVisible()
  await expect(field(page, '验证码')).toHaveCount(0)
  await fillLogin(page, staff)
  await expect(field(page, '验证码')).toBeFocused()
  const code = codeAt(secret, 30)
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/staff$/)

  expect(await postLogin(request, { ...staff, code })).toBe('code-wrong')
  expect(await postLogin(request, { ...staff, code: codes[0]!.toLowerCase() })).toBeNull()
  expect(await postLogin(request, { ...staff, code: codes[0] })).toBe('code-wrong')
  await page.goto('/staff/account')
  await expect(page.getByText('还有 9 个恢复码')).toBeVisible()

  await button(page, '换一组恢复码').click()
  await field(page, '登录密码').fill(staff.password)
  await field(page, '验证码').fill(codes[1]!)
  await button(page, '换新').click()
  await button(page, '我已经抄好了').click()
  await expect(page.getByText('还有 10 个恢复码')).toBeVisible()
  expect(await postLogin(request, { ...staff, code: codes[2] })).toBe('code-wrong')
})

test('where an area requires it, every page leads to the account until it is set up', async ({ page }) => {
  const staff = await createStaff({ areaCode: 'YJ-WL' })
  await runSql(`UPDATE "Area" SET "totpRequired" = true WHERE code = 'YJ-WL'`)
  await signIn(page, staff)
  await page.goto('/staff')
  await expect(page).toHaveURL(/\/staff\/account/)
  await expect(page.getByText('请先在下面开通')).toBeVisible()
  await setUp(page)
  await page.goto('/staff')
  await expect(page).toHaveURL(/\/staff$/)
  await page.goto('/staff/account')
  await expect(button(page, '关掉两步验证')).toHaveCount(0)
  await runSql(`UPDATE "Area" SET "totpRequired" = false WHERE code = 'YJ-WL'`)
})
