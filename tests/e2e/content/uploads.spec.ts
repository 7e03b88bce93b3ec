import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, expect, test } from '@playwright/test'
import sharp from 'sharp'
import { button } from '@/tests/support/app'
import { openNewArticle } from '@/tests/support/columns'
import { runSql } from '@/tests/support/db'
import { drawPng } from '@/tests/support/pictures'
import { idOf, makePlace } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

// A county of this file's own: nobody else counts its records or changes its settings.
let here = ''
test.beforeAll(async () => {
  here = (await makePlace()).county
})

type File = { name: string; mimeType: string; buffer: Buffer }
const png = async (options = {}): Promise<File> => ({
  name: 'a.png',
  mimeType: 'image/png',
  buffer: await drawPng(options),
})

async function upload(request: APIRequestContext, file: File | null, fields: Record<string, string> = {}) {
  const areaId = String(await idOf(here))
  const multipart = { areaId, alt: '一张图', ...fields, ...(file && { file }) }
  const response = await request.post('/staff/images', { multipart })
  return { status: response.status(), answer: await response.json() }
}
const countImages = async () => {
  const rows = await runSql<{ n: number }>(
    'SELECT count(*)::int AS n FROM "Image" WHERE "areaId" = (SELECT id FROM "Area" WHERE code = $1)',
    [here],
  )
  return rows[0]!.n
}

test('a picture that another account’s page sends is not taken under this one’s name', async ({ page }) => {
  const [first, second] = [await createStaff({ areaCode: here }), await createStaff({ areaCode: here })]
  await signIn(page, second)
  const before = await countImages()
  const { status, answer } = await upload(page.request, await png(), { openedBy: String(first.id) })
  expect([status, answer.message]).toEqual([403, expect.stringContaining('另一个账号')])
  expect(await countImages()).toBe(before)
  expect((await upload(page.request, await png(), { openedBy: String(second.id) })).status).toBe(200)
})

test('what is not a picture as it says is refused at its field, and nothing is kept', async ({ page }) => {
  await signIn(page, await createStaff({ areaCode: here }))
  const buffer = await drawPng()
  const moving = await sharp([await drawPng(), await drawPng()], { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer()
  const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic0000mif1heic')])
  const CASES: [string, File, string][] = [
    ['a text', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('hello') }, '不是图片'],
    ['an SVG', { name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) }, '不是图片'],
    ['an SVG named PNG', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(svg) }, '不是图片'],
    ['a PNG named JPEG', { name: 'a.jpg', mimeType: 'image/jpeg', buffer }, '文件名和内容不是同一种图片'],
    ['half a PNG', { name: 'a.png', mimeType: 'image/png', buffer: buffer.subarray(0, 60) }, '打不开'],
    ['a moving one', { name: 'a.webp', mimeType: 'image/webp', buffer: moving }, '动图不能用'],
    ['a bomb', { name: 'a.png', mimeType: 'image/png', buffer: bomb }, '长宽太大'],
    ['a HEIC', { name: 'a.heic', mimeType: 'image/heic', buffer: heic }, 'HEIC'],
    ['an empty one', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(0) }, '请选一张图片'],
  ]
  const before = await countImages()
  for (const [what, file, said] of CASES) {
    const { status, answer } = await upload(page.request, file)
    expect([what, status, String(answer.errors?.file)]).toEqual([what, 400, expect.stringContaining(said)])
  }
  const large = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(20 * 1024 * 1024, 1) }
  expect((await upload(page.request, large)).answer.errors.file).toEqual(['图片最大10MB，请先缩小'])
  for (const alt of ['', '  ', 'a](x)'])
    expect((await upload(page.request, await png(), { alt })).answer.errors).toHaveProperty('alt')
  expect((await upload(page.request, null)).answer.errors).toHaveProperty('file')
  expect(await countImages()).toBe(before)
})

test('into another’s area, or by nobody: refused and logged', async ({ page, request }) => {
  const staff = await createStaff({ role: 'ADMIN', areaCode: 'GY-XD' })
  await signIn(page, staff)
  expect(await upload(page.request, await png())).toMatchObject({
    status: 403,
    answer: { status: 'refused', message: '这条记录不在您负责的区域。' },
  })
  const logged = await runSql(`SELECT 1 FROM "LogEntry" WHERE action = 'refused' AND "staffId" = $1`, [
    staff.id,
  ])
  expect(logged).toHaveLength(1)
  expect((await upload(request, await png())).status).toBe(401)
})

test('the same picture is kept once', async ({ page }) => {
  await signIn(page, await createStaff({ areaCode: here }))
  const file = await png()
  const answers = await Promise.all([1, 2, 3].map(() => upload(page.request, file)))
  const kept = new Set(answers.map(({ answer }) => answer.data.markdown))
  expect(kept.size).toBe(1)
  const nearly = { ...file, buffer: Buffer.concat([file.buffer]) }
  expect((await upload(page.request, nearly, { alt: '另一句' })).answer.data.markdown).toContain('![另一句]')
})

test('the file too large and the one that is none are said in the dialog, by keyboard', async ({ page }) => {
  await openNewArticle(page, here)
  const body = page.getByRole('textbox', { name: '正文' })
  await body.fill('字')
  await button(page, '插入图片').focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '插入图片' })
  await expect(dialog).toBeVisible()
  const input = dialog.locator('input[type=file]')
  const fake = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('hello') }
  await input.setInputFiles({ ...fake, buffer: Buffer.alloc(11 * 1024 * 1024) })
  await dialog.getByLabel('文字说明').fill('说明')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('图片最大10MB，请先缩小')).toBeVisible()
  await input.setInputFiles(fake)
  await dialog.getByLabel('文字说明').press('Enter')
  await expect(dialog.getByText('这个文件不是图片')).toBeVisible()
  await expect(dialog.getByLabel('文字说明')).toHaveValue('说明')
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button(page, '插入图片')).toBeFocused()
  await expect(body).toHaveValue('字')
})
