import { expect, type Page, test } from '@playwright/test'
import { awaitForms, button } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { expectOutcome } from '@/tests/support/outcome'
import { makePhonePlace } from '@/tests/support/phone-place'
import { readNumber } from '@/tests/support/say'
import { createStaff, signIn } from '@/tests/support/staff'

let place: Awaited<ReturnType<typeof makePhonePlace>>
let resident: Page
let clerk: Page

test.beforeAll(async ({ browser, baseURL }) => {
  place = await makePhonePlace()
  const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 560 }, baseURL }
  resident = await (await browser.newContext(phone)).newPage()
  clerk = await (await browser.newContext({ baseURL })).newPage()
  await signIn(clerk, await createStaff({ role: 'EDITOR', areaCode: place.county }))
})
test.afterAll(() => Promise.all([resident?.context().close(), clerk?.context().close()]))

const idOf = async (number: string) =>
  (await runSql<{ id: number }>('SELECT id FROM "Case" WHERE number = $1', [number]))[0]!.id

async function openCase(number: string) {
  await clerk.goto(`/staff/cases?id=${await idOf(number)}`)
  await awaitForms(clerk)
}

/** Answers and closes it, as a clerk does at the desk. */
async function answer(number: string, words: string) {
  await openCase(number)
  await button(clerk, '答复居民').first().click()
  await clerk.getByRole('textbox', { name: '答复居民' }).fill(words)
  await button(clerk, '答复，下一件').click()
  await expectOutcome(clerk, '答复并办结了，居民看得到。')
}

async function say(path: string, fill: () => Promise<void>): Promise<string> {
  await resident.goto(path)
  await fill()
  await button(resident, '发送').click()
  await expect(resident.getByRole('heading', { name: '收到了，谢谢您' })).toBeVisible()
  return readNumber(resident)
}

const KINDS: Record<string, () => Promise<void>> = {
  opinion: () => resident.getByLabel('您的意见').fill('字再大点'),
  problem: async () => {
    await resident.getByLabel('小广告').check()
    await resident.getByLabel('在哪儿').fill('看页小区')
  },
  order: async () => {
    await resident.getByLabel('选种、打药、施肥').check()
    await resident.getByLabel('您的电话').fill('13800138000')
  },
}

for (const [kind, fill] of Object.entries(KINDS))
  for (const from of ['page', 'scan'])
    test(`${kind} from a ${from}: received, answered, read without an account, rated`, async () => {
      const query = from === 'scan' ? `?q=${place.token}` : ''
      const number = await say(`/k/${place.a}/say/${kind}${query}`, fill)
      await answer(number, '办好了，请看一看。')
      await resident.goto(`/s/${number}`)
      await expect(resident.getByText('办好了，请看一看。')).toBeVisible()
      await button(resident, '非常满意').click()
      await expect(resident.getByText('：非常满意')).toBeVisible()
      expect(
        await runSql('SELECT state::text, source::text, rating FROM "Case" WHERE number = $1', [number]),
      ).toEqual([{ state: 'RATED', source: from === 'scan' ? 'SCAN' : 'PAGE', rating: 1 }])
    })

test('a company without an account does it in another browser; 不满意 opens it again, once', async ({
  browser,
  baseURL,
}) => {
  const number = await say(`/k/${place.b}/say/problem`, async () => {
    await resident.getByLabel('楼道灯').check()
    await resident.getByLabel('在哪儿').fill('空页小区')
    await resident.getByLabel('您的电话').fill('13800138000')
  })
  await openCase(number)
  await button(clerk, '转办').first().click()
  await clerk.getByRole('combobox', { name: '转给' }).selectOption('NAMED')
  await clerk.getByRole('textbox', { name: '单位名称' }).fill('明珠物业')
  await button(clerk, '转办').last().click()
  await expectOutcome(clerk, '转给明珠物业了。')
  const link = await clerk.getByRole('textbox', { name: '给明珠物业的链接' }).inputValue()

  const phone = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const company = await phone.newPage()
  await company.goto(new URL(link).pathname)
  expect(await company.content()).not.toContain('13800138000')
  await company.getByRole('button', { name: /接单/ }).click()
  await resident.goto(`/s/${number}`)
  await expect(resident.getByText('已转办：明珠物业')).toBeVisible()
  await expect(resident.getByText('已接单')).toBeVisible()

  await answer(number, '换好了。')
  await company.goto(new URL(link).pathname)
  await expect(company.getByText('用完了')).toBeVisible()
  await phone.close()

  await resident.goto(`/s/${number}`)
  await button(resident, '非常满意').click()
  await resident.getByText('点错了，改一改').click()
  await button(resident, '不满意').click()
  await expect(resident.getByText('已评价：')).toHaveText('已评价：不满意')
  await expect(resident.getByText('点错了，改一改')).toHaveCount(0)
  await resident.getByLabel('写下哪里没办好').fill('二单元还黑着')
  await button(resident, '请再办一次').click()
  await expect(resident.getByText('重新办理')).toBeVisible()
  await answer(number, '二单元也换好了。')
  await resident.goto(`/s/${number}`)
  await button(resident, '不满意').click()
  // Both grades stand in what happened; whom to ring is said, since it is not opened a second time.
  await expect(resident.getByText('：不满意')).toHaveCount(2)
  await expect(resident.getByText('已经重办过一次')).toBeVisible()
  await expect(button(resident, '请再办一次')).toHaveCount(0)
})
