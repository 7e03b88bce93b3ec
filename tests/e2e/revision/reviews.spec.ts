import { expect, type Page, test } from '@playwright/test'
import { button } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { createStaff, type Role, signIn } from '@/tests/support/staff'

const idOf = async (code: string) =>
  (await runSql<{ id: number }>('SELECT id FROM "Area" WHERE code = $1', [code]))[0]!.id

test.beforeAll(() =>
  runSql(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT 'RV-T', 'TOWN', '审核镇', id, kind FROM "Area" WHERE code = 'GY' ON CONFLICT DO NOTHING`,
  ),
)

let serial = 0
const fresh = (word: string) => `${word}${Date.now() % 1e6}${serial++}`

async function open(page: Page, role: Role, path: string, name?: string) {
  const staff = await createStaff({ role, areaCode: 'RV-T', ...(name && { name }) })
  await signIn(page, staff)
  await page.goto(path)
  return staff
}

test('a new record that was given up is found in 放弃的 and gone on with', async ({ page }) => {
  const name = fresh('护林队')
  await open(page, 'EDITOR', `/staff/teams/new?area=${await idOf('RV-T')}`)
  await page.getByLabel('队名').fill(name)
  await page.getByLabel('几支').fill('4')
  await page.getByLabel('说明').fill('春天防火')
  await button(page, '提交审核').click()
  await expect(page.getByText('正等发布员审核')).toBeVisible()
  await button(page, '放弃修改').click()
  await expect(page.getByRole('heading', { level: 2, name: '接着改' })).toBeVisible()
  const givenUp = new URL(page.url()).pathname

  await page.goto('/staff/reviews')
  await page.getByRole('link', { name: '放弃的' }).click()
  await page.getByRole('link', { name: `志愿服务队：${name}` }).click()
  await page.getByRole('link', { name: '接着改' }).click()
  await expect(page.getByLabel('队名')).toHaveValue(name)
  await expect(page.getByLabel('几支')).toHaveValue('4')
  await page.getByLabel('说明').fill('秋天也防火')
  await button(page, '提交审核').click()
  await expect(page.getByText('正等发布员审核')).toBeVisible()
  await expect(page.getByLabel('说明')).toHaveValue('秋天也防火')
  await page.goto(givenUp)
  await expect(page.getByText('春天防火').first()).toBeVisible()
  await page.goto('/staff/reviews')
  await expect(page.getByRole('table', { name: '等审核的' }).getByText(name)).toBeVisible()
})

test('what was given up of a record that is there becomes a draft again, from its history', async ({
  page,
}) => {
  const [team] = await runSql<{ id: number }>(
    `INSERT INTO "Team" ("areaId", name, "teamCount") VALUES ($1, $2, 1) RETURNING id`,
    [await idOf('RV-T'), fresh('旧队')],
  )
  await open(page, 'EDITOR', `/staff/teams/${team!.id}`)
  await page.getByLabel('说明').fill('想了半天写的')
  await button(page, '提交审核').click()
  await expect(page.getByText('正等发布员审核')).toBeVisible()
  await button(page, '放弃修改').click()
  await expect(page.getByText('下面是居民现在看到的内容。')).toBeVisible()
  await page.getByRole('link', { name: '修改记录' }).click()
  await button(page, '接着改').click()
  await page.waitForURL(`/staff/teams/${team!.id}`)
  await expect(page.getByText('存的草稿')).toBeVisible()
  await expect(page.getByLabel('说明')).toHaveValue('想了半天写的')
})

test('sent again after a return it waits: nobody has published or returned it', async ({ page }) => {
  const reviewer = await createStaff({ role: 'PUBLISHER', areaCode: 'RV-T', name: fresh('王审') })
  const author = await open(page, 'EDITOR', '/staff')
  const [team] = await runSql<{ id: number }>(
    `INSERT INTO "Team" ("areaId", name, "teamCount") VALUES ($1, $2, 1) RETURNING id`,
    [await idOf('RV-T'), fresh('回来的队')],
  )
  // As a revision stood that was returned once and submitted again.
  const [row] = await runSql<{ id: number }>(
    `INSERT INTO "Revision" (kind, "recordId", "areaId", state, title, snapshot, "baseHash", "authorId", "reviewerId", "reviewedAt", reason)
     SELECT 'TEAM', t.id, t."areaId", 'SUBMITTED', t.name, jsonb_build_object('areaId', t."areaId", 'name', t.name, 'teamCount', 2,
       'description', null, 'source', null), '', $2, $3, now() - interval '1 day', '写清楚'
     FROM "Team" t WHERE t.id = $1 RETURNING id`,
    [team!.id, author.id, reviewer.id],
  )
  for (const path of [`/staff/reviews/${row!.id}`, `/staff/history/team/${team!.id}`]) {
    await page.goto(path)
    await expect(page.locator('#main').getByText('等审核').first()).toBeVisible()
    await expect(page.locator('#main')).not.toContainText(reviewer.name)
    await expect(page.locator('#main')).not.toContainText('退回的原因')
  }
})

test('more than a page of drafts has its pages, each list its own', async ({ page }) => {
  const staff = await open(page, 'EDITOR', '/staff')
  await runSql(
    `INSERT INTO "Revision" (kind, "areaId", state, title, snapshot, "baseHash", "authorId", "updatedAt")
     SELECT 'TEAM', $1, s::"RevisionState", s || i, '{}', '', $2, '2020-01-01'::timestamptz - i * interval '1 minute'
     FROM generate_series(1, 60) i, (VALUES ('DRAFT'), ('DISCARDED')) v(s)`,
    [await idOf('RV-T'), staff.id],
  )
  await page.goto('/staff/reviews')
  const drafts = page.getByRole('navigation', { name: '草稿和退回的，翻页' })
  await drafts.getByRole('link', { name: '下一页' }).click()
  await expect(page.getByText('DRAFT60')).toBeVisible()
  await expect(drafts).toContainText('第2页')
  await page.goto('/staff/reviews?show=discarded')
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(page.getByText('DISCARDED60')).toBeVisible()
})

test('the way from 今日 leads to what it counted', async ({ page }) => {
  const staff = await open(page, 'EDITOR', '/staff')
  const other = await createStaff({ areaCode: 'RV-T' })
  const [mine, theirs] = [fresh('退给我'), fresh('退给别人')]
  await runSql(
    `INSERT INTO "Revision" (kind, "areaId", state, title, snapshot, "baseHash", "authorId", reason)
     SELECT 'TEAM', $1, 'RETURNED', v.title, '{}', '', v.author::int, '写清楚'
     FROM (VALUES ($2, $3), ($4, $5)) v(title, author)`,
    [await idOf('RV-T'), mine, String(staff.id), theirs, String(other.id)],
  )
  const [soon, late] = [fresh('快到期'), fresh('还早')]
  await runSql(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt", "expireAt")
     SELECT $1, 'NOTICE', v.title, '正文', now() - interval '1 day', now() + v.days::int * interval '1 day'
     FROM (VALUES ($2, '3'), ($3, '30')) v(title, days)`,
    [await idOf('RV-T'), soon, late],
  )
  await page.goto('/staff')
  await page.getByRole('link', { name: '去修改' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '退回给我的' })).toBeVisible()
  await expect(page.getByText(mine)).toBeVisible()
  await expect(page.getByText(theirs)).toHaveCount(0)
  await page.goto('/staff')
  await page.getByRole('link', { name: '看公告' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '7天内到期的' })).toBeVisible()
  await expect(page.getByRole('link', { name: soon })).toBeVisible()
  await expect(page.getByText(late)).toHaveCount(0)
  await page.getByRole('link', { name: '看全部公告' }).click()
  await expect(page.getByText(late)).toBeVisible()
})
