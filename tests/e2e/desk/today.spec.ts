import { expect, type Page, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { addArea, addCheck, addService, drawCode, makePlace } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

const YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()

const addRevision = (areaId: number, state: string, authorId: number) =>
  runSql(
    `INSERT INTO "Revision" (kind, "areaId", state, title, snapshot, "baseHash", "authorId", reason)
     VALUES ('TEAM', $3, $2::"RevisionState", '扫雪队', '{}', '', $1, '写清楚')`,
    [authorId, state, areaId],
  )

/** A county with an eastern town, which has a village, and a western one. */
async function makeDeskPlace() {
  const code = await drawCode()
  const countyId = await addArea(code, 'COUNTY', '今日县', 'BT')
  const eastId = await addArea(`${code}-E`, 'TOWN', '东镇', code)
  const westId = await addArea(`${code}-W`, 'TOWN', '西镇', code)
  await addArea(`${code}-E-A`, 'VILLAGE', '东头村', `${code}-E`)
  return { code, countyId, eastId, westId }
}

const todo = (page: Page, words: string | RegExp) =>
  page.locator('li').filter({ has: page.getByRole('heading', { level: 2, name: words }) })

async function expectCounts(page: Page, counts: string[]) {
  await page.goto('/staff')
  await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible()
  const said = (await page.locator('li h2').allTextContents()).map(text => text.replace(/\s/g, ''))
  expect(said).toEqual(counts)
}

test('what there is to do, each with its count and a link; counts follow what is done', async ({ page }) => {
  const { code, countyId, eastId, westId } = await makeDeskPlace()
  const publisher = await createStaff({ role: 'PUBLISHER', areaCode: code, name: '赵今日' })
  await signIn(page, publisher)
  const lists = (n: number) => `${n}个苏木乡镇街道没有${YEAR}年的志愿服务项目`
  await expectCounts(page, [lists(2), '4个地方没有明白卡'])
  await expect(todo(page, '没有明白卡').getByRole('link')).toHaveText(['今日县', '东镇', '东头村', '西镇'])
  await expect(todo(page, '志愿服务项目').getByRole('link', { name: '西镇' })).toHaveAttribute(
    'href',
    `/staff/projects?area=${westId}`,
  )

  const rung = await addService(eastId, 'legal', { name: '法律', number: '04720200001' })
  await addCheck(rung.phoneId)
  await addService(westId, 'rescue', { name: '救援', number: '04720200002' })
  await runSql(
    `INSERT INTO "Project" ("areaId", year, name, description) VALUES ($1, $2, '扫雪', '帮老人扫雪')`,
    [westId, YEAR],
  )
  await addRevision(countyId, 'SUBMITTED', publisher.id)
  await addRevision(countyId, 'RETURNED', publisher.id)
  const other = await createStaff({ areaCode: code })
  await addRevision(countyId, 'RETURNED', other.id)
  await runSql(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt", "expireAt")
     SELECT id, 'NOTICE', t, '正文', now() - interval '1 day', now() + d * interval '1 day'
     FROM "Area", (VALUES ('快到期', 3), ('还早', 30)) v(t, d) WHERE id = $1`,
    [countyId],
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
  const { a } = await makePlace()
  await signIn(page, await createStaff({ areaCode: a }))
  await page.goto('/staff')
  await expect(page.getByText('今天没有要办的事')).toBeVisible()
  await expect(page.locator('li h2')).toHaveCount(0)
})
