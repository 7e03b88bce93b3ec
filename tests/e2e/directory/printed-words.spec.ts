import { expect, test } from '@playwright/test'
import { button, field, openAs, publish } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { makePlace, makeTree } from '@/tests/support/place'

const MONGOLIAN = 'ᠪᠠᠶᠠᠨ ᠭᠠᠴᠠᠭᠠ'

test('a character that no font has is named at its field, and what was typed stays', async ({ page }) => {
  const { county, serviceId } = await makePlace()
  await openAs(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  await field(page, '名称').fill('𡒄例😀看病')
  await button(page, '发布').click()
  // The card's preview may say it too, in a sentence of its own.
  const words = '“😀”这个符号哪种字体都没有，印不出来，请换一个写法'
  await expect(page.getByText(words, { exact: true })).toBeVisible()
  await expect(field(page, '名称')).toHaveValue('𡒄例😀看病')
  await expect(field(page, '名称')).toBeFocused()
  await field(page, '名称').fill('𡒄例\u200b看病')
  await publish(page)
  await expect(field(page, '名称')).toHaveValue('𡒄例看病')
})

test('a place’s name in Mongolian and the county’s words for the back are typed in its form', async ({
  page,
}) => {
  const tree = await makeTree()
  await openAs(page, 'PUBLISHER', tree.county, `/staff/areas/${tree.countyId}`)
  await field(page, '蒙古文名').fill('巴彦')
  await field(page, '卡背面的话').fill('停电时也接电话。')
  await button(page, '发布').click()
  await expect(page.getByText('这里只写蒙古文')).toBeVisible()
  await expect(field(page, '卡背面的话')).toHaveValue('停电时也接电话。')
  await field(page, '蒙古文名').fill(MONGOLIAN)
  await publish(page)
  const [row] = await runSql('SELECT "mongolianName", "cardNote" FROM "Area" WHERE code = $1', [tree.county])
  expect(row).toEqual({ mongolianName: MONGOLIAN, cardNote: '停电时也接电话。' })
  const card = await page.request.get(`/k/${tree.town}/card.pdf`)
  expect(card.headers()['content-type']).toContain('pdf')
})
