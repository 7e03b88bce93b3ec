import { expect, type Page, test } from '@playwright/test'
import { button, choice, field, openAs, publish } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { printEdition } from '@/tests/support/editions'
import { readPdfText } from '@/tests/support/pdf'
import { addCheck, idOf, makePlace } from '@/tests/support/place'

const WECHAT = '电话：\u202d0472－811 2345\u202c转８０２'
const KEPT = '04728112345,802'

/** Types into a field as people do, and leaves it. */
async function typeAndLeave(page: Page, name: string, typed: string) {
  await field(page, name).fill(typed)
  await page.keyboard.press('Tab')
}

test('hours and a number out of WeChat are mended in sight, and reach page, card and scan', async ({
  page,
}) => {
  const { county, a, serviceId, phoneId } = await makePlace()
  await openAs(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  await typeAndLeave(page, '号码', WECHAT)
  await expect(field(page, '号码')).toHaveValue('0472 8112345 转802')
  await expect(page.getByText('已整理为 0472 8112345 转802')).toBeVisible()
  await choice(page, '接听时间').selectOption('weekly')
  await button(page, '周一至周五').click()
  await typeAndLeave(page, '从', '8：30')
  await expect(field(page, '从')).toHaveValue('8:30')
  await expect(page.getByText('已整理为 8:30')).toBeVisible()
  await typeAndLeave(page, '到', '下午５点半')
  await expect(field(page, '到')).toHaveValue('17:30')
  await publish(page)
  expect(await runSql('SELECT number FROM "Phone" WHERE id = $1', [phoneId])).toEqual([{ number: KEPT }])

  await addCheck(phoneId)
  await page.goto(`/k/${a}`)
  await page.locator('#medical summary').click()
  const call = page.locator(`#medical a[href="tel:${KEPT}"]`)
  await expect(call).toHaveText(/0472 8112345\s*转802/)
  await expect(page.locator('#medical')).toContainText('接通后按802')
  await expect(page.locator('#medical')).toContainText('周一至周五 8:30–17:30')
  const card = await readPdfText(await (await page.request.get(`/k/${a}/card.pdf`)).body())
  expect(card).toContain('0472 8112345')
  expect(card.replace(/\s/g, '')).toContain('04728112345转802')

  const { tokens } = printEdition({ code: a })
  await page.goto(`/q/${tokens.CARD}`)
  await expect(page.locator('.true')).toContainText('号码都还有效')
  await runSql('UPDATE "Phone" SET number = $2 WHERE id = $1', [phoneId, '04728112345,803'])
  await addCheck(phoneId)
  await page.goto(`/q/${tokens.CARD}`)
  const changed = page.locator('.age li', { hasText: '试验义诊' })
  await expect(changed.locator('s')).toHaveText('0472 8112345 转802')
  await expect(changed.locator('a[href="tel:04728112345,803"]')).toBeVisible()
})

test('a number is rung, noted and found with its extension', async ({ page }) => {
  const { county, serviceId, phoneId } = await makePlace()
  await runSql('UPDATE "Phone" SET number = $2 WHERE id = $1', [phoneId, KEPT])
  await openAs(page, 'EDITOR', county, '/staff/checks')
  const entry = page.getByRole('article', { name: /试验义诊/ })
  await expect(entry.locator(`a[href="tel:${KEPT}"]`)).toHaveText('0472 8112345 转802')
  await entry.getByRole('button', { name: '接通', exact: true }).click()
  await expect(page.getByText('记下了：0472 8112345 转802').first()).toBeVisible()
  expect(
    await runSql('SELECT 1 FROM "PhoneCheck" WHERE number = $1 AND "phoneId" = $2', [KEPT, phoneId]),
  ).toHaveLength(1)
  for (const q of ['8112345', '0472 8112345 转802', '0472-8112345-802']) {
    await page.goto(`/staff/services?area=${await idOf(county)}&q=${encodeURIComponent(q)}`)
    await expect(page.getByRole('row', { name: /试验义诊/ }), q).toContainText('转802')
  }
  expect(serviceId).toBeGreaterThan(0)
})

test('what is not certain stays as it was typed, and the sign is named before and after it is sent', async ({
  page,
}) => {
  const { county, serviceId } = await makePlace()
  await openAs(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  for (const [typed, words] of [
    ['0472-8112345#', '号码里有“#”'],
    ['O472-8112345', '是不是数字0？'],
    ['0472-8112345/8112346', '一栏只填一个号码'],
  ]) {
    await typeAndLeave(page, '号码', typed!)
    await expect(page.getByText(words!)).toBeVisible()
    await button(page, '发布').click()
    await expect(page.getByText('没办成：有1处要改')).toBeVisible()
    await expect(page.getByText(words!)).toBeVisible()
    await expect(field(page, '号码')).toHaveValue(typed!)
  }
  // Pressed straight from the field: it is mended all the same, and the press is not lost.
  await field(page, '号码').fill('tel:+86-472-8112345')
  await publish(page)
  await expect(field(page, '号码')).toHaveValue('0472 8112345')
})

test('counts, years and days in full width, in every list that asks for them', async ({ page }) => {
  const { county, a } = await makePlace()
  await openAs(page, 'PUBLISHER', county, `/staff/activities/new?area=${await idOf(county)}`)
  await typeAndLeave(page, '年份', '２０２６年')
  await expect(field(page, '年份')).toHaveValue('2026')
  await typeAndLeave(page, '活动名称', '\u200b进村\u00ad义诊\u202c')
  await expect(field(page, '活动名称')).toHaveValue('进村义诊')
  await expect(page.getByText('已去掉看不见的符号')).toBeVisible()
  await typeAndLeave(page, '场次（次）', '１０次')
  await expect(field(page, '场次（次）')).toHaveValue('10')
  await typeAndLeave(page, '服务人次（人次）', '1，000余人次')
  await publish(page)
  const rows = await runSql(
    'SELECT name, year, sessions, "peopleServed", "peopleServedApprox" FROM "Activity" WHERE "areaId" = $1',
    [await idOf(county)],
  )
  expect(rows).toEqual([
    { name: '进村义诊', year: 2026, sessions: 10, peopleServed: 1000, peopleServedApprox: true },
  ])

  await page.goto(`/staff/print?area=${await idOf(a)}`)
  await typeAndLeave(page, '份数', '１００')
  await expect(field(page, '份数')).toHaveValue('100')
  await page.goto(`/staff/announcements/new?area=${await idOf(county)}`)
  await typeAndLeave(page, '到期时间', '2027/11/26 8：30')
  await expect(field(page, '到期时间')).toHaveValue('2027-11-26 08:30')
  await typeAndLeave(page, '到期时间', '11月26日')
  await expect(page.getByText('请写上年份')).toBeVisible()
})

test('an address in full width, a name of nothing, and a NUL are said at their fields', async ({ page }) => {
  const { county } = await makePlace()
  await openAs(page, 'ADMIN', county, '/staff/people/invite')
  const email = `Typed${Date.now()}`
  await typeAndLeave(page, '邮箱', `${email}＠Example．ＣＮ`)
  await expect(field(page, '邮箱')).toHaveValue(`${email}@example.cn`.toLowerCase())
  await field(page, '姓名').fill('\u200b\u3164')
  await button(page, '做一个邀请链接').click()
  await expect(page.getByText('请填姓名')).toBeVisible()
  await field(page, '姓名').evaluate((input: HTMLInputElement) => {
    input.value = '王\0五'
    // Not by a press: the field would be left, and mended.
    input.form!.requestSubmit()
  })
  await expect(page.getByText('空字符（NUL）')).toBeVisible()
  await field(page, '姓名').fill('王\u200b五')
  await button(page, '做一个邀请链接').click()
  await expect(page.getByRole('textbox', { name: /链接/ })).toBeVisible()
  const [row] = await runSql<{ name: string }>('SELECT name FROM "Invitation" WHERE email = $1', [
    `${email}@example.cn`.toLowerCase(),
  ])
  expect(row?.name).toBe('王五')
})
