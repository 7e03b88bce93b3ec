import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { button, openAs, PUBLISHED } from '@/tests/support/app'
import { takePhoto } from '@/tests/support/pictures'
import { makeTree } from '@/tests/support/place'

// A county of this file's own: nobody else counts its records or changes its settings.
let tree: Awaited<ReturnType<typeof makeTree>>
test.beforeAll(async () => {
  tree = await makeTree()
})

test('a county’s picture is uploaded, published and seen; taken away, the drawn hills are there again', async ({
  page,
  request,
}) => {
  const readCounty = async () => (await request.get(`/k/${tree.county}`)).text()
  const hasHills = (html: string) => /<svg class="hills"[^>]*aria-hidden="true"/.test(html)
  expect(hasHills(await readCounty())).toBe(true)

  await openAs(page, 'PUBLISHER', tree.county, `/staff/areas/${tree.countyId}`)
  await button(page, '上传头图').click()
  const dialog = page.getByRole('dialog', { name: '上传头图' })
  const buffer = await takePhoto({ width: 3000, height: 2000 })
  await dialog.locator('input[type=file]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
  await button(page, '上传').click()
  await expect(dialog.getByText('请写图片的文字说明')).toBeVisible()
  await dialog.getByLabel('文字说明').fill('秦长城的烽火台')
  await button(page, '上传').click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('img', { name: '秦长城的烽火台' })).toBeVisible()
  // Words are asked for as long as there is a picture.
  const words = page.getByRole('textbox', { name: '头图的文字说明' })
  await words.fill('')
  await button(page, '发布').click()
  await expect(page.getByText('请写图片的文字说明')).toBeVisible()
  expect(hasHills(await readCounty())).toBe(true)
  await words.fill('固阳秦长城的烽火台')
  await button(page, '发布').click()
  await expect(page.getByText(PUBLISHED).first()).toBeVisible()

  await page.goto(`/k/${tree.county}`)
  const image = page.getByRole('img', { name: '固阳秦长城的烽火台' })
  await expect(image).toHaveAttribute('loading', 'lazy')
  await expect
    .poll(() => image.evaluate((img: HTMLImageElement) => img.currentSrc))
    .toMatch(/\/images\/\d+\.webp$/)
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(720)
  const response = await request.get(await image.evaluate((img: HTMLImageElement) => img.currentSrc))
  const body = await response.body()
  expect(body.length).toBeLessThanOrEqual(30 * 1024)
  const { width, height, format } = await sharp(body).metadata()
  expect([width, height, format]).toEqual([720, 180, 'webp'])
  // Web views that know no WebP draw the hills in its place.
  expect(await image.getAttribute('src')).toMatch(/^data:image\/svg\+xml,/)
  // Towns and villages keep the plain band.
  for (const code of [tree.town, tree.a])
    expect(await (await request.get(`/k/${code}`)).text()).not.toContain('秦长城')

  await page.goto(`/staff/areas/${tree.countyId}`)
  await button(page, '不要头图').click()
  await button(page, '发布').click()
  await expect(page.getByText(PUBLISHED).first()).toBeVisible()
  expect(hasHills(await readCounty())).toBe(true)
})

test('a town’s sign is chosen by its drawing, and the form shows which one it is', async ({ page }) => {
  await openAs(page, 'PUBLISHER', tree.county, `/staff/areas/${tree.townId}`)
  const sheep = page.getByRole('radio', { name: '羊' })
  await expect(page.getByRole('radio', { name: '不选，用普通的镇' })).toBeChecked()
  await sheep.check()
  await button(page, '发布').click()
  await expect(page.getByText(PUBLISHED).first()).toBeVisible()
  await page.reload()
  await expect(sheep).toBeChecked()
  await expect(page.getByText('图标：羊')).toBeVisible()
})
