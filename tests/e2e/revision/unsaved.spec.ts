import { expect, type Page, test } from '@playwright/test'
import { button } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { makePlace } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

// What is kept on a machine until it is saved: whose it is, and of which new record.

const help = (page: Page) => page.getByRole('textbox', { name: '能帮什么' })
const kept = (page: Page) => page.getByText(/没保存的内容/)

async function open(page: Page, address: string, submit: string) {
  await page.goto(address)
  // Enabled by the page's script, which by then has looked for what is kept.
  await expect(button(page, submit)).toBeEnabled()
}

/** A second service of the county, which may be overridden too. */
async function addService(countyId: number): Promise<number> {
  const [row] = await runSql<{ id: number }>(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description)
     SELECT $1, id, '试验理发', '县里的另一项' FROM "Category" WHERE slug = 'medical' RETURNING id`,
    [countyId],
  )
  return row!.id
}

test('two new records of a kind at one place are kept apart, and saving one forgets nothing of the other', async ({
  page,
}) => {
  const { town, aId, countyId, serviceId } = await makePlace()
  const otherId = await addService(countyId)
  await signIn(page, await createStaff({ role: 'EDITOR', areaCode: town }))
  const [first, second] = [serviceId, otherId].map(
    id => `/staff/services/new?area=${aId}&overrides=${id}`,
  ) as [string, string]

  await open(page, first, '存草稿')
  await help(page).fill('第一项打了一半')
  await open(page, second, '存草稿')
  await expect(kept(page)).toHaveCount(0)
  await help(page).fill('第二项写好了')
  await button(page, '存草稿').click()
  await expect(page.getByText('草稿已存好，居民还看不到。').first()).toBeVisible()

  await open(page, first, '存草稿')
  await button(page, '恢复').click()
  await expect(help(page)).toHaveValue('第一项打了一半')
  await button(page, '存草稿').click()
  await expect(page.getByText('草稿已存好，居民还看不到。').first()).toBeVisible()
  await open(page, first, '存草稿')
  await expect(kept(page)).toHaveCount(0)
})

test('on one machine each account is offered its own typing and nobody else’s', async ({ page }) => {
  const { county, aId, serviceId } = await makePlace()
  const [one, two] = [
    await createStaff({ role: 'ADMIN', areaCode: county }),
    await createStaff({ role: 'ADMIN', areaCode: county }),
  ]
  const forms = [
    { address: '/staff/people/invite', submit: '做一个邀请链接', label: '姓名' },
    { address: `/staff/people/${two.id}`, submit: '保存', label: '姓名' },
    { address: `/staff/services/${serviceId}`, submit: '存草稿', label: '能帮什么' },
    { address: `/staff/services/new?area=${aId}&category=1`, submit: '存草稿', label: '能帮什么' },
  ]
  const shared = forms.filter(({ address }) => !address.includes(`/people/${two.id}`))
  const become = async (staff: typeof one) => {
    await page.context().clearCookies()
    await signIn(page, staff)
  }
  await become(one)
  for (const { address, submit, label } of forms) {
    await open(page, address, submit)
    await page.getByRole('textbox', { name: label }).fill('甲打了一半')
  }
  await become(two)
  for (const { address, submit } of shared) {
    await open(page, address, submit)
    await expect(kept(page)).toHaveCount(0)
  }
  await become(one)
  for (const { address, submit, label } of forms) {
    await open(page, address, submit)
    await button(page, '恢复').click()
    await expect(page.getByRole('textbox', { name: label })).toHaveValue('甲打了一半')
  }
})
