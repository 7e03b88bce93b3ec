import { expect, test } from '@playwright/test'
import {
  button,
  choice,
  field,
  openAs as open,
  publish,
  publishNew,
  readMedical,
  readPhone,
} from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { printEdition } from '@/tests/support/editions'
import { readPdfText } from '@/tests/support/pdf'
import { makePlace } from '@/tests/support/place'

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
  // What is written here can be taken off here, too, and comes back as it was written.
  await button(page, '在这里不显示试验义诊').click()
  await button(page, '不显示这一行').click()
  await expect(page.getByText('试验县的这一行，在这里不显示。')).toBeVisible()
  expect(await readMedical(page, a)).not.toContain('试验义诊')
  await button(page, '恢复显示试验义诊').click()
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
  printEdition({ code: a, copies: 30 })
  await open(page, 'PUBLISHER', a, `/staff/areas/${aId}`)
  await button(page, '在这里不显示试验义诊').click()
  await expect(page.getByText('1次印刷、30份还在外面。')).toBeVisible()
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
  expect(new URL(print.url()).pathname + new URL(print.url()).search).toBe(
    `/k/${b}/card.pdf?layout=shop-card`,
  )
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
  expect(await readMedical(page, a)).toMatch(/(接电话|承办)的是试验县医院/)
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
