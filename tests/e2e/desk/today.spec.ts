import { expect, type Page, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { createStaff, signIn, type TestStaff } from '@/tests/support/staff'

test.describe.configure({ mode: 'serial' })

let publisher: TestStaff
const YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
const idOf = async (code: string) =>
  (await runSql<{ id: number }>('SELECT id FROM "Area" WHERE code = $1', [code]))[0]!.id

async function addArea(code: string, kind: string, parent: string, name: string) {
  await runSql(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT $1, $2::"AreaKind", $4, id, kind FROM "Area" WHERE code = $3`,
    [code, kind, parent, name],
  )
}

const addPhone = (area: string, slug: string, number: string, rung: boolean) =>
  runSql(
    `WITH s AS (INSERT INTO "Service" ("areaId", "categoryId", name, description)
       SELECT a.id, c.id, c.name, '有事就打' FROM "Area" a, "Category" c WHERE a.code = $1 AND c.slug = $2 RETURNING id),
     p AS (INSERT INTO "Phone" ("serviceId", number) SELECT id, $3 FROM s RETURNING id)
     INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy") SELECT id, $3, 'ANSWERED', '老李' FROM p WHERE $4`,
    [area, slug, number, rung],
  )

const addProject = (code: string) =>
  runSql(
    `INSERT INTO "Project" ("areaId", year, name, description) SELECT id, $2, '扫雪', '帮老人扫雪' FROM "Area" WHERE code = $1`,
    [code, YEAR],
  )

async function addRevision(state: string, authorId: number) {
  await runSql(
    `INSERT INTO "Revision" (kind, "areaId", state, title, snapshot, "baseHash", "authorId", reason)
     SELECT 'TEAM', id, $2::"RevisionState", '扫雪队', '{}', '', $1, '写清楚' FROM "Area" WHERE code = 'TD'`,
    [authorId, state],
  )
}

test.beforeAll(async () => {
  await addArea('TD', 'COUNTY', 'BT', '今日县')
  await addArea('TD-E', 'TOWN', 'TD', '东镇')
  await addArea('TD-W', 'TOWN', 'TD', '西镇')
  await addArea('TD-E-A', 'VILLAGE', 'TD-E', '东头村')
  publisher = await createStaff({ role: 'PUBLISHER', areaCode: 'TD', name: '赵今日' })
})

const todo = (page: Page, words: string | RegExp) =>
  page.locator('li').filter({ has: page.getByRole('heading', { level: 2, name: words }) })

async function expectCounts(page: Page, counts: string[]) {
  await page.goto('/staff')
  await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible()
  const said = (await page.locator('li h2').allTextContents()).map(text => text.replace(/\s/g, ''))
  expect(said).toEqual(counts)
}

test('what there is to do, each with its count and a link; counts follow what is done', async ({ page }) => {
  await signIn(page, publisher)
  const lists = (n: number) => `${n}个苏木乡镇街道没有${YEAR}年的志愿服务项目`
  await expectCounts(page, [lists(2), '4个地方没有明白卡'])
  await expect(todo(page, '没有明白卡').getByRole('link')).toHaveText(['今日县', '东镇', '东头村', '西镇'])
  await expect(todo(page, '志愿服务项目').getByRole('link', { name: '西镇' })).toHaveAttribute(
    'href',
    `/staff/projects?area=${await idOf('TD-W')}`,
  )

  await addPhone('TD-E', 'legal', '04720200001', true)
  await addPhone('TD-W', 'rescue', '04720200002', false)
  await addProject('TD-W')
  await addRevision('SUBMITTED', publisher.id)
  await addRevision('RETURNED', publisher.id)
  const other = await createStaff({ areaCode: 'TD' })
  await addRevision('RETURNED', other.id)
  await runSql(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt", "expireAt")
     SELECT id, 'NOTICE', t, '正文', now() - interval '1 day', now() + d * interval '1 day'
     FROM "Area", (VALUES ('快到期', 3), ('还早', 30)) v(t, d) WHERE code = 'TD'`,
  )
  await expectCounts(page, [
    '1个号码要马上打',
    '1份修改等审核',
    '1份修改退回给我',
    '1条公告7天内到期',
    lists(1),
    '2个地方没有明白卡',
  ])
  const links = [
    ['要马上打', '/staff/checks'],
    ['等审核', '/staff/reviews'],
    ['退回给我', '/staff/reviews?mine=returned'],
    ['条公告', '/staff/announcements?expiring=1'],
  ] as const
  for (const [words, href] of links)
    await expect(todo(page, new RegExp(words)).getByRole('link')).toHaveAttribute('href', href)

  await todo(page, /条公告/)
    .getByRole('link')
    .click()
  await page.getByRole('navigation', { name: '选区域' }).getByRole('link', { name: '西镇' }).click()
  await expect(page.getByText('这里没有7天内到期的公告。')).toBeVisible()
  await page.goto('/staff')

  const table = page.getByRole('table', { name: '各地方号码核验情况' })
  await expect(table.getByRole('row', { name: /东镇/ })).toContainText('1个，占100%')
  await expect(table.getByRole('row', { name: /西镇/ })).toContainText('0个，占0%')
  await table.getByRole('link', { name: '西镇' }).click()
  await expect(page.getByText('1个号码要马上打，0个在7天内到期')).toBeVisible()
  await page.getByRole('button', { name: '接通' }).click()
  await expect(page.getByText('记下了')).toBeVisible()
  await expectCounts(page, [
    '1份修改等审核',
    '1份修改退回给我',
    '1条公告7天内到期',
    lists(1),
    '1个地方没有明白卡',
  ])
})

test('an editor is not asked to review; nothing to do is said kindly', async ({ page }) => {
  const editor = await createStaff({ areaCode: 'TD-W' })
  await signIn(page, editor)
  await page.goto('/staff')
  await expect(page.getByText('今天没有要办的事')).toBeVisible()
  await expect(page.locator('li h2')).toHaveCount(0)
})

const addLog = (code: string, name: string, action: string, summary: string, at: string) =>
  runSql(
    `INSERT INTO "LogEntry" ("areaId", "staffName", action, summary, at) SELECT id, $2, $3, $4, $5 FROM "Area" WHERE code = $1`,
    [code, name, action, summary, at],
  )

test('the log: newest first, filtered by day, person, action and area, page by page', async ({ page }) => {
  await addLog('TD-E', '钱日志', 'revision.publish', '发布“东镇的事”', '2025-03-01T15:59:59Z')
  await addLog('TD-W', '钱日志', 'revision.return', '退回“西镇的事”', '2025-03-01T16:00:00Z')
  await addLog('TD', '孙日志', 'area.settings', '=HYPERLINK("http://x","别点"),1', '2025-03-02T02:00:00Z')
  await addLog('DH', '钱日志', 'revision.publish', '别处的事', '2025-03-01T15:00:00Z')
  await signIn(page, publisher)
  await page.goto('/staff/log')
  await expect(page.getByRole('row').nth(1)).toContainText('核验号码')
  await page.getByRole('textbox', { name: '从哪天' }).fill('2025-03-01')
  await page.getByRole('textbox', { name: '到哪天' }).fill('2025-03-02')
  await page.getByRole('button', { name: '筛选' }).click()
  const rows = page.locator('tbody tr')
  await expect(rows).toHaveCount(3)
  await expect(rows.first()).toContainText('修改设置')
  await expect(page.getByRole('textbox', { name: '从哪天' })).toHaveValue('2025-03-01')
  await page.getByRole('textbox', { name: '到哪天' }).fill('2025-03-01')
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('东镇的事')

  await page.goto('/staff/log')
  await page.getByRole('textbox', { name: '谁' }).fill('钱日志')
  await page.getByRole('combobox', { name: '操作' }).selectOption({ label: '退回' })
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('西镇的事')
  await page.goto(`/staff/log?area=${await idOf('TD-E')}&person=日志`)
  await expect(rows).toHaveCount(1)

  await runSql(
    `INSERT INTO "LogEntry" ("areaId", "staffName", action, summary, at)
     SELECT id, '周翻页', 'image.upload', '第' || n || '张', '2024-01-01'::timestamptz + (n / 3) * interval '1 second'
     FROM "Area", generate_series(1, 120) n WHERE code = 'TD'`,
  )
  await page.goto('/staff/log?person=周翻页')
  const seen: string[] = []
  for (const count of [50, 50, 20]) {
    await expect(rows).toHaveCount(count)
    seen.push(...(await rows.locator('td:last-child').allTextContents()))
    const older = page.getByRole('link', { name: '更早的' })
    if (count === 50) await older.click()
    else await expect(older).toHaveCount(0)
    if (count === 50) await expect(rows.first()).not.toContainText(seen.at(-50)!)
  }
  expect(new Set(seen).size).toBe(120)
})

test('the log as a table honours the filter and runs nothing', async ({ page }) => {
  await signIn(page, publisher)
  await page.goto('/staff/log?from=2025-03-01&to=2025-03-02')
  const href = await page.getByRole('link', { name: '导出表格' }).getAttribute('href')
  const response = await page.request.get(href!)
  expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const text = (await response.body()).toString('utf8')
  expect(text.split('\r\n')).toEqual([
    '\uFEFF时间,谁,区域,操作,内容',
    `2025-03-02 10:00,孙日志,今日县,修改设置,"'=HYPERLINK(""http://x"",""别点""),1"`,
    '2025-03-02 00:00,钱日志,西镇,退回,退回“西镇的事”',
    '2025-03-01 23:59,钱日志,东镇,发布,发布“东镇的事”',
    '',
  ])
})

test('garbage is answered in Chinese, other areas are refused, strangers get no file', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page, publisher)
  await page.goto('/staff/log?from=2026-02-30&to=nonsense&action=nonsense&area=-1&before=nonsense')
  await expect(page.getByText('日期要写成 2026-11-24 这样')).toHaveCount(2)
  await expect(page.getByText('没有这种操作')).toBeVisible()
  await expect(page.getByText('没有这个区域')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '到哪天' })).toHaveValue('nonsense')
  const bad = await page.request.get('/staff/log/csv?from=x')
  expect(bad.status()).toBe(400)
  expect(await bad.text()).toContain('日期要写成')
  const elsewhere = await idOf('DH')
  await page.goto(`/staff/log?area=${elsewhere}`)
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
  expect((await page.request.get(`/staff/log/csv?area=${elsewhere}`)).status()).toBe(403)
  const stranger = await playwright.request.newContext({ baseURL })
  expect((await stranger.get('/staff/log/csv')).status()).toBe(401)
  await stranger.dispose()
})
