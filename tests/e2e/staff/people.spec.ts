import { expect, type Page, test } from '@playwright/test'
import { button } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { createStaff, expectLoginPage, makeAddress, signIn, signInAdmin } from '@/tests/support/staff'

const field = (page: Page, name: string) => page.getByRole('textbox', { name })

test.beforeEach(({ page }) => page.setExtraHTTPHeaders({ 'X-Forwarded-For': makeAddress() }))

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
    await signInAdmin(page)
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
  await signInAdmin(page, 'YQ')
  const own = await createStaff({ areaCode: 'YQ' })
  const foreign = await createStaff({ areaCode: 'GY-JS' })
  const response = await page.goto(`/staff/people/${foreign.id}`)
  expect(response!.status()).toBe(403)
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
  await page.goto(`/staff/people/${own.id}`)
  // As it is sent, not in the field: React may write a field again at any time.
  await page.locator('form', { has: button(page, '停用这个账号') }).evaluate((form: HTMLFormElement, id) => {
    form.addEventListener('formdata', event => event.formData.set('id', String(id)))
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
  await signInAdmin(page, 'YJ')
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
