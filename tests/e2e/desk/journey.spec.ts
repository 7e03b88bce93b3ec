import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'
import { button } from '@/tests/support/app'
import { readPdfText } from '@/tests/support/pdf'
import { fillLogin, signInByForm } from '@/tests/support/staff'

// The way of issue and answer through the whole app, each person with a browser of their own.
const NAME = '社区卫生室看病咨询'
const SIBLING = '/k/GY-JS-WS'
const VILLAGE = '/k/GY-JS-ML'

async function invite(page: Page, name: string, role: string, area: RegExp) {
  const email = `${role === '编辑员' ? 'editor' : 'publisher'}-${Date.now()}@example.cn`
  await page.goto('/staff/people/invite')
  await page.getByLabel('姓名').fill(name)
  await page.getByRole('textbox', { name: '邮箱' }).fill(email)
  const roles = page.getByLabel('角色')
  await roles.selectOption((await roles.getByRole('option', { name: role }).getAttribute('value'))!)
  const areas = page.getByLabel('负责区域')
  await areas.selectOption((await areas.locator('option', { hasText: area }).getAttribute('value'))!)
  await button(page, '做一个邀请链接').click()
  return { email, link: await page.getByLabel('一次性链接').inputValue() }
}

async function join(browser: Browser, baseURL: string, { email, link }: { email: string; link: string }) {
  const page = await (await browser.newContext({ baseURL })).newPage()
  await page.goto(link)
  await page.getByRole('textbox', { name: '新密码' }).fill('a password of mine')
  await page.getByRole('textbox', { name: '再填一遍' }).fill('a password of mine')
  await button(page, '设好密码').click()
  await page.waitForURL(/\/staff\/login/)
  await fillLogin(page, { email, password: 'a password of mine' })
  await page.waitForURL(/\/staff$/)
  return page
}

const readCard = async (request: APIRequestContext, address: string) =>
  (await readPdfText(await (await request.get(`${address}/card.pdf`)).body())).replace(/\s/g, '')

test('from the first administrator to the residents of one village, and of no other', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  const first = { email: process.env.ADMIN_EMAIL!, password: process.env.ADMIN_PASSWORD! }
  await signInByForm(page, first)
  const editor = await join(browser, baseURL!, await invite(page, '赵编辑', '编辑员', /金山镇/))
  const publisher = await join(browser, baseURL!, await invite(page, '钱发布', '发布员', /固阳县/))

  await editor.goto('/staff/areas')
  await editor
    .getByRole('link', { name: /马路壕村/ })
    .first()
    .click()
  await expect(editor.getByText('这一行来自固阳县。').first()).toBeVisible()
  await editor.getByRole('link', { name: '在这里改写看病健康咨询' }).click()
  await editor.waitForURL(/services\/new/)
  await editor.getByLabel('名称').fill(NAME)
  await button(editor, '提交审核').click()
  await expect(editor.getByText('正等发布员审核')).toBeVisible()

  await publisher.goto('/staff/reviews')
  await publisher.getByRole('link', { name: new RegExp(NAME) }).click()
  await publisher.getByLabel('退回的原因').fill('请写明在哪里看')
  await button(publisher, '退回').click()
  await expect(publisher.getByText('已退回').first()).toBeVisible()

  await editor.reload()
  await expect(editor.getByText('退回的原因：请写明在哪里看')).toBeVisible()
  await editor.getByLabel('能帮什么').fill('头疼脑热、量血压，到村卫生室。')
  await button(editor, '提交审核').click()
  await expect(editor.getByText('正等发布员审核')).toBeVisible()
  expect(await (await request.get(VILLAGE)).text()).not.toContain(NAME)

  await publisher.goto('/staff/reviews')
  await publisher.getByRole('link', { name: new RegExp(NAME) }).click()
  await button(publisher, '发布').click()
  await expect(publisher.getByText('已发布').first()).toBeVisible()

  // The first asking after the answer already hears it.
  const resident = await (await request.get(VILLAGE)).text()
  expect(resident).toContain(NAME)
  expect(resident).toContain('到村卫生室')
  expect(await readCard(request, VILLAGE)).toContain(NAME)
  expect(await (await request.get(SIBLING)).text()).not.toContain(NAME)
  expect(await readCard(request, SIBLING)).not.toContain(NAME)
  await Promise.all([editor, publisher].map(other => other.context().close()))
})
