import { expect, type Page, test } from '@playwright/test'
import { generateSync } from 'otplib'
import { runSql } from '../support/db'
import { createStaff, fillLogin, makeAddress, postLogin, signIn, signInByForm } from '../support/staff'

const WRONG = '邮箱或密码不对。'
const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function expectLoginPage(page: Page) {
  await expect(page).toHaveURL(/\/staff\/login/)
}

test.beforeEach(({ page }) => page.setExtraHTTPHeaders({ 'X-Forwarded-For': makeAddress() }))

test('one message whatever was wrong; the e-mail stays as typed and has the focus', async ({ page }) => {
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
    await expect(field(page, '邮箱')).toBeFocused()
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
  await page.getByRole('button', { name: `账号：${staff.name}` }).click()
  await page.getByRole('menuitem', { name: '退出' }).click()
  await expectLoginPage(page)
  await page.goto('/staff')
  await expectLoginPage(page)
})

test.describe('second factor', () => {
  const codeAt = (secret: string, later = 0) =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + later })

  async function setUp(page: Page) {
    await page.goto('/staff/account')
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

  test('set up, asked for after the password, a code once, a recovery code once', async ({
    page,
    request,
  }) => {
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
})

test.describe('administration', () => {
  async function openAdmin(page: Page, areaCode = 'GY') {
    const admin = await createStaff({ role: 'ADMIN', areaCode })
    await signIn(page, admin)
    return admin
  }

  async function openOther(page: Page, staff: { email: string; password: string }): Promise<Page> {
    const context = await page
      .context()
      .browser()!
      .newContext({ baseURL: new URL(page.url()).origin })
    await signIn(context, staff, new URL(page.url()).origin)
    const other = await context.newPage()
    await other.goto('/staff')
    await expect(other).toHaveURL(/\/staff$/)
    return other
  }

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
    await openAdmin(page)
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
    await openAdmin(page)
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

  const ENDINGS: [string, string, (page: Page) => Promise<void>][] = [
    ['deactivation', '账号已停用', page => button(page, '停用这个账号').click()],
    [
      'another role',
      '已保存',
      async page => {
        await page.getByLabel('角色').selectOption('PUBLISHER')
        await button(page, '保存').click()
      },
    ],
    [
      'another area',
      '已保存',
      async page => {
        await page.getByLabel('负责区域').selectOption({ index: 2 })
        await button(page, '保存').click()
      },
    ],
    ['a reset', '链接做好了', page => button(page, '重设密码').click()],
  ]
  for (const [what, said, end] of ENDINGS) {
    test(`${what} ends the account’s session at its next request`, async ({ page }) => {
      await openAdmin(page)
      const staff = await createStaff({ areaCode: 'GY-JS' })
      await page.goto(`/staff/people/${staff.id}`)
      const other = await openOther(page, staff)
      await end(page)
      await expect(page.getByText(said).first()).toBeVisible()
      await other.reload()
      await expectLoginPage(other)
      await expect(other.getByText('您的账号设置刚改过')).toBeVisible()
      await other.context().close()
    })
  }

  test('a reset shuts the old password out at once, and its link opens a new one', async ({
    page,
    request,
  }) => {
    await openAdmin(page)
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

  test('one’s own password: the old one is asked, other sessions end, this one goes on', async ({ page }) => {
    const staff = await createStaff()
    await signIn(page, staff)
    await page.goto('/staff/account')
    const other = await openOther(page, staff)
    const change = async (current: string) => {
      await field(page, '现在的密码').fill(current)
      await field(page, '新密码').fill('a brand new password')
      await field(page, '再填一遍').fill('a brand new password')
      await button(page, '改密码').click()
    }
    await change('not my password')
    await expect(page.getByText('现在的密码不对。')).toBeVisible()
    await change(staff.password)
    await expect(page.getByText('密码已改。')).toBeVisible()
    await page.goto('/staff')
    await expect(page).toHaveURL(/\/staff$/)
    await other.reload()
    await expectLoginPage(other)
    await other.context().close()
  })

  test('an administrator of another county is refused: page, action, and it is noted', async ({ page }) => {
    await openAdmin(page, 'YQ')
    const own = await createStaff({ areaCode: 'YQ' })
    const foreign = await createStaff({ areaCode: 'GY-JS' })
    const response = await page.goto(`/staff/people/${foreign.id}`)
    expect(response!.status()).toBe(403)
    await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
    await page.goto(`/staff/people/${own.id}`)
    const hidden = page.locator('form', { has: button(page, '停用这个账号') }).locator('input[name=id]')
    await hidden.evaluate((input: HTMLInputElement, id) => {
      input.value = String(id)
    }, foreign.id)
    await button(page, '停用这个账号').click()
    await expect(page.getByText('这条记录不在您负责的区域。')).toBeVisible()
    const [row] = await runSql<{ active: boolean; areaId: number }>(
      'SELECT active, "areaId" FROM "Staff" WHERE id = $1',
      [foreign.id],
    )
    expect(row!.active).toBe(true)
    const noted = await runSql(`SELECT 1 FROM "LogEntry" WHERE action = 'refused' AND "areaId" = $1`, [
      row!.areaId,
    ])
    expect(noted.length).toBeGreaterThan(0)
  })

  test('settings: 双人审核 for a county; a second factor only by who has one', async ({ page }) => {
    await openAdmin(page, 'YJ')
    const [area] = await runSql<{ id: number }>(`SELECT id FROM "Area" WHERE code = 'YJ'`)
    await page.goto(`/staff/settings?area=${area!.id}`)
    await page.getByLabel('要求两步验证').check()
    await button(page, '保存设置').click()
    await expect(page.getByText('请先在“我的账号”里给自己开通两步验证。')).toBeVisible()
    await page.getByLabel('要求两步验证').uncheck()
    await page.getByLabel('双人审核').check()
    await button(page, '保存设置').click()
    await expect(page.getByText('设置已保存。')).toBeVisible()
    expect(await runSql(`SELECT 1 FROM "Area" WHERE code = 'YJ' AND "fourEyes"`)).toHaveLength(1)
    await runSql(`UPDATE "Area" SET "fourEyes" = false WHERE code = 'YJ'`)
  })
})
