import { expect, test } from '@playwright/test'
import { button } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { makePlace } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

const homeOf = async (id: number) =>
  (await runSql<{ areaId: number }>('SELECT "areaId" FROM "Staff" WHERE id = $1', [id]))[0]!.areaId

test('an administrator who is deactivated finds the link they made for themselves closed', async ({
  page,
}) => {
  const { county } = await makePlace()
  const [stays, leaves] = [
    await createStaff({ role: 'ADMIN', areaCode: county }),
    await createStaff({ role: 'ADMIN', areaCode: county }),
  ]
  await signIn(page, leaves)
  await page.goto('/staff/people/invite')
  await page.getByRole('textbox', { name: '姓名' }).fill('自己')
  await page.getByRole('textbox', { name: '邮箱' }).fill(`back-${leaves.id}@example.cn`)
  await page.getByLabel('角色').selectOption('ADMIN')
  await button(page, '做一个邀请链接').click()
  const link = await page.getByLabel('一次性链接').inputValue()
  // Already open when the account ends.
  await page.goto(new URL(link).pathname)
  await page.getByRole('textbox', { name: '新密码' }).fill('four unrelated words')
  await page.getByRole('textbox', { name: '再填一遍' }).fill('four unrelated words')

  const other = await (await page.context().browser()!.newContext({ baseURL: page.url() })).newPage()
  await signIn(other, stays, new URL(page.url()).origin)
  await other.goto(`/staff/people/${leaves.id}`)
  await button(other, '停用这个账号').click()
  await expect(other.getByText('账号已停用')).toBeVisible()
  await other.goto('/staff/people')
  await expect(other.getByText('没有等着用的邀请。')).toBeVisible()
  await other.context().close()

  await button(page, '设好密码').click()
  await expect(page.getByText('链接作废了。请现在的管理员再给一个。')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: '链接不能用' })).toBeVisible()
  await expect(page.getByText('链接作废了。请现在的管理员再给一个。')).toBeVisible()
  expect(await runSql('SELECT 1 FROM "Staff" WHERE email = $1', [`back-${leaves.id}@example.cn`])).toEqual([])
})

test('who is at home in a withdrawn area stays there when their name is changed', async ({ page }) => {
  const { county, b, bId } = await makePlace()
  const admin = await createStaff({ role: 'ADMIN', areaCode: county })
  const person = await createStaff({ role: 'EDITOR', areaCode: b })
  await runSql('UPDATE "Area" SET "withdrawnAt" = now() WHERE id = $1', [bId])
  await signIn(page, admin)
  await page.goto(`/staff/people/${person.id}`)
  const area = page.getByLabel('负责区域')
  await expect(area.locator('option:checked')).toHaveText('乙村（已撤销）')
  await page.getByRole('textbox', { name: '姓名' }).fill('改了名')
  await button(page, '保存').click()
  await expect(page.getByText('已保存。对方要重新登录。')).toBeVisible()
  expect(await homeOf(person.id)).toBe(bId)
  await area.selectOption({ label: '试验县' })
  await button(page, '保存').click()
  await expect.poll(() => homeOf(person.id)).not.toBe(bId)
})
