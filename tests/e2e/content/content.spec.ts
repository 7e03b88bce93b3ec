import { expect, type Page, test } from '@playwright/test'
import { button, fresh, openAs, PUBLISHED } from '@/tests/support/app'
import { makeColumn, openNewArticle } from '@/tests/support/columns'
import { runSql } from '@/tests/support/db'
import { idOf, makePlace } from '@/tests/support/place'
import type { Role } from '@/tests/support/staff'

// A county of this file's own: nobody else counts its records or changes its settings.
let here = ''
test.beforeAll(async () => {
  here = (await makePlace()).county
})

const open = (page: Page, role: Role, path: string, areaCode = here) => openAs(page, role, areaCode, path)

test.describe('last year’s list', () => {
  async function makeList(year: number) {
    const areaId = await idOf(here)
    const names = [fresh('除雪'), fresh('送药'), fresh('理发')]
    for (const [position, name] of names.entries())
      await runSql(
        `INSERT INTO "Project" ("areaId", year, position, name, description, "dateText") VALUES ($1, $2, $3, $4, '照旧', $5)`,
        [areaId, year, position, name, position ? '每月' : `${year}年冬天`],
      )
    return { areaId, names }
  }
  const read = (areaId: number, year: number, names: string[]) =>
    runSql<{ name: string; dateText: string | null }>(
      'SELECT name, "dateText" FROM "Project" WHERE "areaId" = $1 AND year = $2 AND name = ANY($3) ORDER BY position',
      [areaId, year, names],
    )

  test('is copied by an editor as drafts, by a publisher at once; a second tap copies nothing twice', async ({
    page,
  }) => {
    // The two copy to one area: one after the other.
    const year = new Date().getFullYear()
    const { areaId, names } = await makeList(year - 1)
    await open(page, 'EDITOR', `/staff/projects?area=${areaId}`)
    await button(page, '抄成草稿').click()
    await expect(page.getByText('抄了3个项目，存成了草稿。')).toBeVisible()
    await button(page, '抄成草稿').click()
    await expect(page.getByText('没有要抄的')).toBeVisible()
    expect(await read(areaId, year, names)).toEqual([])
    await page.goto('/staff/reviews')
    await page
      .getByRole('link', { name: new RegExp(names[0]!) })
      .first()
      .click()
    await expect(page.getByText(`沿用${year - 1}年的项目`).first()).toBeVisible()
    await runSql(`UPDATE "Revision" SET state = 'DISCARDED' WHERE title = ANY($1)`, [names])

    await open(page, 'PUBLISHER', `/staff/projects?area=${areaId}`)
    await button(page, '抄过来并发布').dblclick()
    await expect(page.getByRole('link', { name: names[0]! }).first()).toBeVisible()
    await expect
      .poll(() => read(areaId, year, names))
      .toEqual([
        { name: names[0], dateText: null },
        { name: names[1], dateText: '每月' },
        { name: names[2], dateText: '每月' },
      ])
    await page.goto(`/k/${here}/projects/${year}`)
    await expect(page.getByRole('heading', { name: names[1]! })).toBeVisible()
  })
})

test('次 and 人次 are two fields, each of them may be 余; residents read both', async ({ page }) => {
  const name = fresh('义诊')
  await open(page, 'PUBLISHER', `/staff/activities/new?area=${await idOf(here)}`)
  await page.getByLabel('年份').fill('1999')
  await page.getByLabel('场次（次）', { exact: true }).fill('十几')
  await button(page, '发布').click()
  await expect(page.getByText('年份最小2000')).toBeVisible()
  await expect(page.getByText('场次要填整数，如3')).toBeVisible()
  await expect(page.getByText('请填活动名称')).toBeVisible()
  await expect(page.getByLabel('年份')).toBeFocused()
  await expect(page.getByLabel('场次（次）', { exact: true })).toHaveValue('十几')
  await page.getByLabel('年份').fill('2024')
  await page.getByLabel('活动名称').fill(name)
  await page.getByLabel('场次（次）', { exact: true }).fill('12')
  await page.getByLabel('服务人次（人次）', { exact: true }).fill('300')
  await page.getByLabel('服务人次（人次）带“余”').check()
  await button(page, '发布').click()
  await expect(page.getByText(PUBLISHED).first()).toBeVisible()
  await expect(page.getByLabel('服务人次（人次）带“余”')).toBeChecked()
  await page.goto(`/staff/activities?q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(/12次.*300余人次/)
  await page.goto(`/k/${here}/projects/2024`)
  await expect(page.getByText('12次，服务300余人次')).toBeVisible()
})

test('a column’s address is never changed once it is out; one with articles stays', async ({ page }) => {
  const slug = fresh('lao-')
  const id = await makeColumn(here, slug)
  await runSql(
    `INSERT INTO "Article" ("columnId", slug, title, summary, body) VALUES ($1, 'a', '题', '摘', '文')`,
    [id],
  )
  await open(page, 'PUBLISHER', `/staff/columns/${id}`)
  await page.getByLabel('网址用名').fill('xin-ming')
  await button(page, '发布').click()
  await expect(page.getByText('网址印在纸上，不能再改')).toBeVisible()
  await page.getByLabel('网址用名').fill('大写')
  await button(page, '发布').click()
  await expect(page.getByText('只能用小写字母、数字和短横线')).toBeVisible()
  await page.reload()
  await button(page, '撤下这一条').click()
  await expect(page.getByText('栏目里还有1篇文章，请先撤下文章')).toBeVisible()
})

test('lists find by title, leaf by fifty, and say when there is nothing', async ({ page }) => {
  const mark = fresh('列')
  const areaId = await idOf(here)
  await runSql(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt")
     SELECT $1, 'NOTICE', $2 || n, '文', now() - interval '400 days' FROM generate_series(1, 51) n`,
    [areaId, mark],
  )
  await open(page, 'EDITOR', '/staff/announcements')
  await page.getByRole('textbox', { name: '找公告' }).fill(mark)
  await page.keyboard.press('Enter')
  await expect(page.getByText('共51条，第1页，共2页')).toBeVisible()
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.goto('/staff/announcements?q=没有这样的')
  await expect(page.getByText('没有找到“没有这样的”。')).toBeVisible()
  // Another county's are not in it.
  await page.goto(`/staff/announcements?area=${await idOf('GY')}`)
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
  await runSql('DELETE FROM "Announcement" WHERE title LIKE $1', [`${mark}%`])
})

test('unsaved typing survives a closed tab, a lost connection and an ended session', async ({ page }) => {
  await openNewArticle(page, here)
  const body = page.getByRole('textbox', { name: '正文' })
  await body.fill('打了一半的**字**')
  await page.context().setOffline(true)
  await button(page, '存草稿').click()
  await expect(page.getByText('没有等到回信')).toBeVisible()
  await page.context().setOffline(false)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await button(page, '存草稿').click()
  await expect(page.getByText('登录已过期')).toBeVisible()
  await expect(body).toHaveValue('打了一半的**字**')
  await page.context().addCookies(cookies)
  const context = page.context()
  const address = page.url()
  await page.close()
  const again = await context.newPage()
  await again.goto(address)
  await button(again, '恢复').click()
  await expect(again.getByRole('textbox', { name: '正文' })).toHaveValue('打了一半的**字**')
  await expect(again.getByLabel('标题')).toHaveValue('秦长城')
  const preview = again.frameLocator('iframe[title="居民看到的样子"]')
  await expect(preview.locator('strong')).toHaveText('字')
  await button(again, '存草稿').click()
  await expect(again.getByText('草稿已存好，居民还看不到。').first()).toBeVisible()
})
