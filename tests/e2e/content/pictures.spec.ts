import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { button, PUBLISHED } from '@/tests/support/app'
import { openNewArticle } from '@/tests/support/columns'
import { runSql } from '@/tests/support/db'
import { takePhoto } from '@/tests/support/pictures'
import { makePlace } from '@/tests/support/place'

// A county of this file's own: nobody else counts its records or changes its settings.
let here = ''
test.beforeAll(async () => {
  here = (await makePlace()).county
})

test('a picture is uploaded, seen as residents will, and shown to them with its size and words', async ({
  page,
  request,
}) => {
  const { address } = await openNewArticle(page, here)
  const body = page.getByRole('textbox', { name: '正文' })
  await body.fill('第一段。\n\n第二段。')
  await body.press('End')
  await button(page, '插入图片').click()
  const dialog = page.getByRole('dialog', { name: '插入图片' })
  await button(page, '上传并插入').click()
  await expect(dialog.getByText('请选一张图片')).toBeVisible()
  await expect(dialog.getByText('请写图片的文字说明')).toBeVisible()
  const name = 'IMG 01.jpg'
  const buffer = await takePhoto({ width: 3000, height: 2000 })
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  await dialog.getByLabel('文字说明').fill('山上的石墙')
  await button(page, '上传并插入').click()
  await expect(dialog).toBeHidden()
  await expect(body).toBeFocused()
  await expect(body).toHaveValue(/第二段。\n\n!\[山上的石墙\]\(\/images\/\d+\.webp\)/)
  const preview = page.frameLocator('iframe[title="居民看到的样子"]')
  await expect(preview.getByRole('img', { name: '山上的石墙' })).toBeVisible()
  await button(page, '发布').click()
  await expect(page.getByText(PUBLISHED).first()).toBeVisible()

  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 780 })
    await page.goto(address)
    const image = page.getByRole('img', { name: '山上的石墙' })
    // It lay on its side: upright it is 2000 × 3000, then at most 1280 wide.
    await expect(image).toHaveAttribute('width', '1280')
    await expect(image).toHaveAttribute('height', '1920')
    await expect(image).toHaveAttribute('loading', 'lazy')
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1280)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    const box = (await image.boundingBox())!
    expect(box.height / box.width).toBeCloseTo(1.5, 1)
  }
  const src = (await page.getByRole('img', { name: '山上的石墙' }).getAttribute('src'))!
  const response = await request.get(src)
  expect(response.headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  const kept = await sharp(await response.body()).metadata()
  expect([kept.format, kept.width, kept.height, kept.exif, kept.orientation]).toEqual([
    'webp',
    1280,
    1920,
    undefined,
    undefined,
  ])
  const again = await request.get(src, { headers: { 'If-None-Match': response.headers().etag! } })
  expect(again.status()).toBe(304)
  expect((await request.head(src)).headers()['content-length']).toBe(response.headers()['content-length'])
  const logged = await runSql(
    `SELECT 1 FROM "LogEntry" WHERE action = 'image.upload' AND summary LIKE '%山上的石墙%'`,
  )
  expect(logged).toHaveLength(1)
})

test('what residents get of Markdown that was made to harm, and that the form does not take it', async ({
  page,
}) => {
  const { slug } = await openNewArticle(page, here)
  const body = page.getByRole('textbox', { name: '正文' })
  const WORST: [string, string][] = [
    ['<script>window.harmed = 1</script>', '不能写网页代码：“<script>'],
    ['好<span style="color:red">红</span>', '不能写网页代码：“<span'],
    ['![外](https://example.com/a.png)', '图片要先上传到这里'],
    ['![没有](/images/2000000000.webp)', '没有这张图片：/images/2000000000.webp'],
    ['[点我](javascript:window.harmed=1)', '链接只能是网址、电话或本站的页面'],
  ]
  for (const [text, said] of WORST) {
    await body.fill(text)
    await button(page, '发布').click()
    await expect(page.getByText(said).first()).toBeVisible()
    await expect(body).toBeFocused()
    await expect(body).toHaveValue(text)
  }
  await runSql(
    `INSERT INTO "Article" ("columnId", slug, title, summary, body)
     SELECT id, 'worst', '坏', '坏', $2 FROM "Column" WHERE slug = $1`,
    [slug, WORST.map(([text]) => text).join('\n\n')],
  )
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(`/columns/${slug}/worst`)
  await expect(page.getByText('<script>window.harmed = 1</script>')).toBeVisible()
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
  await expect(page.locator('.prose :is(img, script, [style]), .prose a[href^=java]')).toHaveCount(0)
  expect(asked.filter(url => url.includes('example.com'))).toEqual([])
})

test('a name that no picture has is a document that says so, whatever it is', async ({ request }) => {
  for (const name of ['2000000000.webp', '1.png', '01.webp', '-1.webp', '99999999999.webp', 'x']) {
    const response = await request.get(`/images/${name}`)
    expect([name, response.status()]).toEqual([name, 404])
    expect(await response.text()).toContain('lang="zh-CN"')
  }
  expect((await request.post('/images/1.webp')).status()).toBe(405)
})
