import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { makeColumn } from '../support/columns'
import { runSql } from '../support/db'
import { drawPng, takePhoto } from '../support/pictures'
import { idOf, makePlace } from '../support/place'
import { createStaff, type Role, signIn } from '../support/staff'

// A county of this file's own: nobody else counts its records or changes its settings.
let here = ''
test.beforeAll(async () => {
  here = (await makePlace()).county
})

let serial = 0
const fresh = (word: string) => `${word}${Date.now() % 1e6}${serial++}`
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const PUBLISHED = '已发布，居民现在就能看到。'

async function open(page: Page, role: Role, path: string, areaCode = here) {
  const staff = await createStaff({ role, areaCode })
  await signIn(page, staff)
  await page.goto(path)
  return staff
}

async function openNewArticle(page: Page) {
  const slug = fresh('lan-mu-')
  await makeColumn(here, slug)
  await open(page, 'PUBLISHER', `/staff/articles/new?area=${await idOf(here)}`)
  await page.getByRole('combobox', { name: '栏目' }).selectOption({ label: slug })
  await page.getByLabel('标题').fill('秦长城')
  await page.getByLabel('网址用名').fill('qin-changcheng')
  await page.getByLabel('摘要').fill('固阳秦长城')
  return { slug, address: `/columns/${slug}/qin-changcheng` }
}

test.describe('articles and their pictures', () => {
  test('a picture is uploaded, seen as residents will, and shown to them with its size and words', async ({
    page,
    request,
  }) => {
    const { address } = await openNewArticle(page)
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
    const { slug } = await openNewArticle(page)
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
})

test.describe('uploads', () => {
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
  const countImages = async () =>
    (await runSql<{ n: number }>('SELECT count(*)::int AS n FROM "Image"'))[0]!.n

  test('what is not a picture as it says is refused at its field, and nothing is kept', async ({ page }) => {
    test.setTimeout(60_000)
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
    expect((await upload(page.request, nearly, { alt: '另一句' })).answer.data.markdown).toContain(
      '![另一句]',
    )
  })

  test('the file too large and the one that is none are said in the dialog, by keyboard', async ({
    page,
  }) => {
    await openNewArticle(page)
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
})

test.describe('last year’s list', () => {
  async function makeList(year: number) {
    const areaId = await idOf(here)
    const names = [fresh('除雪'), fresh('送药'), fresh('理发')]
    for (const [position, name] of names.entries())
      await runSql(
        `INSERT INTO "Project" ("areaId", year, position, name, description, "dateText") VALUES ($1, $2, $3, $4, '照旧', $5)`,
        [areaId, year, position, name, position ? '每月' : `${year}年冬天`],
      )
    return { areaId, names }
  }
  const read = (areaId: number, year: number, names: string[]) =>
    runSql<{ name: string; dateText: string | null }>(
      'SELECT name, "dateText" FROM "Project" WHERE "areaId" = $1 AND year = $2 AND name = ANY($3) ORDER BY position',
      [areaId, year, names],
    )

  test('is copied by an editor as drafts, by a publisher at once; a second tap copies nothing twice', async ({
    page,
  }) => {
    // The two copy to one area: one after the other.
    const year = new Date().getFullYear()
    const { areaId, names } = await makeList(year - 1)
    await open(page, 'EDITOR', `/staff/projects?area=${areaId}`)
    await button(page, '抄成草稿').click()
    await expect(page.getByText('抄了3个项目，存成了草稿。')).toBeVisible()
    await button(page, '抄成草稿').click()
    await expect(page.getByText('没有要抄的')).toBeVisible()
    expect(await read(areaId, year, names)).toEqual([])
    await page.goto('/staff/reviews')
    await page
      .getByRole('link', { name: new RegExp(names[0]!) })
      .first()
      .click()
    await expect(page.getByText(`沿用${year - 1}年的项目`).first()).toBeVisible()
    await runSql(`UPDATE "Revision" SET state = 'DISCARDED' WHERE title = ANY($1)`, [names])

    await open(page, 'PUBLISHER', `/staff/projects?area=${areaId}`)
    await button(page, '抄过来并发布').dblclick()
    await expect(page.getByRole('link', { name: names[0]! }).first()).toBeVisible()
    await expect
      .poll(() => read(areaId, year, names))
      .toEqual([
        { name: names[0], dateText: null },
        { name: names[1], dateText: '每月' },
        { name: names[2], dateText: '每月' },
      ])
    await page.goto(`/k/${here}/projects/${year}`)
    await expect(page.getByRole('heading', { name: names[1]! })).toBeVisible()
  })
})

test('次 and 人次 are two fields, each of them may be 余; residents read both', async ({ page }) => {
  const name = fresh('义诊')
  await open(page, 'PUBLISHER', `/staff/activities/new?area=${await idOf(here)}`)
  await page.getByLabel('年份').fill('1999')
  await page.getByLabel('场次（次）', { exact: true }).fill('十')
  await button(page, '发布').click()
  await expect(page.getByText('年份最小2000')).toBeVisible()
  await expect(page.getByText('场次要填整数，如3')).toBeVisible()
  await expect(page.getByText('请填活动名称')).toBeVisible()
  await expect(page.getByLabel('年份')).toBeFocused()
  await expect(page.getByLabel('场次（次）', { exact: true })).toHaveValue('十')
  await page.getByLabel('年份').fill('2024')
  await page.getByLabel('活动名称').fill(name)
  await page.getByLabel('场次（次）', { exact: true }).fill('12')
  await page.getByLabel('服务人次（人次）', { exact: true }).fill('300')
  await page.getByLabel('服务人次（人次）带“余”').check()
  await button(page, '发布').click()
  await expect(page.getByText(PUBLISHED).first()).toBeVisible()
  await expect(page.getByLabel('服务人次（人次）带“余”')).toBeChecked()
  await page.goto(`/staff/activities?q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(/12次.*300余人次/)
  await page.goto(`/k/${here}/projects/2024`)
  await expect(page.getByText('12次，服务300余人次')).toBeVisible()
})

test('a column’s address is never changed once it is out; one with articles stays', async ({ page }) => {
  const slug = fresh('lao-')
  const id = await makeColumn(here, slug)
  await runSql(
    `INSERT INTO "Article" ("columnId", slug, title, summary, body) VALUES ($1, 'a', '题', '摘', '文')`,
    [id],
  )
  await open(page, 'PUBLISHER', `/staff/columns/${id}`)
  await page.getByLabel('网址用名').fill('xin-ming')
  await button(page, '发布').click()
  await expect(page.getByText('网址印在纸上，不能再改')).toBeVisible()
  await page.getByLabel('网址用名').fill('大写')
  await button(page, '发布').click()
  await expect(page.getByText('只能用小写字母、数字和短横线')).toBeVisible()
  await page.reload()
  await button(page, '撤下这一条').click()
  await expect(page.getByText('栏目里还有1篇文章，请先撤下文章')).toBeVisible()
})

test('lists find by title, leaf by fifty, and say when there is nothing', async ({ page }) => {
  const mark = fresh('列')
  const areaId = await idOf(here)
  await runSql(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt")
     SELECT $1, 'NOTICE', $2 || n, '文', now() - interval '400 days' FROM generate_series(1, 51) n`,
    [areaId, mark],
  )
  await open(page, 'EDITOR', '/staff/announcements')
  await page.getByRole('textbox', { name: '找公告' }).fill(mark)
  await page.keyboard.press('Enter')
  await expect(page.getByText('共51条，第1页，共2页')).toBeVisible()
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.goto('/staff/announcements?q=没有这样的')
  await expect(page.getByText('没有找到“没有这样的”。')).toBeVisible()
  // Another county's are not in it.
  await page.goto(`/staff/announcements?area=${await idOf('GY')}`)
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
  await runSql('DELETE FROM "Announcement" WHERE title LIKE $1', [`${mark}%`])
})

test('unsaved typing survives a closed tab, a lost connection and an ended session', async ({ page }) => {
  await openNewArticle(page)
  const body = page.getByRole('textbox', { name: '正文' })
  await body.fill('打了一半的**字**')
  await page.context().setOffline(true)
  await button(page, '存草稿').click()
  await expect(page.getByText('网络断了，没有等到回信')).toBeVisible()
  await page.context().setOffline(false)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await button(page, '存草稿').click()
  await expect(page.getByText('登录已过期')).toBeVisible()
  await expect(body).toHaveValue('打了一半的**字**')
  await page.context().addCookies(cookies)
  const context = page.context()
  const address = page.url()
  await page.close()
  const again = await context.newPage()
  await again.goto(address)
  await button(again, '恢复').click()
  await expect(again.getByRole('textbox', { name: '正文' })).toHaveValue('打了一半的**字**')
  await expect(again.getByLabel('标题')).toHaveValue('秦长城')
  const preview = again.frameLocator('iframe[title="居民看到的样子"]')
  await expect(preview.locator('strong')).toHaveText('字')
  await button(again, '存草稿').click()
  await expect(again.getByText('草稿已存好，居民还看不到。').first()).toBeVisible()
})
