import { expect, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { idOf, makeTree } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

const addLog = (areaId: number, name: string, action: string, summary: string, at: string) =>
  runSql(`INSERT INTO "LogEntry" ("areaId", "staffName", action, summary, at) VALUES ($1, $2, $3, $4, $5)`, [
    areaId,
    name,
    action,
    summary,
    at,
  ])

/** A county with four lines in its log and one beside it, and who reads it. */
async function makeLogged() {
  const tree = await makeTree({ county: '今日县', town: '东镇', a: '东头村', b: '西头村' })
  await addLog(tree.aId, '钱日志', 'revision.publish', '发布“东头村的事”', '2025-03-01T15:59:59Z')
  await addLog(tree.bId, '钱日志', 'revision.return', '退回“西头村的事”', '2025-03-01T16:00:00Z')
  const formula = '=HYPERLINK("http://x","别点"),1'
  await addLog(tree.countyId, '孙日志', 'area.settings', formula, '2025-03-02T02:00:00Z')
  await addLog(await idOf('DH'), '钱日志', 'revision.publish', '别处的事', '2025-03-01T15:00:00Z')
  await addLog(tree.countyId, '李日志', 'phone.check', '核验', '2025-03-09T15:00:00Z')
  const reader = await createStaff({ role: 'PUBLISHER', areaCode: tree.county })
  return { ...tree, reader }
}

test('the log: newest first, filtered by day, person, action and area, page by page', async ({ page }) => {
  const { aId, countyId, reader } = await makeLogged()
  await signIn(page, reader)
  await page.goto('/staff/log')
  await expect(page.getByRole('row').nth(1)).toContainText('核验号码')
  // From where colleagues log in is for whoever answers for accounts.
  await expect(page.getByRole('cell', { name: '登录成功' })).toHaveCount(0)
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
  await expect(rows).toContainText('东头村的事')

  await page.goto('/staff/log')
  await page.getByRole('textbox', { name: '谁' }).fill('钱日志')
  await page.getByRole('combobox', { name: '操作' }).selectOption({ label: '退回' })
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('西头村的事')
  await page.goto(`/staff/log?area=${aId}&person=日志`)
  await expect(rows).toHaveCount(1)

  await runSql(
    `INSERT INTO "LogEntry" ("areaId", "staffName", action, summary, at)
     SELECT id, '周翻页', 'image.upload', '第' || n || '张', '2024-01-01'::timestamptz + (n / 3) * interval '1 second'
     FROM "Area", generate_series(1, 120) n WHERE id = $1`,
    [countyId],
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
  const { reader } = await makeLogged()
  await signIn(page, reader)
  await page.goto('/staff/log?from=2025-03-01&to=2025-03-02')
  const href = await page.getByRole('link', { name: '导出表格' }).getAttribute('href')
  const response = await page.request.get(href!)
  expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const text = (await response.body()).toString('utf8')
  expect(text.split('\r\n')).toEqual([
    '\uFEFF时间,谁,区域,操作,内容',
    `2025-03-02 10:00,孙日志,今日县,修改设置,"'=HYPERLINK(""http://x"",""别点""),1"`,
    '2025-03-02 00:00,钱日志,西头村,退回,退回“西头村的事”',
    '2025-03-01 23:59,钱日志,东头村,发布,发布“东头村的事”',
    '',
  ])
})

test('garbage is answered in Chinese, other areas are refused, strangers get no file', async ({
  page,
  playwright,
  baseURL,
}) => {
  const { reader } = await makeLogged()
  await signIn(page, reader)
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
