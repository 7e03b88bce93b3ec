import { expect, type Page, test } from '@playwright/test'
import { runSql } from '../support/db'
import { printEdition } from '../support/editions'
import { tabTo } from '../support/keyboard'
import { readPdfText } from '../support/pdf'
import { idOf, makePlace, NUMBER } from '../support/place'
import { createStaff, type Role, signIn } from '../support/staff'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const PUBLISHED = '已发布，居民现在就能看到。'

async function open(page: Page, role: Role, areaCode: string, path: string) {
  await signIn(page, await createStaff({ role, areaCode }))
  await page.goto(path)
}

async function publish(page: Page) {
  await button(page, '发布').click()
  await expect(page.getByText(PUBLISHED).first()).toBeVisible()
}

/** A new record is gone on with at its own address. */
async function publishNew(page: Page, list: string) {
  await button(page, '发布').click()
  await expect(page).toHaveURL(new RegExp(`/staff/${list}/\\d+$`))
}

/** What a resident reads of an area's 医疗义诊. */
async function readMedical(page: Page, code: string): Promise<string> {
  const html = await (await page.request.get(`/k/${code}`)).text()
  return /<details class="row" id="medical".*?<\/details>/s.exec(html)![0].replace(/<[^>]+>/g, '')
}

const phonesOf = (serviceId: number) =>
  runSql<{ number: string | null }>(
    'SELECT number FROM "Phone" WHERE "serviceId" = $1 AND "withdrawnAt" IS NULL ORDER BY position',
    [serviceId],
  )

test('a number as people type it; a wrong one is refused at the field, kept and focused', async ({
  page,
}) => {
  const { county, serviceId } = await makePlace()
  await open(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  await expect(field(page, '号码')).toHaveValue('0472 0000001')
  await field(page, '号码').fill('0472-81')
  await button(page, '发布').click()
  await expect(page.getByText('位数不对')).toBeVisible()
  await expect(field(page, '号码')).toHaveValue('0472-81')
  await expect(field(page, '号码')).toBeFocused()
  expect(await phonesOf(serviceId)).toEqual([{ number: NUMBER }])
  await field(page, '号码').fill('（０４７２）８１１－２３４５')
  await publish(page)
  expect(await phonesOf(serviceId)).toEqual([{ number: '04728112345' }])
  await expect(field(page, '号码')).toHaveValue('0472 8112345')
})

test('four numbers at most; their order is changed and one taken off by buttons', async ({ page }) => {
  const { county, serviceId } = await makePlace()
  await open(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  for (const number of ['12316', '12348', '12333']) {
    await button(page, '加一个号码').click()
    await expect(field(page, '号码').last()).toBeFocused()
    await page.keyboard.type(number)
  }
  await expect(button(page, '加一个号码')).toBeDisabled()
  await button(page, '电话4上移').click()
  await expect(button(page, '电话3上移')).toBeFocused()
  await button(page, '去掉电话2').click()
  await expect(button(page, '加一个号码')).toBeFocused()
  await publish(page)
  expect(await phonesOf(serviceId)).toEqual([{ number: NUMBER }, { number: '12333' }, { number: '12348' }])
})

test('numbers moved or taken off, without a key typed, are kept too when the tab closes', async ({
  page,
}) => {
  const { county, serviceId } = await makePlace()
  const path = `/staff/services/${serviceId}`
  await open(page, 'PUBLISHER', county, path)
  await button(page, '加一个号码').click()
  await page.keyboard.type('12316')
  await publish(page)
  const numbers = (shown: Page) => shown.locator('input[inputmode="tel"]')
  const context = page.context()
  const reopen = async (old: Page) => {
    const fresh = await context.newPage()
    await old.close()
    await fresh.goto(path)
    await button(fresh, '恢复').click()
    return fresh
  }
  await button(page, '电话2上移').click()
  await expect(numbers(page).first()).toHaveValue('12316')
  const moved = await reopen(page)
  await expect(numbers(moved).first()).toHaveValue('12316')
  await expect(numbers(moved).nth(1)).toHaveValue('0472 0000001')
  await button(moved, '去掉电话1').click()
  await expect(numbers(moved)).toHaveCount(1)
  const removed = await reopen(moved)
  await expect(numbers(removed)).toHaveCount(1)
  await expect(numbers(removed)).toHaveValue('0472 0000001')
  expect(await phonesOf(serviceId)).toEqual([{ number: NUMBER }, { number: '12316' }])
})

test('by keyboard alone: a number with weekly hours, and residents read them', async ({ page }) => {
  const { county, a, serviceId } = await makePlace()
  await open(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  await expect(button(page, '发布')).toBeEnabled()
  await tabTo(page, choice(page, '接听时间'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(choice(page, '接听时间')).toHaveValue('weekly')
  await tabTo(page, button(page, '周一至周五'))
  await page.keyboard.press('Enter')
  await tabTo(page, field(page, '从'))
  await page.keyboard.type('8:30')
  await page.keyboard.press('Tab')
  await page.keyboard.type('25:00')
  await tabTo(page, button(page, '加一个号码'))
  await page.keyboard.press('Enter')
  await page.keyboard.type('138 0000 0000')
  await tabTo(page, button(page, '发布'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('时间要写成 8:30 这样')).toBeVisible()
  await expect(field(page, '到')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('17:30')
  await tabTo(page, button(page, '发布'))
  await page.keyboard.press('Enter')
  await expect(page.getByText(PUBLISHED).first()).toBeVisible()
  expect(await readMedical(page, a)).toContain('周一至周五 8:30–17:30')
  expect(await phonesOf(serviceId)).toEqual([{ number: NUMBER }, { number: '13800000000' }])
  await expect(field(page, '到')).toHaveValue('17:30')
})

test('a line from above is overridden at a village: its page and card say so, the sibling’s do not', async ({
  page,
}) => {
  const { a, b, aId, serviceId } = await makePlace()
  await open(page, 'PUBLISHER', a, `/staff/areas/${aId}`)
  await expect(page.getByText('这一行来自试验县。')).toBeVisible()
  await page.getByRole('link', { name: '在这里改写试验义诊' }).click()
  await expect(page.getByText('空着就同试验县：县里的说法')).toBeVisible()
  await field(page, '能帮什么').fill('村里的说法')
  await publishNew(page, 'services')
  expect(await readMedical(page, a)).toContain('村里的说法')
  expect(await readMedical(page, b)).toContain('县里的说法')
  const pdf = await (await page.request.get(`/k/${a}/card.pdf`)).body()
  expect(await readPdfText(pdf)).toContain('村里的说法')
  await page.goto(`/staff/areas/${aId}`)
  await expect(page.getByText('试验县的这一行，在这里改写了。')).toBeVisible()
  await page.getByRole('link', { name: '改试验义诊' }).click()
  // The area's own page has a button of that name, too.
  await expect(page.getByRole('heading', { level: 1, name: /^服务项目/ })).toBeVisible()
  await button(page, '撤下这一条').click()
  await expect(page.getByText('这一条已经撤下')).toBeVisible()
  expect(await readMedical(page, a)).toContain('县里的说法')
  expect(await runSql('SELECT 1 FROM "Service" WHERE "overridesId" = $1', [serviceId])).toHaveLength(1)
})

test('a line from above is taken off a village’s card with a reason, and put back', async ({ page }) => {
  const { a, b, aId } = await makePlace()
  await open(page, 'PUBLISHER', a, `/staff/areas/${aId}`)
  await button(page, '在这里不显示试验义诊').click()
  await page.getByLabel('为什么在这里不显示试验义诊').fill('村里没有这项服务')
  await button(page, '不显示这一行').click()
  await expect(page.getByText('试验县的这一行，在这里不显示。')).toBeVisible()
  expect(await readMedical(page, a)).not.toContain('试验义诊')
  expect(await readMedical(page, b)).toContain('试验义诊')
  await button(page, '恢复显示试验义诊').click()
  await expect(page.getByText('这一行来自试验县。')).toBeVisible()
  expect(await readMedical(page, a)).toContain('试验义诊')
})

test('an editor proposes to take a line off; until somebody decides nothing changes', async ({ page }) => {
  const { a, aId } = await makePlace()
  await open(page, 'EDITOR', a, `/staff/areas/${aId}`)
  await button(page, '在这里不显示试验义诊').click()
  await button(page, '提议不显示').click()
  await expect(page.getByRole('link', { name: '有一份修改等着审核' })).toBeVisible()
  await expect(button(page, '在这里不显示试验义诊')).toHaveCount(0)
  expect(await readMedical(page, a)).toContain('试验义诊')
})

test('a changed number says on how much paper it stands, before it is published and after', async ({
  page,
}) => {
  const { county, a, serviceId } = await makePlace()
  printEdition({ code: a, copies: 1240 })
  await open(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  const said = page.getByText('这个号码印在1个地方的卡上：1次印刷、1,240份还在外面。')
  await expect(field(page, '号码')).toHaveValue('0472 0000001')
  await expect(page.getByText('改了这个号码')).toHaveCount(0)
  await field(page, '号码').fill('0472 0000002')
  await expect(page.getByText('改了这个号码，印出去的卡就旧了')).toBeVisible()
  await field(page, '号码').fill('0472-000 0001')
  await expect(page.getByText('改了这个号码')).toHaveCount(0)
  await button(page, '去掉电话1').click()
  await expect(page.getByText('去掉了0472 0000001')).toBeVisible()
  await button(page, '加一个号码').click()
  await page.keyboard.type('0472 0000002')
  await publish(page)
  await expect(page.getByText('印出去的卡有旧号码了')).toBeVisible()
  await expect(said.first()).toBeVisible()
  await page.getByRole('link', { name: '看要重印的' }).click()
  await expect(page.getByRole('row', { name: /甲村/ })).toBeVisible()
})

/** The words of the phone page beside the form. */
const readPhone = (page: Page) =>
  page
    .locator('iframe')
    .evaluate((frame: HTMLIFrameElement) => frame.contentDocument?.body?.textContent ?? '')
    .catch(() => '')

const readCard = (page: Page) => page.getByAltText(/纸质明白卡的样子/).getAttribute('src')

test('phone page and card change as one types, and nothing is stored', async ({ page }) => {
  const { county, serviceId } = await makePlace()
  await open(page, 'EDITOR', county, `/staff/services/${serviceId}`)
  await expect.poll(() => readPhone(page)).toContain('县里的说法')
  await expect.poll(() => readPhone(page)).toContain('0472 0000001')
  const card = await readCard(page)
  const counts = () =>
    runSql(
      `SELECT (SELECT count(*) FROM "Revision" WHERE "recordId" = $1 AND kind = 'SERVICE') AS revisions,
      (SELECT description FROM "Service" WHERE id = $1) AS words`,
      [serviceId],
    )
  const before = await counts()
  await field(page, '能帮什么').fill('正在写的说法')
  await expect.poll(() => readPhone(page)).toContain('正在写的说法')
  await expect.poll(() => readCard(page)).not.toBe(card)

  await field(page, '号码').fill('0472-000')
  await expect.poll(() => readPhone(page)).not.toContain('0472 0000001')
  await field(page, '号码').fill('0472-0000009')
  await expect.poll(() => readPhone(page)).toContain('待核实')
  await page.getByLabel('看号码核验通过以后的样子').check()
  await expect.poll(() => readPhone(page)).toContain('0472 0000009')
  await button(page, '去掉电话1').click()
  await expect.poll(() => readPhone(page)).not.toContain('0472 0000009')
  expect(await counts()).toEqual(before)
})

test('a preview that fails says so calmly, and the form still saves', async ({ page }) => {
  const { county, serviceId } = await makePlace()
  await page.route('**/staff/services/preview', route => route.abort())
  await open(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  await expect(page.getByText('预览暂时出不来，不影响填写和保存。')).toBeVisible()
  await field(page, '能帮什么').fill('照样能存')
  await publish(page)
})

test('the preview is for whoever may edit there: nobody else, whatever is sent', async ({ page }) => {
  const { a, bId, serviceId } = await makePlace()
  const [medical] = await runSql<{ id: number }>(`SELECT id FROM "Category" WHERE slug = 'medical'`)
  const ask = async (areaId: unknown) =>
    (
      await page.request.post('/staff/services/preview', {
        multipart: { areaId: String(areaId), categoryId: String(medical!.id), recordId: String(serviceId) },
      })
    ).status()
  expect(await ask(bId)).toBe(401)
  await signIn(page, await createStaff({ role: 'ADMIN', areaCode: a }))
  expect(await ask(bId)).toBe(403)
  expect(await ask(await idOf(a))).toBe(200)
  expect(await ask('nonsense')).toBe(404)
})

test('a village is added, renamed, and merged into its neighbour; its printed address leads on', async ({
  page,
}) => {
  const { town, townId, b, bId } = await makePlace()
  await open(page, 'PUBLISHER', town, `/staff/areas/${townId}`)
  await page.getByRole('link', { name: '在下面加一个区域' }).click()
  await page.waitForURL(/\/areas\/new/)
  await button(page, '发布').click()
  await expect(page.getByText('请填代码')).toBeVisible()
  await expect(field(page, '代码')).toBeFocused()
  await field(page, '代码').fill(`${town}－ｃ`)
  await field(page, '名称').fill('丙村')
  await button(page, '发布').click()
  await expect(page.getByRole('heading', { level: 1, name: '丙村' })).toBeVisible()
  const code = `${town}-C`
  expect(await (await page.request.get(`/k/${code}`)).text()).toContain('丙村')
  await field(page, '名称').fill('新丙村')
  await publish(page)
  await expect(page.getByRole('heading', { level: 1, name: '新丙村' })).toBeVisible()
  expect(await (await page.request.get(`/k/${town}`)).text()).toContain('新丙村')

  await choice(page, '并入哪里').selectOption(String(bId))
  await button(page, '撤下新丙村').click()
  await expect(page.getByText('这一条已经撤下')).toBeVisible()
  const answer = await page.request.get(`/k/${code}`)
  expect(new URL(answer.url()).pathname).toBe(`/k/${b}`)
  const print = await page.request.get(`/k/${code}/card.pdf?layout=bleed`)
  expect(new URL(print.url()).pathname + new URL(print.url()).search).toBe(`/k/${b}/card.pdf?layout=bleed`)
})

test('what is above one’s area is not one’s to change; categories are everybody’s', async ({ page }) => {
  const { a, countyId, serviceId } = await makePlace()
  await open(page, 'PUBLISHER', a, '/staff/categories')
  await expect(page.getByText('由自治区的工作人员修改')).toBeVisible()
  await expect(page.getByRole('link', { name: '医疗义诊' })).toHaveCount(0)
  const [medical] = await runSql<{ id: number }>(`SELECT id FROM "Category" WHERE slug = 'medical'`)
  for (const path of [
    `/staff/services/${serviceId}`,
    `/staff/areas/${countyId}`,
    `/staff/services?area=${countyId}`,
    `/staff/categories/${medical!.id}`,
  ]) {
    const response = await page.goto(path)
    expect([path, response!.status()]).toEqual([path, 403])
  }
})

test('a REGION’s staff choose a category’s icon among pictures; a draft shows nobody anything', async ({
  page,
}) => {
  const [root] = await runSql<{ code: string }>(`SELECT code FROM "Area" WHERE kind = 'REGION'`)
  await open(page, 'PUBLISHER', root!.code, '/staff/categories/new')
  const name = `试类${Date.now() % 1e3}`
  await button(page, '存草稿').click()
  await expect(page.getByText('请选图标')).toBeVisible()
  await field(page, '名称').fill(name)
  await field(page, '网址用名').fill(`t${Date.now() % 1e8}`)
  await page.getByRole('radio', { name: '叶子' }).check()
  await button(page, '存草稿').click()
  await expect(page.getByText('草稿已存好').first()).toBeVisible()
  await expect(page.getByRole('radio', { name: '叶子' })).toBeChecked()
  expect(await runSql('SELECT 1 FROM "Category" WHERE name = $1', [name])).toHaveLength(0)
})

test('a 承办单位 is added, answers for a service, and then is not taken away', async ({ page }) => {
  const { county, countyId, a, serviceId } = await makePlace()
  await open(page, 'PUBLISHER', county, `/staff/organizations/new?area=${countyId}`)
  await field(page, '单位名称').fill('试验县医院')
  await publishNew(page, 'organizations')
  await page.goto(`/staff/services/${serviceId}`)
  await choice(page, '承办单位').selectOption({ label: '试验县医院（试验县）' })
  await expect.poll(() => readPhone(page)).toContain('试验县医院')
  await publish(page)
  expect(await readMedical(page, a)).toContain('谁来接：试验县医院')
  await page.goto(`/staff/organizations?area=${countyId}`)
  await expect(page.getByRole('row', { name: /试验县医院/ })).toContainText('1项')
  await page.getByRole('link', { name: '试验县医院' }).click()
  await button(page, '撤下这一条').click()
  await expect(page.getByText('还有1项服务由它承办')).toBeVisible()
})

test('services are found by word, initials and digits; areas by name and code', async ({ page }) => {
  const { county, a, aId } = await makePlace()
  await open(page, 'EDITOR', county, '/staff/services')
  for (const [words, found] of [
    ['试验', 1],
    ['syyz', 1],
    ['000 0001', 1],
    ['没有的', 0],
  ] as const) {
    await page.getByLabel('找服务项目').fill(words)
    await button(page, '找').click()
    await page.waitForURL(url => url.searchParams.get('q') === words)
    await expect(page.getByRole('link', { name: '试验义诊' })).toHaveCount(found)
  }
  await page.getByLabel('找服务项目').fill('')
  await choice(page, '服务类别').selectOption({ label: '医疗义诊' })
  await button(page, '找').click()
  await expect(page.getByRole('link', { name: '试验义诊' })).toHaveCount(1)
  await page.goto('/staff/areas')
  await page.getByLabel('找区域').fill(a.toLowerCase())
  await button(page, '找').click()
  await page.getByRole('link', { name: '甲村', exact: true }).click()
  await expect(page).toHaveURL(`/staff/areas/${aId}`)
})
