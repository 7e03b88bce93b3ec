import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import {
  createStaff,
  endSessionsOf,
  fillLogin,
  makeAddress,
  postLogin,
  signIn,
  signInByForm,
} from '@/tests/support/staff'

for (const width of [360, 1280]) {
  test(`the login page at ${width} px: nothing for axe, no policy broken, no scroll sideways`, async ({
    page,
  }) => {
    const broken: string[] = []
    page.on('console', message => message.type() === 'error' && broken.push(message.text()))
    await page.setViewportSize({ width, height: 780 })
    await page.goto('/staff')
    expect(new URL(page.url()).pathname).toBe('/staff/login')
    await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(violation => violation.id)).toEqual([])
    expect(broken).toEqual([])
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
  })
}

test('one message whatever was wrong, and the e-mail stays as typed', async ({ page }) => {
  const staff = await createStaff()
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': makeAddress() })
  const messages: (string | null)[] = []
  for (const email of [staff.email, 'nobody@example.cn']) {
    await page.goto('/staff/login')
    await fillLogin(page, { email, password: 'wrong password' })
    // Which of the two is wrong nobody is told: neither field is marked.
    await expect(page.getByRole('status').filter({ hasText: '邮箱或密码不对' })).toBeFocused()
    messages.push(await page.getByText('邮箱或密码不对').textContent())
    await expect(page.getByRole('textbox', { name: '邮箱' })).toHaveValue(email)
  }
  expect(messages[0]).toBeTruthy()
  expect(messages[0]).toBe(messages[1])
})

test('a server that has too much to do: said at the button, and what was typed stays', async ({ page }) => {
  const staff = await createStaff()
  await page.goto('/staff/login')
  const busy = { status: 503, contentType: 'text/html', body: '<!DOCTYPE html><h1>人太多</h1>' }
  for (const asked of ['csrf', 'callback/credentials']) {
    await page.route(`**/api/auth/${asked}`, route => route.fulfill(busy))
    await fillLogin(page, { email: staff.email, password: staff.password })
    await expect(page.getByRole('status').filter({ hasText: '没有登录上' })).toBeFocused()
    expect(new URL(page.url()).pathname).toBe('/staff/login')
    await expect(page.getByRole('textbox', { name: '邮箱' })).toHaveValue(staff.email)
    await page.unroute(`**/api/auth/${asked}`)
  }
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible()
})

test('in, and out again at the next request once the account is deactivated', async ({ page }) => {
  const staff = await createStaff({ name: '王测试' })
  await signInByForm(page, staff)
  await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(violation => violation.id)).toEqual([])
  await runSql('UPDATE "Staff" SET active = false WHERE id = $1', [staff.id])
  await page.reload()
  expect(new URL(page.url()).pathname).toBe('/staff/login')
})

test('a session that began before its account was changed has ended', async ({ page }) => {
  const staff = await createStaff()
  await signIn(page, staff)
  await endSessionsOf(staff)
  await page.goto('/staff')
  expect(new URL(page.url()).pathname).toBe('/staff/login')
})

test('too many wrong passwords lock the account out, the right one included, from every address', async ({
  request,
}) => {
  const staff = await createStaff()
  let answer: string | null = ''
  for (let tries = 0; tries < 12 && !answer?.startsWith('locked'); tries++)
    answer = await postLogin(request, { ...staff, password: 'wrong password' })
  expect(answer).toMatch(/^locked/)
  expect(await postLogin(request, staff)).toMatch(/^locked/)
  const [logged] = await runSql<{ n: number }>(
    `SELECT count(*)::int AS n FROM "LogEntry" WHERE action = 'login.locked' AND summary LIKE $1`,
    [`%${staff.email}%`],
  )
  expect(logged!.n).toBeGreaterThan(0)
})
