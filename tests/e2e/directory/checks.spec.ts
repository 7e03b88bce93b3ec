import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { entryOf, makeCheckPlace } from '@/tests/support/check-place'
import { runSql } from '@/tests/support/db'
import { createStaff, signIn } from '@/tests/support/staff'

const tap = (page: Page, name: string, result: string) =>
  entryOf(page, name).getByRole('button', { name: result, exact: true }).click()
const listNames = (page: Page) =>
  page
    .locator('[data-entry]')
    .evaluateAll(all => all.map(one => one.getAttribute('aria-label')!.split(' ')[0]))
const call = (page: Page, number: string) => page.locator(`a[href="tel:${number}"]`)

for (const width of [1280, 360]) {
  test(`the list at ${width} px: most urgent first, calm, nothing for axe, no policy broken`, async ({
    page,
  }) => {
    const { clerk } = await makeCheckPlace()
    const broken: string[] = []
    page.on('console', message => message.type() === 'error' && broken.push(message.text()))
    await page.setViewportSize({ width, height: 800 })
    await signIn(page, clerk)
    await page.goto('/staff/checks')
    await expect(page.getByText('3个号码要马上打，1个在7天内到期，1个有效')).toBeVisible()
    // Emergencies first, then what stands on most cards.
    expect(await listNames(page)).toEqual(['村里应急队', '县里律师', '招工', '村医'])
    const entry = entryOf(page, '招工')
    await expect(entry).toContainText('核验过期了')
    await expect(entry).toContainText('4个地方的明白卡上')
    await expect(entry).toContainText('老李打过，接通')
    await expect(entry).toContainText('县里通讯录')
    await expect(entryOf(page, '村医')).toContainText('快到期')
    await expect(page.getByRole('img')).toHaveCount(0)
    await entryOf(page, '招工')
      .getByRole('button', { name: /拨号码/ })
      .click()
    const code = page.getByRole('img', { name: '拨打 0472 0100005 的二维码' })
    const { data, info } = await sharp(await code.screenshot())
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe('tel:04720100005')
    expect((await code.boundingBox())!.width).toBeGreaterThanOrEqual(200)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(violation => violation.id)).toEqual([])
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    expect(broken).toEqual([])
  })
}

test('answered: one tap by keyboard with a note, residents see it at once, the list goes on at the next', async ({
  page,
}) => {
  const { b, phones, clerk, resultsOf } = await makeCheckPlace()
  await page.goto(`/k/${b}`)
  await expect(call(page, '04720100002')).toHaveCount(0)
  await signIn(page, clerk)
  await page.goto('/staff/checks')
  const entry = entryOf(page, '县里律师')
  await expect(entry.getByRole('button', { name: '接通' })).toBeEnabled()
  await entry.getByRole('textbox', { name: '备注' }).focus()
  await page.keyboard.type('小陈接的')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('记下了：0472 0100002 接通')).toBeVisible()
  await expect(entry).toHaveCount(0)
  await expect(page.locator('[data-entry]:focus')).toHaveCount(1)
  expect(await resultsOf('县里律师')).toEqual(['ANSWERED'])
  await page.goto(`/k/${b}`)
  await expect(call(page, '04720100002')).toHaveCount(1)
  await page.goto(`/staff/checks/${phones.县里律师!.phone}`)
  await expect(page.getByRole('row', { name: /王核验/ })).toContainText('小陈接的')
  await expect(page.getByText('现在：有效')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(violation => violation.id)).toEqual([])
})

test('a busy line proves nothing; nobody answering takes the number off; a double tap is one check', async ({
  page,
}) => {
  const { a, phones, clerk, resultsOf } = await makeCheckPlace()
  await signIn(page, clerk)
  await page.goto(`/staff/checks/${phones.拉话!.phone}`)
  await page.getByRole('button', { name: '忙线' }).click()
  await expect(page.getByText('忙线不算数')).toBeVisible()
  await page.goto(`/k/${a}`)
  await expect(call(page, '04720100004')).toHaveCount(1)
  await page.goto(`/staff/checks/${phones.拉话!.phone}`)
  await page.getByRole('button', { name: '没人接' }).dblclick()
  await expect(page.getByText('居民页面不再显示这个号码')).toBeVisible()
  expect(await resultsOf('拉话')).toEqual(['ANSWERED', 'BUSY', 'NO_ANSWER'])
  await page.goto(`/k/${a}`)
  await expect(call(page, '04720100004')).toHaveCount(0)
  await page.goto('/staff/checks')
  await expect(entryOf(page, '拉话')).toContainText('上次没打通')
})

test('a wrong number opens its edit', async ({ page }) => {
  const { phones, clerk, resultsOf } = await makeCheckPlace()
  await signIn(page, clerk)
  await page.goto('/staff/checks')
  await tap(page, '招工', '号码不对')
  await expect(page).toHaveURL(new RegExp(`/staff/services/${phones.招工!.service}$`))
  expect(await resultsOf('招工')).toEqual(['ANSWERED', 'WRONG'])
})

test('a number that was changed meanwhile is not recorded: said in words, the note is kept', async ({
  page,
}) => {
  const { phones, clerk, resultsOf } = await makeCheckPlace()
  await signIn(page, clerk)
  await page.goto('/staff/checks')
  await entryOf(page, '村里应急队').getByRole('textbox', { name: '备注' }).fill('响了很久')
  await runSql('UPDATE "Phone" SET number = $1 WHERE id = $2', ['04720100009', phones.村里应急队!.phone])
  await tap(page, '村里应急队', '没人接')
  await expect(page.getByText('没有记下：刚才有人把 0472 0100001 改成了 0472 0100009')).toBeVisible()
  await expect(entryOf(page, '村里应急队').getByRole('textbox', { name: '备注' })).toHaveValue('响了很久')
  await expect(entryOf(page, '村里应急队')).toContainText('0472 0100009')
  expect(await resultsOf('村里应急队')).toEqual([])
  await tap(page, '村里应急队', '接通')
  await expect(entryOf(page, '村里应急队')).toHaveCount(0)
})

test('numbers that nobody has published stand apart, with the way to fill them in', async ({ page }) => {
  const { phones, clerk } = await makeCheckPlace()
  await signIn(page, clerk)
  await page.goto('/staff/checks')
  await page.getByRole('link', { name: '缺号码 1' }).click()
  const row = page.getByRole('row', { name: /农药/ })
  await expect(row.getByRole('link')).toHaveAttribute('href', `/staff/services/${phones.农药!.service}`)
  await expect(row).toContainText('4张')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(violation => violation.id)).toEqual([])
})

test('a sibling area neither sees nor rings them', async ({ page }) => {
  const { countyId, phones } = await makeCheckPlace()
  const sibling = await createStaff({ role: 'ADMIN', areaCode: 'DH' })
  await signIn(page, sibling)
  for (const address of [`/staff/checks?area=${countyId}`, `/staff/checks/${phones.拉话!.phone}`]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
  }
  for (const address of ['/staff/checks/999999', '/staff/checks/nonsense'])
    expect((await page.goto(address))?.status()).toBe(404)
  await page.goto('/staff/checks?page=99999999999999&area=x&show=x')
  await expect(page.getByRole('heading', { level: 1, name: '号码核验' })).toBeVisible()
  const [logged] = await runSql<{ n: number }>(
    `SELECT sum(times)::int AS n FROM "LogEntry" WHERE action = 'refused' AND "staffId" = $1`,
    [sibling.id],
  )
  expect(logged!.n).toBe(2)
})
