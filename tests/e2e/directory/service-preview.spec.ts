import { expect, type Page, test } from '@playwright/test'
import { button, field, openAs as open, publish, readPhone } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { idOf, makePlace } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

/** The words of the phone page beside the form. */
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
  await expect.poll(() => readPhone(page)).toContain('还没核实')
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
