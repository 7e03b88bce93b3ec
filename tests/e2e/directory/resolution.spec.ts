import { expect, type Page, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { readPdfText } from '@/tests/support/pdf'

// Own places, so that tests that read 固阳县 can run beside these.
test.describe.configure({ mode: 'serial' })

const row = async <T>(sql: string, values: unknown[] = []) => (await runSql<{ id: T }>(sql, values))[0]!.id
let serviceId: number
let phoneId: number

async function addArea(code: string, kind: string, parent: string) {
  await runSql(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT $1, $2::"AreaKind", $1, id, kind FROM "Area" WHERE code = $3`,
    [code, kind, parent],
  )
}

test.beforeAll(async () => {
  await addArea('TC', 'COUNTY', 'BT')
  await addArea('TC-T', 'TOWN', 'TC')
  await addArea('TC-T-A', 'VILLAGE', 'TC-T')
  await addArea('TC-T-B', 'VILLAGE', 'TC-T')
  serviceId = await row(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description)
     SELECT a.id, c.id, '试验服务', '县里的说法' FROM "Area" a, "Category" c
     WHERE a.code = 'TC' AND c.slug = 'medical' RETURNING id`,
  )
  phoneId = await row(`INSERT INTO "Phone" ("serviceId", number) VALUES ($1, '04720000001') RETURNING id`, [
    serviceId,
  ])
})

const medical = (page: Page) => page.locator('#medical')
const callTo = (page: Page, number: string) => medical(page).locator(`a[href="tel:${number}"]`)

const check = (result: string, ago: string) =>
  runSql(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy")
     VALUES ($1, '04720000001', $2::"CheckResult", now() - $3::interval, '测试')`,
    [phoneId, result, ago],
  )

test('an unverified number is not shown: the fallback is, with 可先拨', async ({ page }) => {
  await page.goto('/k/TC-T-A')
  await expect(callTo(page, '04720000001')).toHaveCount(0)
  await expect(callTo(page, '12345')).toHaveCount(1)
  await expect(medical(page)).toContainText('可先拨')
})

test('a check at the county is seen at the village at once', async ({ page }) => {
  await check('ANSWERED', '1 day')
  await page.goto('/k/TC-T-A')
  await expect(callTo(page, '04720000001')).toHaveCount(1)
  await expect(medical(page)).toContainText('打过，能打通')
})

for (const { width, text } of [
  { width: 320, text: 1 },
  { width: 320, text: 1.5 },
  { width: 360, text: 1.5 },
]) {
  test(`a number of eleven digits stays in its button at ${width} px and ${text * 100} % text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 780 })
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * text } })
    await page.goto('/k/TC-T-A')
    await medical(page).locator('summary').click()
    const button = (await callTo(page, '04720000001').boundingBox())!
    const number = (await callTo(page, '04720000001').locator('.n').boundingBox())!
    expect(number.x).toBeGreaterThanOrEqual(button.x)
    expect(number.x + number.width).toBeLessThanOrEqual(button.x + button.width)
  })
}

test('a change of words at the county reaches every card below at once', async ({ page }) => {
  await runSql(`UPDATE "Service" SET description = '县里改了说法' WHERE id = $1`, [serviceId])
  for (const code of ['TC', 'TC-T', 'TC-T-A', 'TC-T-B']) {
    await page.goto(`/k/${code}`)
    await expect(medical(page)).toContainText('县里改了说法')
  }
})

test('an override changes its own village and not the sibling', async ({ page, request }) => {
  const id = await row(
    `INSERT INTO "Service" ("areaId", "categoryId", "overridesId", description)
     SELECT a.id, s."categoryId", s.id, '村里的说法' FROM "Area" a, "Service" s
     WHERE a.code = 'TC-T-A' AND s.id = $1 RETURNING id`,
    [serviceId],
  )
  await page.goto('/k/TC-T-A')
  await expect(medical(page)).toContainText('村里的说法')
  await expect(callTo(page, '04720000001')).toHaveCount(1)
  await page.goto('/k/TC-T-B')
  await expect(medical(page)).toContainText('县里改了说法')
  const pdf = await (await request.get('/k/TC-T-A/card.pdf')).body()
  expect(await readPdfText(pdf)).toContain('村里的说法')
  await runSql(`DELETE FROM "Service" WHERE id = $1`, [id])
})

test('hiding takes the line off in its subtree only', async ({ page }) => {
  await runSql(
    `INSERT INTO "HiddenService" ("areaId", "serviceId") SELECT id, $1 FROM "Area" WHERE code = 'TC-T-B'`,
    [serviceId],
  )
  await page.goto('/k/TC-T-B')
  await expect(page.getByRole('main')).not.toContainText('试验服务')
  await page.goto('/k/TC-T-A')
  await expect(medical(page)).toContainText('试验服务')
})

test('a check older than its cycle counts no more, and a failed one takes the number down', async ({
  page,
}) => {
  await runSql(`DELETE FROM "PhoneCheck" WHERE "phoneId" = $1`, [phoneId])
  await check('ANSWERED', '91 days')
  await page.goto('/k/TC')
  await expect(callTo(page, '04720000001')).toHaveCount(0)
  await check('ANSWERED', '2 days')
  await page.goto('/k/TC')
  await expect(callTo(page, '04720000001')).toHaveCount(1)
  await check('WRONG', '1 day')
  await page.goto('/k/TC')
  await expect(callTo(page, '04720000001')).toHaveCount(0)
})

test('a lapse is seen without anyone touching anything', async ({ page }) => {
  // Left to live: long enough to be seen before it lapses, however slow the machine.
  let seconds = 3
  await expect(async () => {
    await runSql(`DELETE FROM "PhoneCheck" WHERE "phoneId" = $1`, [phoneId])
    await check('ANSWERED', `${90 * 86_400 - seconds} seconds`)
    seconds *= 2
    await page.goto('/k/TC')
    expect(await callTo(page, '04720000001').count()).toBe(1)
  }).toPass()
  await expect(async () => {
    await page.reload()
    expect(await callTo(page, '04720000001').count()).toBe(0)
  }).toPass()
})

test('a card that overflows answers with a page naming the lines, and what can be had instead', async ({
  page,
  request,
}) => {
  const fits = await request.get('/k/TC/card.pdf')
  expect(decodeURIComponent(fits.headers()['content-disposition']!)).toMatch(
    /filename="mingbaika-TC-a5\.pdf"; filename\*=UTF-8''.+明白卡-A5-20\d\d年\d+月\d+日\.pdf$/,
  )
  for (let i = 1; i <= 16; i++) {
    await runSql(
      `INSERT INTO "Service" ("areaId", "categoryId", name, description, position)
       SELECT a.id, c.id, $1, '说明写得很长很长，占掉卡上好几行的地方，所以这一张卡放不下这么多。', $2
       FROM "Area" a, "Category" c WHERE a.code = 'TC' AND c.slug = 'jobs'`,
      [`放不下${i}号`, i],
    )
  }
  const response = await page.goto('/k/TC/card.pdf')
  expect(response?.status()).toBe(422)
  expect((await request.get('/k/TC/card.png')).status()).toBe(422)
  for (const path of ['/k/TC/card.pdf', '/k/TC/card']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('这张卡放不下')
    await expect(page.getByText('放不下16号')).toBeVisible()
    // Nothing for clerks, nor a picture that cannot be drawn.
    await expect(page.locator('main')).not.toContainText(/工作人员|毫米|删/)
    await expect(page.locator('main img')).toHaveCount(0)
    await expect(page.locator('main a[href="/k/TC"]').first()).toBeVisible()
    // What is offered can be had.
    const files = await page
      .locator('main a[href*="card."]')
      .evaluateAll(all => all.map(a => a.getAttribute('href')!))
    expect(files).toContain('/k/TC/card.pdf?layout=large')
    expect(files).not.toContain('/k/TC/card.png')
    for (const file of files) expect((await request.get(file)).status()).toBe(200)
  }
})
