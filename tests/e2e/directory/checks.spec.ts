import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { findFreePort } from '@/scripts/lib/postgres.mjs'
import { startServer } from '@/scripts/lib/server.mjs'
import { makeTempDir } from '@/scripts/lib/steps.mjs'
import { runSql } from '@/tests/support/db'
import { createStaff, signIn, type TestStaff } from '@/tests/support/staff'

test.describe.configure({ mode: 'serial' })

const DAY = 24 * 60
const dir = makeTempDir('checks')
const clock = join(dir, 'offset')
const moveClock = (minutes: number) => writeFileSync(clock, String(minutes * 60_000))
let later: Awaited<ReturnType<typeof startServer>>
let clerk: TestStaff
const phones: Record<string, { phone: number; service: number }> = {}

async function addArea(code: string, kind: string, parent: string, name: string) {
  await runSql(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT $1, $2::"AreaKind", $4, id, kind FROM "Area" WHERE code = $3`,
    [code, kind, parent, name],
  )
}

/** A service with a phone, rung successfully so many days ago; null: never. */
async function addPhone(
  area: string,
  slug: string,
  name: string,
  number: string | null,
  days: number | null,
) {
  const [row] = await runSql<{ phone: number; service: number }>(
    `WITH s AS (INSERT INTO "Service" ("areaId", "categoryId", name, description)
       SELECT a.id, c.id, $3, '有事就打' FROM "Area" a, "Category" c WHERE a.code = $1 AND c.slug = $2 RETURNING id)
     INSERT INTO "Phone" ("serviceId", number, source) SELECT id, $4, '县里通讯录' FROM s RETURNING id AS phone, "serviceId" AS service`,
    [area, slug, name, number],
  )
  phones[name] = row!
  if (days !== null)
    await runSql(
      `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy", "checkedAt")
       VALUES ($1, $2, 'ANSWERED', '老李', now() - $3 * interval '24 hours')`,
      [row!.phone, number, days],
    )
}

test.beforeAll(async () => {
  await addArea('CK', 'COUNTY', 'BT', '核验县')
  await addArea('CK-T', 'TOWN', 'CK', '核验镇')
  await addArea('CK-T-A', 'VILLAGE', 'CK-T', '前村')
  await addArea('CK-T-B', 'VILLAGE', 'CK-T', '后村')
  await addPhone('CK-T-A', 'rescue', '村里应急队', '04720100001', null)
  await addPhone('CK-T-A', 'medical', '村医', '04720100003', 85)
  await addPhone('CK', 'legal', '县里律师', '04720100002', null)
  await addPhone('CK', 'jobs', '招工', '04720100005', 100)
  await addPhone('CK', 'chat', '拉话', '04720100004', 1)
  await addPhone('CK', 'pesticide', '农药', null, null)
  clerk = await createStaff({ areaCode: 'CK', name: '王核验' })
  moveClock(0)
  later = await startServer({
    port: await findFreePort(),
    databaseUrl: process.env.DATABASE_URL!,
    host: '127.0.0.1',
    env: { CLOCK_FILE: clock },
  })
})
test.afterAll(async () => {
  await later?.stop()
  rmSync(dir, { recursive: true, force: true })
})

const card = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(name) })
const tap = (page: Page, name: string, result: string) =>
  card(page, name).getByRole('button', { name: result, exact: true }).click()
const listNames = (page: Page) =>
  page
    .locator('[data-entry]')
    .evaluateAll(all => all.map(one => one.getAttribute('aria-label')!.split(' ')[0]))
const resultsOf = async (name: string) =>
  (
    await runSql<{ result: string }>('SELECT result FROM "PhoneCheck" WHERE "phoneId" = $1 ORDER BY id', [
      phones[name]!.phone,
    ])
  ).map(row => row.result)
const call = (page: Page, number: string) => page.locator(`a[href="tel:${number}"]`)

for (const width of [1280, 360]) {
  test(`the list at ${width} px: most urgent first, calm, nothing for axe, no policy broken`, async ({
    page,
  }) => {
    const broken: string[] = []
    page.on('console', message => message.type() === 'error' && broken.push(message.text()))
    await page.setViewportSize({ width, height: 800 })
    await signIn(page, clerk)
    await page.goto('/staff/checks')
    await expect(page.getByText('3个号码要马上打，1个在7天内到期，1个有效')).toBeVisible()
    // Emergencies first, then what stands on most cards.
    expect(await listNames(page)).toEqual(['村里应急队', '县里律师', '招工', '村医'])
    const entry = card(page, '招工')
    await expect(entry).toContainText('核验过期了')
    await expect(entry).toContainText('4个地方的明白卡上')
    await expect(entry).toContainText('老李打过，接通')
    await expect(entry).toContainText('县里通讯录')
    await expect(card(page, '村医')).toContainText('快到期')
    await expect(page.getByRole('img')).toHaveCount(0)
    await card(page, '招工')
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
  await page.goto('/k/CK-T-B')
  await expect(call(page, '04720100002')).toHaveCount(0)
  await signIn(page, clerk)
  await page.goto('/staff/checks')
  const entry = card(page, '县里律师')
  await expect(entry.getByRole('button', { name: '接通' })).toBeEnabled()
  await entry.getByRole('textbox', { name: '备注' }).focus()
  await page.keyboard.type('小陈接的')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('记下了：0472 0100002 接通')).toBeVisible()
  await expect(entry).toHaveCount(0)
  await expect(page.locator('[data-entry]:focus')).toHaveCount(1)
  expect(await resultsOf('县里律师')).toEqual(['ANSWERED'])
  await page.goto('/k/CK-T-B')
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
  await signIn(page, clerk)
  await page.goto(`/staff/checks/${phones.拉话!.phone}`)
  await page.getByRole('button', { name: '忙线' }).click()
  await expect(page.getByText('忙线不算数')).toBeVisible()
  await page.goto('/k/CK-T-A')
  await expect(call(page, '04720100004')).toHaveCount(1)
  await page.goto(`/staff/checks/${phones.拉话!.phone}`)
  await page.getByRole('button', { name: '没人接' }).dblclick()
  await expect(page.getByText('居民页面不再显示这个号码')).toBeVisible()
  expect(await resultsOf('拉话')).toEqual(['ANSWERED', 'BUSY', 'NO_ANSWER'])
  await page.goto('/k/CK-T-A')
  await expect(call(page, '04720100004')).toHaveCount(0)
  await page.goto('/staff/checks')
  await expect(card(page, '拉话')).toContainText('上次没打通')
})

test('a wrong number opens its edit', async ({ page }) => {
  await signIn(page, clerk)
  await page.goto('/staff/checks')
  await tap(page, '招工', '号码不对')
  await expect(page).toHaveURL(new RegExp(`/staff/services/${phones.招工!.service}$`))
  expect(await resultsOf('招工')).toEqual(['ANSWERED', 'WRONG'])
})

test('a number that was changed meanwhile is not recorded: said in words, the note is kept', async ({
  page,
}) => {
  await signIn(page, clerk)
  await page.goto('/staff/checks')
  await card(page, '村里应急队').getByRole('textbox', { name: '备注' }).fill('响了很久')
  await runSql('UPDATE "Phone" SET number = $1 WHERE id = $2', ['04720100009', phones.村里应急队!.phone])
  await tap(page, '村里应急队', '没人接')
  await expect(page.getByText('没有记下：刚才有人把 0472 0100001 改成了 0472 0100009')).toBeVisible()
  await expect(card(page, '村里应急队').getByRole('textbox', { name: '备注' })).toHaveValue('响了很久')
  await expect(card(page, '村里应急队')).toContainText('0472 0100009')
  expect(await resultsOf('村里应急队')).toEqual([])
  await tap(page, '村里应急队', '接通')
  await expect(card(page, '村里应急队')).toHaveCount(0)
})

test('numbers that nobody has published stand apart, with the way to fill them in', async ({ page }) => {
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
  const sibling = await createStaff({ role: 'ADMIN', areaCode: 'DH' })
  const [area] = await runSql<{ id: number }>(`SELECT id FROM "Area" WHERE code = 'CK'`)
  await signIn(page, sibling)
  for (const address of [`/staff/checks?area=${area!.id}`, `/staff/checks/${phones.拉话!.phone}`]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
  }
  for (const address of ['/staff/checks/999999', '/staff/checks/nonsense'])
    expect((await page.goto(address))?.status()).toBe(404)
  await page.goto('/staff/checks?page=99999999999999&area=x&show=x')
  await expect(page.getByRole('heading', { level: 1, name: '号码核验' })).toBeVisible()
  const [logged] = await runSql<{ n: number }>(
    `SELECT count(*)::int AS n FROM "LogEntry" WHERE action = 'refused' AND "staffId" = $1`,
    [sibling.id],
  )
  expect(logged!.n).toBe(2)
})

test('when its cycle ends a number falls back to 待核实 by itself', async ({ page }) => {
  const doctor = page.locator('.line', { hasText: '村医' })
  await page.goto(`${later.url}/k/CK-T-A`)
  await expect(doctor.locator('a[href="tel:04720100003"]')).toHaveCount(1)
  moveClock(5 * DAY + 1)
  await page.goto(`${later.url}/k/CK-T-A`)
  await expect(doctor).toContainText('待核实')
  await expect(doctor.locator('a[href="tel:04720100003"]')).toHaveCount(0)
  await expect(doctor).toContainText('可先拨')
  await signIn(page, clerk, later.url)
  await page.goto(`${later.url}/staff/checks`)
  await expect(card(page, '村医')).toContainText('核验过期了')
  // A month on the emergency number has lapsed, others checked today have not.
  moveClock(30 * DAY + 5)
  await signIn(page, clerk, later.url)
  await page.goto(`${later.url}/staff/checks`)
  await expect(card(page, '村里应急队')).toContainText('核验过期了')
  await expect(card(page, '县里律师')).toHaveCount(0)
})
