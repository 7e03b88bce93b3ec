import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { fillCard, MUCH_TOO_FULL } from '@/tests/support/full-cards'
import { drawCode, idOf } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'
import { addVillages } from '@/tests/support/villages'

/** A county of its own, at whose only village a clerk prints. */
async function openPlace(page: Page) {
  const code = await drawCode()
  await addVillages(runSql, { code, towns: 1, villages: 1 })
  await signIn(page, await createStaff({ role: 'PUBLISHER', areaCode: code }))
  return { code, villageId: await idOf(`${code}-1-1`) }
}

const print = (page: Page) => page.getByRole('button', { name: '印这张卡' })
const copies = (page: Page) => page.getByRole('textbox', { name: '份数' })

async function preview(page: Page, villageId: number, typed: string) {
  await page.goto(`/staff/print?area=${villageId}`)
  await expect(page.locator('form[data-runs]').first()).toBeVisible()
  await copies(page).fill(typed)
  await copies(page).press('Enter')
}

const countEditions = async (areaId: number) =>
  (
    await runSql<{ n: number }>('SELECT count(*)::int AS n FROM "CardEdition" WHERE "areaId" = $1', [areaId])
  )[0]!.n

test('looked at by keyboard, front and back, with paper, sides and scale; another choice is looked at anew; then printed', async ({
  page,
}) => {
  const { villageId } = await openPlace(page)
  await preview(page, villageId, '300')
  const sample = page.getByRole('img', { name: '第1村要印的，样张，共2面' })
  await expect(sample).toBeVisible()
  for (const words of ['300份要用300张A5纸。', '双面打印，长边翻转。', /“100%”/])
    await expect(page.getByText(words)).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.getByLabel('版式').selectOption('a4-2up')
  await expect(print(page)).toHaveCount(0)
  await page.getByRole('button', { name: '预览' }).click()
  await expect(page.getByText('300份要用150张A4纸（横放），印好从中间裁开。')).toBeVisible()
  await expect(page.getByText('双面打印，短边翻转。')).toBeVisible()
  expect(await countEditions(villageId)).toBe(0)
  await print(page).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/staff\/editions\/\d+$/)
  expect(await countEditions(villageId)).toBe(1)
})

test('a card that changed after it was looked at is shown as it is now, and printed only then', async ({
  page,
}) => {
  const { code, villageId } = await openPlace(page)
  await preview(page, villageId, '20')
  await expect(print(page)).toBeVisible()
  const src = await page.getByRole('img', { name: /样张/ }).getAttribute('src')
  await runSql(
    `UPDATE "Service" SET name = '后来改的名' WHERE id = (SELECT min(s.id) FROM "Service" s JOIN "Area" a ON a.id = s."areaId" WHERE a.code = $1)`,
    [code],
  )
  await print(page).click()
  await expect(page.getByText('没有印：您看过以后，卡上的内容变了。')).toBeVisible()
  await expect(page.getByRole('img', { name: /样张/ })).not.toHaveAttribute('src', src!)
  await expect(copies(page)).toHaveValue('20')
  expect(await countEditions(villageId)).toBe(0)
  await print(page).click()
  await page.waitForURL(/\/staff\/editions\/\d+$/)
})

test('a card that does not fit says by how much and what to do, at the print, on Today and in the list', async ({
  page,
}) => {
  const { villageId } = await openPlace(page)
  await fillCard(runSql, villageId, MUCH_TOO_FULL)
  await preview(page, villageId, '20')
  const said = page.getByRole('status').filter({ hasText: '印不了' })
  await expect(said).toContainText(/放不下，多出\d+毫米。不印说明也放不下。/)
  await expect(said).toContainText(/“占地方\d+”占\d+毫米（说明72个字）/)
  await expect(print(page)).toHaveCount(0)
  await expect(copies(page)).toHaveValue('20')
  // Looked at off the request: whoever opens Today again finds it.
  await expect(async () => {
    await page.goto('/staff')
    await expect(page.getByRole('heading', { level: 2, name: '1 张卡印不了' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole('link', { name: '看怎么改' }).click()
  await expect(page.getByRole('heading', { level: 2, name: /^改“占地方\d+”这一项/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^第1镇 第1村（多出\d+毫米）$/ })).toHaveAttribute(
    'href',
    `/staff/areas/${villageId}`,
  )
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
