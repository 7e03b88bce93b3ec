import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { addCase } from '@/tests/support/add-case'
import { entryOf, makeCheckPlace } from '@/tests/support/check-place'
import { runSql } from '@/tests/support/db'
import { addCheck } from '@/tests/support/place'
import { signIn } from '@/tests/support/staff'

const WHY = '有居民反映打不通，正在核实'
const read = async <T>(sql: string, values?: unknown[]) => (await runSql<T & object>(sql, values))[0]!

/** Residents of a village could not reach a number, on so many days. */
const doubt = (phoneId: number, areaId: number, days: number) =>
  runSql(
    `INSERT INTO "PhoneDoubt" ("phoneId", number, "areaId", day, at, "lastAt")
     SELECT p.id, p.number, $2, now()::date - n, now() - n * interval '24 hours', now() - n * interval '24 hours'
     FROM "Phone" p, generate_series(0, $3 - 1) n WHERE p.id = $1`,
    [phoneId, areaId, days],
  )

test('three who could not reach it: the page says so, staff ring it first, the page is as it was, the resident has an answer', async ({
  page,
  browser,
}) => {
  const { b, aId, phones, clerk } = await makeCheckPlace()
  const { phone } = phones.拉话!
  const number = '04720100004'
  // Rung before any of them said so.
  await runSql('DELETE FROM "PhoneCheck" WHERE "phoneId" = $1', [phone])
  await addCheck(phone, 'ANSWERED', 20)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 560 },
  })
  const resident = await context.newPage()
  const row = resident.locator('#chat')
  await resident.goto(`/k/${b}`)
  await expect(row.locator(`> a.key[href="tel:${number}"]`)).toHaveCount(1)
  await expect(row).not.toContainText(WHY)

  await doubt(phone, aId, 3)
  const caseId = await addCase(
    { read },
    { areaId: aId, kind: 'REPORT', way: 'NO_ANSWER', phoneId: phone, phoneNumber: number },
  )
  await resident.reload()
  await expect(row.locator(`> a.key.soft[href="tel:${number}"]`)).toContainText(WHY)
  await expect(row.locator('> a.key.fb')).toHaveAttribute('href', 'tel:12345')
  const looked = await browser.newContext()
  const seen = await looked.newPage()
  await seen.goto(`/k/${b}`)
  expect((await new AxeBuilder({ page: seen }).analyze()).violations.map(({ id }) => id)).toEqual([])

  await signIn(page, clerk)
  await page.goto('/staff')
  await expect(page.getByRole('heading', { name: /^1 ?个号码居民反映打不通/ })).toBeVisible()
  await page.goto('/staff/checks')
  await expect(page.locator('[data-entry]').first()).toHaveAttribute('aria-label', '拉话 0472 0100004')
  const entry = entryOf(page, '拉话')
  await expect(entry).toContainText('打不通3次')
  await entry.getByRole('button', { name: '接通', exact: true }).click()
  await expect(page.getByText('记下了：0472 0100004 接通')).toBeVisible()
  await expect(entry).toHaveCount(0)

  await resident.reload()
  await expect(row).not.toContainText(WHY)
  const { state } = await read<{ state: string }>('SELECT state FROM "Case" WHERE id = $1', [caseId])
  expect(state).toBe('CLOSED')
  const { text } = await read<{ text: string }>(
    `SELECT text FROM "CaseStep" WHERE "caseId" = $1 AND kind = 'ANSWERED'`,
    [caseId],
  )
  expect(text).toContain('接通了')
})

test('how a call went is two links of a finger’s height in the opened row, at 320 px too', async ({
  page,
}) => {
  const { b, phones } = await makeCheckPlace()
  await page.setViewportSize({ width: 320, height: 560 })
  await page.goto(`/k/${b}`)
  await page.locator('#chat summary').click()
  const { phone, service } = phones.拉话!
  const reported = page.locator('#chat').getByRole('link', { name: '这个号码打不通' })
  const graded = page.locator('#chat').getByRole('link', { name: '打过了，好不好' })
  await expect(reported).toHaveAttribute('href', `/k/${b}/say/report?phone=${phone}`)
  await expect(graded).toHaveAttribute('href', `/k/${b}/say/rating?line=${service}`)
  const [one, other] = [(await reported.boundingBox())!, (await graded.boundingBox())!]
  for (const { height } of [one, other]) expect(height).toBeGreaterThanOrEqual(48)
  expect(other.y).toBe(one.y)
  await expect(page.getByRole('link', { name: /^说一说/ })).toHaveAttribute('href', `/k/${b}/say`)
})

test('满意度: what was graded, as a picture, tables and a file; nothing for axe, on a phone too', async ({
  page,
}) => {
  const { aId, phones, clerk } = await makeCheckPlace()
  const serviceId = phones.拉话!.service
  for (const grade of [1, 2, 3, 3, 5])
    await addCase({ read }, { areaId: aId, kind: 'RATING', grade, serviceId })
  await signIn(page, clerk)
  await page.goto('/staff/satisfaction')
  await expect(
    page.getByText(
      '核验县最近一年，服务满意度：5份评价，其中差评1份，满意的占80%；办理满意度：还没有人评价。',
    ),
  ).toBeVisible()
  await expect(page.getByRole('table', { name: '各项服务的满意度' })).toContainText('拉话')
  await expect(page.getByRole('table', { name: '各地方最近12个月的服务满意度' })).toContainText('核验镇')
  // The newest month is seen without moving the table.
  const newest = page.getByRole('columnheader', { name: /年\d+月/ }).first()
  const box = (await newest.boundingBox())!
  expect(box.x + box.width).toBeLessThan(1280)
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
  }
  await page.getByLabel('时间').selectOption('90')
  await page.getByRole('button', { name: '看一看' }).click()
  await expect(page).toHaveURL(/span=90/)
  const file = await (await page.request.get('/staff/satisfaction/csv')).text()
  expect(file).toContain('拉话,拉话话,核验县,5,1,80%')
  await page.goto(`/staff/services/${serviceId}`)
  await expect(page.getByText('居民打过以后，最近一年：5份评价，其中差评1份，满意的占80%。')).toBeVisible()
  await page.goto('/staff')
  const said = '核验县最近90天，服务满意度：5份评价，其中差评1份，满意的占80%；办理满意度：还没有人评价。'
  await expect(page.getByText(said)).toBeVisible()
  await page.getByRole('link', { name: '看详细的' }).click()
  await expect(page).toHaveURL(/span=90/)
  await expect(page.getByText(said)).toBeVisible()
  await page.goto('/staff')
  await expect(page.getByRole('heading', { name: /^1 ?个服务差评，7天里/ })).toBeVisible()
  await page.getByRole('link', { name: '看是哪项服务' }).click()
  await expect(page.getByText(/最近7天，服务满意度：5份评价，其中差评1份/)).toBeVisible()
})
