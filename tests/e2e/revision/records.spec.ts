import { expect, type Page, test } from '@playwright/test'
import { button, fresh, openAs } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { idOf } from '@/tests/support/place'
import type { Role } from '@/tests/support/staff'

async function makeTeam(name: string, code = 'GY-JS'): Promise<number> {
  const [team] = await runSql<{ id: number }>(
    `INSERT INTO "Team" ("areaId", name, "teamCount") VALUES ($1, $2, 1) RETURNING id`,
    [await idOf(code), name],
  )
  return team!.id
}

const nameOf = async (id: number) =>
  (await runSql<{ name: string }>('SELECT name FROM "Team" WHERE id = $1', [id]))[0]?.name

const open = (page: Page, role: Role, path: string, areaCode = 'GY-JS') => openAs(page, role, areaCode, path)

/** A second person with a browser of their own. */
async function openOther(page: Page, role: Role, path: string, areaCode = 'GY-JS') {
  const context = await page
    .context()
    .browser()!
    .newContext({ baseURL: new URL(page.url()).origin })
  const other = await context.newPage()
  await open(other, role, path, areaCode)
  return other
}

test('a proposal: submitted, returned with a reason, mended, published; residents see it only then', async ({
  page,
}) => {
  const name = fresh('护林队')
  await open(page, 'EDITOR', `/staff/teams/new?area=${await idOf('GY-JS')}`)
  await button(page, '提交审核').click()
  await expect(page.getByText('请填队名')).toBeVisible()
  await expect(page.getByLabel('队名')).toBeFocused()
  await page.getByLabel('队名').fill(name)
  await page.getByLabel('说明').fill('春天防火')
  await button(page, '提交审核').click()
  await expect(page.getByText('正等发布员审核')).toBeVisible()
  await expect(button(page, '发布')).toHaveCount(0)

  const publisher = await openOther(page, 'PUBLISHER', '/staff/reviews')
  await publisher.getByRole('link', { name: `志愿服务队：${name}` }).click()
  await expect(publisher.getByRole('cell', { name: '春天防火' }).first()).toBeVisible()
  await button(publisher, '退回').click()
  await expect(publisher.getByText('请写退回的原因')).toBeVisible()
  await publisher.getByLabel('退回的原因').fill('请写明有几支')
  await button(publisher, '退回').click()
  await expect(publisher.getByText('已退回').first()).toBeVisible()
  expect(await runSql('SELECT 1 FROM "Team" WHERE name = $1', [name])).toHaveLength(0)

  await page.reload()
  await expect(page.getByText('退回的原因：请写明有几支')).toBeVisible()
  await page.getByLabel('几支').fill('3')
  await button(page, '提交审核').click()
  await expect(page.getByText('正等发布员审核')).toBeVisible()
  await publisher.goto('/staff/reviews')
  await publisher.getByRole('link', { name: `志愿服务队：${name}` }).click()
  await button(publisher, '发布').click()
  await expect(publisher.getByText('已发布').first()).toBeVisible()
  const rows = await runSql<{ teamCount: number }>('SELECT "teamCount" FROM "Team" WHERE name = $1', [name])
  expect(rows).toEqual([{ teamCount: 3 }])
  await publisher.context().close()
})

test('two people at once: the later sees both versions and chooses; neither is lost', async ({ page }) => {
  const id = await makeTeam(fresh('初队'))
  await open(page, 'PUBLISHER', `/staff/teams/${id}`)
  const other = await openOther(page, 'PUBLISHER', `/staff/teams/${id}`)
  const theirs = fresh('他们的队')
  await other.getByLabel('队名').fill(theirs)
  await button(other, '发布').click()
  await expect(other.getByText('已发布，居民现在就能看到。')).toBeVisible()

  const mine = fresh('我的队')
  await page.getByLabel('队名').fill(mine)
  await button(page, '发布').click()
  await expect(page.getByRole('heading', { name: '两个人改了同一条' })).toBeVisible()
  const row = page.getByRole('row', { name: /队名/ })
  await expect(row).toContainText(theirs)
  await expect(row).toContainText(mine)
  expect(await nameOf(id)).toBe(theirs)
  await button(page, '用我填的').click()
  await expect(page.getByLabel('队名')).toHaveValue(mine)
  await button(page, '发布').click()
  await expect(page.getByText('已发布，居民现在就能看到。')).toBeVisible()
  expect(await nameOf(id)).toBe(mine)

  const unused = fresh('再改一次')
  await other.getByLabel('说明').fill(unused)
  await button(other, '发布').click()
  await other.getByRole('button', { name: /^用测试/ }).click()
  await expect(other.getByLabel('队名')).toHaveValue(mine)
  await expect(other.getByLabel('说明')).toHaveValue('')

  await page.getByRole('link', { name: '修改记录' }).click()
  await expect(page.getByText(theirs).first()).toBeVisible()
  await expect(page.getByText(unused)).toBeVisible()
  await other.context().close()
})

test('history: who and what differed; an old version comes back; one that was withdrawn, too', async ({
  page,
}) => {
  const first = fresh('老名字')
  const id = await makeTeam(first)
  await open(page, 'PUBLISHER', `/staff/teams/${id}`)
  await page.getByLabel('队名').fill(fresh('新名字'))
  await button(page, '发布').click()
  await expect(page.getByText('已发布，居民现在就能看到。')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '已发布' })).toBeFocused()
  await page.getByRole('link', { name: '修改记录' }).click()
  await expect(page.getByRole('row', { name: /队名/ })).toContainText(first)
  await button(page, '恢复成改之前').click()
  await expect(page.getByText('已恢复，居民现在就能看到。')).toBeVisible()
  expect(await nameOf(id)).toBe(first)

  await page.getByRole('link', { name: '打开这一条' }).click()
  await button(page, '撤下这一条').click()
  await expect(page.getByText('这一条已经撤下，居民看不到。可以从下面恢复。')).toBeVisible()
  expect(await nameOf(id)).toBeUndefined()
  await button(page, '恢复成改之前').first().click()
  await expect(page.getByRole('link', { name: '打开这一条' })).toBeVisible()
  expect(await nameOf(id)).toBe(first)
})

test('双人审核: nobody publishes their own, another does', async ({ page }) => {
  const id = await makeTeam(fresh('双审队'), 'QS')
  await runSql(`UPDATE "Area" SET "fourEyes" = true WHERE code = 'QS'`)
  const staff = await open(page, 'PUBLISHER', `/staff/teams/${id}`, 'QS')
  await expect(button(page, '发布')).toHaveCount(0)
  const name = fresh('双审改')
  await page.getByLabel('队名').fill(name)
  await button(page, '提交审核').click()
  await page.getByRole('link', { name: '看改了什么' }).click()
  await expect(page.getByText('您提交的要由别人发布')).toBeVisible()
  await expect(button(page, '发布')).toHaveCount(0)
  expect(staff.role).toBe('PUBLISHER')
  const other = await openOther(page, 'PUBLISHER', new URL(page.url()).pathname, 'QS')
  await button(other, '发布').click()
  await expect(other.getByText('已发布').first()).toBeVisible()
  expect(await nameOf(id)).toBe(name)
  await runSql(`UPDATE "Area" SET "fourEyes" = false WHERE code = 'QS'`)
  await other.context().close()
})

test('a closed tab loses nothing: what was typed comes back, and not over somebody’s newer words', async ({
  page,
}) => {
  const id = await makeTeam(fresh('断网队'))
  await open(page, 'PUBLISHER', `/staff/teams/${id}`)
  await page.getByLabel('说明').fill('打了一半的字')
  const context = page.context()
  await page.close()
  await runSql(`UPDATE "Team" SET "teamCount" = 7 WHERE id = $1`, [id])
  const again = await context.newPage()
  await again.goto(`/staff/teams/${id}`)
  await again.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(again.getByLabel('说明')).toHaveValue('打了一半的字')
  await button(again, '发布').click()
  await expect(again.getByRole('heading', { name: '两个人改了同一条' })).toBeVisible()
  await expect(again.getByRole('row', { name: /几支/ })).toContainText('7')
})

test('the lost connection and the ended session are said in the form, and nothing typed goes', async ({
  page,
}) => {
  const id = await makeTeam(fresh('掉线队'))
  await open(page, 'PUBLISHER', `/staff/teams/${id}`)
  await page.getByLabel('说明').fill('还在')
  await page.context().setOffline(true)
  await button(page, '发布').click()
  await expect(page.getByText('没有等到回信')).toBeVisible()
  await page.context().setOffline(false)
  await page.context().clearCookies()
  await button(page, '发布').click()
  await expect(page.getByText('登录已过期')).toBeVisible()
  await expect(page.getByLabel('说明')).toHaveValue('还在')
})
