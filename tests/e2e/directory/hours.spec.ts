import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { button, choice, field, fresh, openAs, publish, publishNew, readPhone } from '@/tests/support/app'
import { useMovableClock } from '@/tests/support/clock'
import { runSql } from '@/tests/support/db'
import { printEdition } from '@/tests/support/editions'
import { tabTo } from '@/tests/support/keyboard'
import { readPdfText } from '@/tests/support/pdf'
import { makePlace } from '@/tests/support/place'

const server = useMovableClock()

/** Moves the clock to an instant of Shanghai. Only onwards in a test: what is kept is kept until a later one. */
const setClock = (text: string) =>
  server.moveClock((new Date(`${text}:00+08:00`).getTime() - Date.now()) / 60_000)

const line = (page: Page) => page.locator('.line', { hasText: '试验义诊' })

/** What a resident reads of the line at an instant. */
async function expectAt(page: Page, code: string, time: string, words: string) {
  setClock(time)
  await page.goto(`${server.url}/k/${code}`)
  await expect(line(page).locator('.st').first()).toContainText(words)
}

/** Two seasons with the office hours of each, typed as a clerk types them. */
async function fillSeasons(page: Page) {
  await choice(page, '接听时间').selectOption({ label: '分季节' })
  for (const [at, from, to, evening] of [
    [1, '5月1日', '9.30', '18:00'],
    [2, '10-01', '４月３０日', '17:00'],
  ] as const) {
    const season = page.getByRole('group', { name: `电话1第${at}个季节`, exact: true })
    await season.getByLabel('第一天').fill(from)
    await season.getByLabel('最后一天').fill(to)
    await season.getByRole('button', { name: '周一至周五' }).click()
    await season.getByLabel('从').fill('8:30')
    await season.getByLabel('到').fill(evening)
  }
}

const WORDS =
  '夏季（5月1日至9月30日）周一至周五 8:30–18:00；冬季（10月1日至4月30日）周一至周五 8:30–17:00；法定节假日休息'

test('from the form to page, card and scan: seasons, holidays, make-up days, a day without power', async ({
  page,
}) => {
  const { county, a, serviceId } = await makePlace()
  const printed = printEdition({ code: a })
  await openAs(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  await fillSeasons(page)
  await page.getByRole('checkbox', { name: '法定节假日休息，调休上班日照常' }).check()
  await button(page, '电话1加一个单独的日子').click()
  await field(page, '日期').fill('2026-10-09')
  await field(page, '为什么').fill('停电')
  await expect.poll(() => readPhone(page)).toContain('冬季（10月1日至4月30日）')
  await publish(page)
  await expect(field(page, '第一天').first()).toHaveValue('5月1日')
  await expect(field(page, '日期')).toHaveValue('2026-10-09')

  await expectAt(page, a, '2026-09-30T17:30', '现在可拨，到18:00')
  await expectAt(page, a, '2026-09-30T18:00', '现在没人接，10月8日8:30开始')
  await expect(line(page)).toContainText(WORDS)
  await expect(line(page)).toContainText('10月9日 停电不接听')
  await expectAt(page, a, '2026-10-01T09:00', '今天国庆节休息，10月8日8:30开始')
  // The winter's hours hold from October on.
  await expectAt(page, a, '2026-10-08T17:30', '现在没人接，周六8:30开始')
  await expectAt(page, a, '2026-10-09T09:00', '今天停电不接听，明天8:30开始')
  await expectAt(page, a, '2026-10-10T09:00', '现在可拨，到17:00')

  const paper = await readPdfText(await (await page.request.get(`/k/${a}/card.pdf`)).body())
  const said = paper.replace(/\s/g, '')
  for (const words of ['夏季（5月1日至9月30日）', '冬季（10月1日至4月30日）', '8:30–17:00', '法定节假日休息'])
    expect(said).toContain(words)
  expect(said).not.toContain('停电')

  await page.goto(`${server.url}/q/${printed.tokens.CARD}`)
  await expect(page.locator('.age')).toContainText(`接听时间改成：0472 0000001 ${WORDS}`)
  await expect(line(page).locator('.st').first()).toContainText('现在可拨，到17:00')
})

test('what is wrong with a season or a date stands at its row, and is kept; by keyboard alone', async ({
  page,
}) => {
  const { county, serviceId } = await makePlace()
  await openAs(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  await fillSeasons(page)
  await field(page, '最后一天').first().fill('10月31日')
  await tabTo(page, button(page, '电话1加一个单独的日子'))
  await page.keyboard.press('Enter')
  await expect(field(page, '日期')).toBeFocused()
  await page.keyboard.type('2026-02-30')
  await tabTo(page, button(page, '发布'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('2026年2月没有30日')).toBeVisible()
  await expect(field(page, '日期')).toHaveValue('2026-02-30')
  await field(page, '日期').fill('2026-10-08')
  await button(page, '发布').click()
  await expect(page.getByText('和夏季（5月1日至10月31日）的日子有重叠')).toBeVisible()
  await expect(field(page, '第一天').nth(1)).toBeFocused()
  await field(page, '最后一天').first().fill('9月30日')
  await choice(page, '这一天').selectOption({ label: '接听' })
  await button(page, '发布').click()
  await expect(page.getByText('请填时间').first()).toBeVisible()
  await field(page, '从').last().fill('9:00')
  await field(page, '到').last().fill('11:00')
  await publish(page)
  const [row] = await runSql<{ to: string; opensAt: number }>(
    `SELECT s."to", h."opensAt" FROM "Phone" p JOIN "Season" s ON s."phoneId" = p.id JOIN "Schedule" h ON h."phoneId" = p.id
     WHERE p."serviceId" = $1 AND s.name = '夏季' AND h."dateId" IS NOT NULL`,
    [serviceId],
  )
  expect(row).toEqual({ to: '09-30', opensAt: 540 })
})

test('the form of the hours holds on a phone, and for whoever hears it', async ({ page }) => {
  const { county, serviceId } = await makePlace()
  await page.setViewportSize({ width: 360, height: 640 })
  await openAs(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  await fillSeasons(page)
  await button(page, '电话1加一个单独的日子').click()
  await choice(page, '这一天').selectOption({ label: '接听' })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
  const { violations } = await new AxeBuilder({ page }).include('form').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('a 节假日 of a county: published, it closes the offices of its villages; withdrawn, they are open', async ({
  page,
}) => {
  const { county, countyId, a, phoneId } = await makePlace()
  await runSql(`UPDATE "Phone" SET "closedOnHolidays" = true WHERE id = $1`, [phoneId])
  await runSql(
    `INSERT INTO "Schedule" ("phoneId", weekday, "opensAt", "closesAt") SELECT $1, day, 510, 1050 FROM generate_series(1, 5) day`,
    [phoneId],
  )
  const name = fresh('那达慕')
  // A Tuesday.
  await expectAt(page, a, '2026-08-18T09:00', '现在可拨，到17:30')
  await openAs(page, 'PUBLISHER', county, `/staff/holidays?area=${countyId}`)
  await page.getByRole('link', { name: '加一个节假日' }).click()
  await field(page, '名称').fill(name)
  await field(page, '第一天').fill('2026-08-18')
  await field(page, '最后一天').fill('2026-08-17')
  await button(page, '发布').click()
  await expect(page.getByText('最后一天在第一天前面了')).toBeVisible()
  await field(page, '最后一天').fill('2026-08-19')
  await publishNew(page, 'holidays')
  const address = page.url()
  await expectAt(page, a, '2026-08-18T09:00', `今天${name}休息，8月20日8:30开始`)
  await page.goto(`/staff/holidays?area=${countyId}`)
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('2026年8月18日至8月19日')

  await page.goto(`/staff/holidays/new?area=${countyId}`)
  await field(page, '名称').fill('又一个')
  await choice(page, '放假还是上班').selectOption({ label: '上班' })
  await field(page, '第一天').fill('2026-08-19')
  await button(page, '发布').click()
  await expect(page.getByText(`这里已有“${name}”（2026年8月18日至8月19日），日子有重叠`)).toBeVisible()
  // A Saturday.
  await field(page, '第一天').fill('2026-08-22')
  await publishNew(page, 'holidays')
  await expectAt(page, a, '2026-08-22T09:00', '现在可拨，到17:30')

  await page.goto(address)
  await button(page, '撤下这一条').click()
  await expect(page.getByText('这一条已经撤下')).toBeVisible()
  await expectAt(page, a, '2026-08-19T09:00', '现在可拨，到17:30')
})
