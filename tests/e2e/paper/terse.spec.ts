import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { fillCard, TOO_FULL } from '@/tests/support/full-cards'
import { waitTillLookedAt } from '@/tests/support/looked-at'
import { drawCode, idOf } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'
import { addVillages } from '@/tests/support/villages'

/** A county whose every card has no room for what its services do; its own clerk, or a town's. */
async function openPlace(page: Page, at: (code: string) => string) {
  const code = await drawCode()
  await addVillages(runSql, { code, towns: 1, villages: 3 })
  await fillCard(runSql, await idOf(code), TOO_FULL)
  await signIn(page, await createStaff({ role: 'PUBLISHER', areaCode: at(code) }))
  const [service] = await runSql<{ id: number }>(
    `SELECT min(id) AS id FROM "Service" WHERE "areaId" = $1 AND name = '占地方1'`,
    [await idOf(code)],
  )
  return {
    code,
    townId: await idOf(`${code}-1`),
    villageId: await idOf(`${code}-1-1`),
    serviceId: service!.id,
  }
}

const listDescriptions = (areaId: number) =>
  runSql<{ description: string | null }>(
    `SELECT DISTINCT line->>'description' AS description FROM "CardEdition" e,
       jsonb_array_elements(e.snapshot->'categories') c, jsonb_array_elements(c->'lines') line WHERE e."areaId" = $1`,
    [areaId],
  )

const expectNoViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('a clerk hears why the card does not fit and whose line it is, ticks that names and numbers will do, looks and prints', async ({
  page,
}) => {
  const { villageId, townId, serviceId } = await openPlace(page, code => `${code}-1`)
  await page.goto(`/staff/print?area=${villageId}`)
  await expect(page.locator('form[data-runs]').first()).toBeVisible()
  await page.getByRole('textbox', { name: '份数' }).fill('20')
  await page.getByRole('button', { name: '预览' }).click()
  const said = page.getByRole('status').filter({ hasText: '印不了' })
  await expect(said).toContainText(/放不下，多出\d+毫米。不印说明就放得下。/)
  await expect(said).toContainText('这一项是上级印卡县的，请印卡县的同事改')
  await expect(said.getByRole('link', { name: '在第1镇另写“占地方1”' })).toHaveAttribute(
    'href',
    `/staff/services/new?area=${townId}&overrides=${serviceId}`,
  )
  await expectNoViolations(page)
  await page.getByRole('checkbox', { name: '放不下就不印说明' }).check()
  await page.getByRole('button', { name: '预览' }).click()
  await expect(page.getByText('没有印说明，只印了项目名称、号码和时间；说明还在手机页面上。')).toBeVisible()
  await expect(page.getByRole('img', { name: /样张/ })).toBeVisible()
  await page.getByRole('button', { name: '印这张卡' }).click()
  await page.waitForURL(/\/staff\/editions\/\d+$/)
  expect(await listDescriptions(villageId)).toEqual([{ description: null }])
})

test('the same in a batch: what is to be mended once, and printed without it meanwhile', async ({ page }) => {
  const { townId, villageId, serviceId } = await openPlace(page, code => code)
  await page.goto(`/staff/batches/new?area=${townId}`)
  await waitTillLookedAt(page)
  const counted = page.getByRole('status').filter({ hasText: '3个地方：' })
  await expect(counted).toContainText('可以印的0个，放不下的3个')
  await expect(page.getByText(/改“占地方1”这一项：3张卡都受影响/)).toBeVisible()
  await expect(page.getByText('这一项是印卡县自己的，您可以改。')).toBeVisible()
  await expect(page.getByRole('link', { name: '去改“占地方1”' })).toHaveAttribute(
    'href',
    `/staff/services/${serviceId}`,
  )
  await expect(page.getByRole('checkbox', { name: '第1村' })).toBeDisabled()
  await expectNoViolations(page)
  await page.getByRole('checkbox', { name: '放不下的卡不印说明' }).check()
  await expect(counted).toContainText('可以印的3个，放不下的0个')
  await expect(counted).toContainText('已选3个地方')
  await page.getByRole('button', { name: '开始印这一批' }).click()
  await page.waitForURL(/\/staff\/batches\/\d+$/)
  await expect(page.getByText('全部排好了。')).toBeVisible()
  expect(await listDescriptions(villageId)).toEqual([{ description: null }])
})

test('a county’s clerk sees which cards to mend once, and those of a town alone, without any script', async ({
  browser,
  page,
}) => {
  const { townId } = await openPlace(page, code => code)
  await expect(async () => {
    await page.goto('/staff')
    await expect(page.getByRole('heading', { level: 2, name: '5 张卡放不下说明' })).toBeVisible({
      timeout: 1000,
    })
  }).toPass()
  await page.getByRole('link', { name: '看怎么改短' }).click()
  await expect(page.getByText(/^5张卡放不下，.*：5张不印说明就能印。/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: /^改“占地方1”这一项：5张卡/ })).toBeVisible()
  await expectNoViolations(page)
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const still = await plain.newPage()
  await still.goto(new URL('/staff/fits', page.url()).href)
  await still.getByLabel('乡镇').selectOption(String(townId))
  await still.getByRole('button', { name: '筛选' }).click()
  await expect(still.getByRole('heading', { level: 2, name: /^改“占地方1”这一项：4张卡/ })).toBeVisible()
  await plain.close()
})
