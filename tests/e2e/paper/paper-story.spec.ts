import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { waitTillLookedAt } from '@/tests/support/looked-at'
import { readPdfText } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'
import { createStaff, signIn, type TestStaff } from '@/tests/support/staff'
import { addVillages } from '@/tests/support/villages'

// Own county, so that nothing else changes its cards.
test.describe.configure({ mode: 'serial' })

let clerk: TestStaff
let page: Page
let first: string
let second: string

test.beforeAll(async ({ browser, baseURL }) => {
  await addVillages(runSql, { code: 'PS', towns: 1, villages: 3 })
  clerk = await createStaff({ role: 'EDITOR', areaCode: 'PS' })
  // axe needs a context of its own.
  page = await (await browser.newContext({ baseURL })).newPage()
  await signIn(page, clerk)
})
test.afterAll(() => page.context().close())

const setNumber = async (number: string) => {
  await runSql(
    `UPDATE "Phone" SET number = $1 WHERE "serviceId" = (SELECT s.id FROM "Service" s JOIN "Area" a ON a.id = s."areaId"
       JOIN "Category" c ON c.id = s."categoryId" WHERE a.code = 'PS' AND c.slug = 'medical')`,
    [number],
  )
}
const checkNumber = (number: string) =>
  runSql(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy")
     SELECT p.id, $1, 'ANSWERED', '测试' FROM "Phone" p WHERE p.number = $1`,
    [number],
  )

async function expectNoAxe() {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
}

/** Prints the village's card through the pages. @returns the address that its first code says, out of the rasterised PDF */
async function printVillage(copies: string): Promise<{ scanned: string; pdf: Buffer }> {
  await page.getByRole('textbox', { name: '份数' }).fill(copies)
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByRole('button', { name: '印这张卡' }).click()
  await page.waitForURL(/\/staff\/editions\/\d+$/)
  const file = await page.getByRole('link', { name: '打开PDF' }).getAttribute('href')
  const pdf = await (await page.request.get(file!)).body()
  expect((await (await page.request.get(file!)).body()).equals(pdf)).toBe(true)
  const [scanned] = await decodeQrCodes(pdf, 150)
  return { scanned: scanned!, pdf }
}

/** A number may stand on two lines. */
const readDigits = async (pdf: Buffer) => (await readPdfText(pdf)).replace(/\s/g, '')

async function openVillage() {
  await page.goto('/staff/print')
  await page.getByRole('navigation', { name: '选区域' }).getByRole('link', { name: /第1镇/ }).click()
  await page.getByRole('navigation', { name: '选区域' }).getByRole('link', { name: /第2村/ }).click()
  await expect(page.getByRole('heading', { name: '印第2村的卡' })).toBeVisible()
}

test('a print is refused while a number is overdue, and says which', async () => {
  await setNumber('04720000001')
  await openVillage()
  const alarm = page.getByText('下面的号码过期没核验，不能印')
  await expect(alarm).toBeVisible()
  await expectNoAxe()
  // What was chosen for every line alarms nobody; one that is taken back does.
  const choice = page.getByRole('group', { name: /号码/ }).getByRole('checkbox')
  await expect(choice).toHaveCount(1)
  await choice.check()
  await expect(alarm).toBeHidden()
  await expect(page.getByText('都选好了，下面这几行改印别的号码')).toBeVisible()
  await choice.uncheck()
  await expect(alarm).toBeVisible()
  await page.getByRole('textbox', { name: '份数' }).fill('300')
  await page.getByRole('button', { name: '预览' }).click()
  await expect(page.getByRole('status').filter({ hasText: '印不了' })).toContainText('0472 0000001')
  await expect(page.getByRole('textbox', { name: '份数' })).toHaveValue('300')
})

test('print an edition, scan it out of the rasterised PDF, and open exactly that', async () => {
  await checkNumber('04720000001')
  await openVillage()
  const { scanned, pdf } = await printVillage('300')
  first = scanned
  await expectNoAxe()
  expect(await readDigits(pdf)).toContain('04720000001')
  await page.goto(first)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('第2村')
  await expect(page.locator('.true')).toContainText('这张卡的号码都还有效')
})

test('change a number, scan again, and read the band', async () => {
  await setNumber('04720000002')
  await checkNumber('04720000002')
  await page.goto(first)
  await expect(page.locator('.age h2')).toContainText('有1处变了')
  await expect(page.locator('.age s')).toHaveText('0472 0000001')
  await expect(page.locator('.age a[href="tel:04720000002"]')).toBeVisible()
})

test('find it in the reprint list and make the stickers', async () => {
  await page.goto('/staff/reprints')
  const row = page.getByRole('row', { name: /第2村/ })
  await expect(row).toContainText('还有300份在外：换发300份')
  await expect(row).toContainText('0472 0000001 不用了，改打 0472 0000002')
  await expectNoAxe()
  await page.getByRole('link', { name: '打更正贴' }).click()
  const file = page.getByRole('list', { name: '更正贴的文件' }).getByRole('link')
  await expect(file).toContainText('300张更正贴')
  await expectNoAxe()
  const href = await file.getAttribute('href')
  const pdf = await (await page.request.get(href!)).body()
  expect((await readDigits(pdf)).match(/04720000002/g)).toHaveLength(300)
})

test('print the new edition out of the list, as a batch, and scan both', async () => {
  await page.goto('/staff/reprints')
  await page.getByRole('link', { name: /重印勾选的/ }).click()
  await expect(page.getByRole('textbox', { name: '第2村的份数' })).toHaveValue('300')
  await expect(page.getByLabel('版式')).toHaveValue('a5')
  await waitTillLookedAt(page)
  await expectNoAxe()
  await page.getByRole('button', { name: '开始印这一批' }).click()
  await page.waitForURL(/\/staff\/batches\/\d+$/)
  await expect(page.getByText('全部排好了。')).toBeVisible()
  await expect(page.getByText('印的1个地方，一共300份：第2村300份。')).toBeVisible()
  await expectNoAxe()
  const href = await page.getByRole('link', { name: /打开排好的文件/ }).getAttribute('href')
  const pdf = await (await page.request.get(href!)).body()
  ;[second] = (await decodeQrCodes(pdf, 150)) as [string]
  expect(await readDigits(pdf)).toContain('04720000002')
  await page.goto(second)
  await expect(page.locator('.true')).toBeVisible()
  await page.goto(first)
  await expect(page.locator('.age')).toBeVisible()
})

test('copies taken back leave the reprint list; the picture shows what is out and the scans', async () => {
  const [edition] = await runSql<{ id: number }>(
    `SELECT e.id FROM "CardEdition" e JOIN "Area" a ON a.id = e."areaId" WHERE a.code = 'PS-1-2' AND e.number = 1`,
  )
  await page.goto(`/staff/editions/${edition!.id}`)
  await page.getByLabel('登记什么').selectOption('REPLACED')
  await page.getByRole('textbox', { name: '份数' }).fill('301')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('份数对不上')).toBeVisible()
  await page.getByRole('textbox', { name: '份数' }).fill('300')
  await page.getByRole('textbox', { name: '哪个单元、哪个组' }).fill('3号楼2单元')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('list', { name: '登记过的' })).toContainText('已收回换新300份，3号楼2单元')
  await page.goto('/staff/reprints')
  await expect(page.getByText('还在外面的卡，内容都没有变。')).toBeVisible()
  await page.goto('/staff/editions')
  await expect(page.getByText('在外面的有1次印刷、300份')).toBeVisible()
  await expect(page.getByRole('img', { name: /每天的扫码次数/ })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '扫码' })).toBeVisible()
  await expectNoAxe()
})

test('a code is moved, and the paper opens the new place', async () => {
  const [edition] = await runSql<{ id: number }>(
    `SELECT e.id FROM "CardEdition" e JOIN "Area" a ON a.id = e."areaId" WHERE a.code = 'PS-1-2' AND e.number = 2`,
  )
  await page.goto(`/staff/editions/${edition!.id}`)
  await page.getByRole('button', { name: '换个去处，不用重印' }).first().click()
  const panel = page.getByRole('region').filter({ hasText: '改为打开' })
  await panel.getByRole('textbox', { name: '区域代码' }).fill('PS-1')
  await expectNoAxe()
  await panel.getByRole('button', { name: '改去处' }).click()
  await expect(page.getByText('改好了，扫码马上打开新的去处。')).toBeVisible()
  await page.goto(second)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('第1镇')
})

test('signed out, or from another county: no page, no file', async ({ request, browser, baseURL }) => {
  const [edition] = await runSql<{ id: number; batch: number }>(
    `SELECT max(id)::int AS id, max("batchId")::int AS batch FROM "CardEdition"`,
  )
  const files = [`/staff/editions/${edition!.id}/file`, `/staff/batches/${edition!.batch}/file`]
  for (const file of files) expect((await request.get(file)).status()).toBe(401)
  const other = await browser.newContext({ baseURL })
  await signIn(other, await createStaff({ role: 'ADMIN', areaCode: 'DH' }))
  for (const file of files) expect((await other.request.get(file)).status()).toBe(403)
  expect((await other.request.get(`/staff/editions/${edition!.id}`)).status()).toBe(403)
  await other.close()
})
