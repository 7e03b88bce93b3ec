import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { printEdition } from '@/tests/support/editions'
import { createStaff, signIn } from '@/tests/support/staff'
import { addVillages } from '@/tests/support/villages'

// One card from the day its number changes until nothing of it is left to do.
test.describe.configure({ mode: 'serial' })

let page: Page
let first: number

const CHANGE = `UPDATE "Phone" SET number = $1 WHERE "serviceId" = (SELECT s.id FROM "Service" s
  JOIN "Area" a ON a.id = s."areaId" JOIN "Category" c ON c.id = s."categoryId"
  WHERE a.code = 'FL' AND c.slug = 'medical') RETURNING id, number`

const changeTo = (number: string) =>
  runSql(
    `WITH changed AS (${CHANGE})
     INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy") SELECT id, number, 'ANSWERED', '测试' FROM changed`,
    [number],
  )

test.beforeAll(async ({ browser, baseURL }) => {
  await addVillages(runSql, { code: 'FL', towns: 1, villages: 1 })
  await changeTo('04720000001')
  first = printEdition({ code: 'FL-1-1', copies: 35 }).editionId
  await changeTo('04720000002')
  page = await (await browser.newContext({ baseURL })).newPage()
  await signIn(page, await createStaff({ role: 'EDITOR', areaCode: 'FL' }))
})
test.afterAll(() => page.context().close())

async function expectNoAxe() {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
}

const row = () => page.getByRole('row', { name: /第1村/ })

async function note(kind: string, copies: string) {
  await page.getByLabel('登记什么').selectOption(kind)
  await page.getByRole('textbox', { name: '份数', exact: true }).fill(copies)
}

const save = () => page.getByRole('button', { name: '登记', exact: true }).click()
const noted = () => page.getByRole('list', { name: '登记过的' })

test('stickers without a number that nobody has rung are asked for first', async () => {
  await runSql(CHANGE, ['04720000003'])
  await page.goto('/staff/reprints')
  await page.getByRole('link', { name: '打更正贴' }).click()
  const form = page.getByRole('form', { name: '打更正贴' })
  const box = form.getByRole('checkbox', { name: /0472 0000003（.+的，从没核验过） → 改印 12345/ })
  await expect(form.getByRole('link', { name: '去打0472 0000003' })).toHaveAttribute(
    'href',
    /^\/staff\/checks\/\d+$/,
  )
  const said = page.getByRole('table', { name: '更正贴上写什么' }).getByRole('row').last()
  await expect(said).toContainText('0472 0000001')
  await expect(said).toContainText('12345（本地号码待核实，可先拨）')
  await expect(said).toContainText('第1村第1次印')
  await expectNoAxe()
  const file = form.getByRole('list', { name: '更正贴的文件' }).getByRole('button')
  await file.click()
  await expect(box).toBeFocused()
  expect(page.context().pages()).toHaveLength(1)
  const ask = async () => {
    const query = await form.evaluate((asked: HTMLFormElement) => {
      const fields = new FormData(asked, asked.querySelector<HTMLButtonElement>('button[name="stock"]'))
      return new URLSearchParams([...fields].map(([name, value]) => [name, String(value)])).toString()
    })
    return page.request.get(`/staff/reprints/stickers/file?${query}`)
  }
  const refused = await ask()
  expect(refused.status()).toBe(422)
  expect(await refused.text()).toContain('这些号码过期没核验：')
  await box.check()
  expect((await ask()).headers()['content-type']).toBe('application/pdf')
  await changeTo('04720000002')
})

test('a row says why it is there and what is next; stickers say which labels they need', async () => {
  await page.goto('/staff/reprints')
  await expect(row()).toContainText('还有35份在外：换发35份')
  await expect(row()).toContainText('待重印')
  await expect(row()).toContainText('重印，或者打更正贴')
  await page.getByRole('link', { name: '打更正贴' }).click()
  const file = page.getByRole('list', { name: '更正贴的文件' }).getByRole('link')
  await expect(file).toHaveText(/A4不干胶标签 .+：\d+张标签纸，35张更正贴/)
  await expectNoAxe()
  const answer = await page.request.get((await file.getAttribute('href'))!)
  const named = answer.headers()['content-disposition']!
  expect(named).toMatch(/mingbaika-stickers-\dx\d\.pdf/)
  expect(decodeURIComponent(named)).toMatch(/更正贴-标签\d×\d（.+）-20\d\d年\d+月\d+日\.pdf$/)
  await page.goto('/staff/reprints/stickers')
  await expect(page.getByText('没有要贴的')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: '回到“要重印的”' }).click()
  await expect(row()).toBeVisible()
})

test('stickered copies are off the list', async () => {
  await page.goto(`/staff/editions/${first}`)
  const said = '0472 0000001 不用了，改打 0472 0000002'
  await expect(page.getByRole('alert').filter({ hasText: '卡上有' })).toContainText(
    '卡上有1处变了，还有35份在外面',
  )
  await expect(page.getByRole('list', { name: '变了什么' })).toContainText(said)
  await expect(page.getByRole('table', { name: '卡上印的' })).toContainText(`变了：${said}`)
  await expectNoAxe()
  // A clerk is told what the letters are for; the file says which paper it is.
  await expect(page.getByText(/指纹/)).toHaveCount(0)
  await expect(page.getByText(/^存档校验码 [0-9a-f]{16}，/)).toBeVisible()
  const file = await page.request.get(`/staff/editions/${first}/file`)
  expect(decodeURIComponent(file.headers()['content-disposition']!)).toMatch(
    /filename="mingbaika-edition-\d+\.pdf"; filename\*=UTF-8''第1村明白卡-A5-20\d\d年\d+月-第1次印\.pdf$/,
  )
  await note('STICKERED', '36')
  await save()
  await expect(page.getByText('份数对不上')).toBeVisible()
  await note('STICKERED', '10')
  await save()
  await expect(noted()).toContainText('已贴更正贴10份')
  await page.goto('/staff/reprints')
  await expect(row()).toContainText('还有25份在外：换发25份；另有10份已贴更正贴')
})

test('what was reprinted waits to be exchanged, and is not ticked to be printed once more', async () => {
  printEdition({ code: 'FL-1-1', copies: 40 })
  await page.goto('/staff/reprints')
  await expect(page.getByText('其中1次印刷已重印，待换发')).toBeVisible()
  await expect(row()).toContainText('已重印（第2次印，40份），待换发')
  await expect(row().getByRole('checkbox')).not.toBeChecked()
  await expectNoAxe()
})

test('handing out the new takes the old out where the box is ticked, and the list is finished', async () => {
  await row()
    .getByRole('link', { name: /第2次印那里登记/ })
    .click()
  await expect(page.getByRole('heading', { name: '第1村 第2次印' })).toBeVisible()
  const box = page.getByRole('checkbox', { name: '旧的第1次印换下来了（还有35份在外）' })
  await expect(box).not.toBeChecked()
  await note('HANDED_OUT', '15')
  const count = page.getByRole('textbox', { name: '第1次印换下来几份' })
  await expect(count).toHaveValue('15')
  await expectNoAxe()
  // Without the tick nothing is taken out.
  await save()
  await expect(noted()).toContainText('已发到户15份')
  await page.goto('/staff/reprints')
  await expect(row()).toContainText('还有25份在外')

  await row()
    .getByRole('link', { name: /第2次印那里登记/ })
    .click()
  await note('HANDED_OUT', '20')
  await box.check()
  await count.fill('')
  await save()
  await expect(page.getByText('请填换下来几份。')).toBeVisible()
  await count.fill('36')
  await save()
  await expect(page.getByText('份数对不上')).toBeVisible()
  await count.fill('25')
  await save()
  await expect(noted()).toContainText('已发到户20份')
  await page.goto('/staff/reprints')
  await expect(page.getByText('还在外面的卡，内容都没有变。')).toBeVisible()
  await page.goto(`/staff/editions/${first}`)
  await expect(noted()).toContainText('已收回换新25份')
})

test('a card that changes again brings back what bears a sticker', async () => {
  await changeTo('04720000003')
  await page.goto('/staff/reprints')
  await expect(row().filter({ hasText: '第1次' })).toContainText('还有10份在外：换发10份')
})
