import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { runSql } from '@/tests/support/db'
import { handOver, sendProblemTo } from '@/tests/support/handed'
import { readOverhang } from '@/tests/support/phone-page'
import { makePlace } from '@/tests/support/place'
import { openForm, postForm } from '@/tests/support/say'
import { setText } from '@/tests/support/text-size'

let context: BrowserContext
let page: Page
let code: string
let url: string

test.beforeAll(async ({ browser, baseURL }) => {
  url = new URL(baseURL!).origin
  code = (await makePlace()).a
  const viewport = { width: 360, height: 560 }
  context = await browser.newContext({ javaScriptEnabled: false, viewport, baseURL })
  page = await context.newPage()
})
test.afterAll(() => context?.close())
test.beforeEach(() => page.setViewportSize({ width: 360, height: 560 }))

const tap = (name: string | RegExp) => page.getByRole('button', { name }).click()
const unfold = (name: string) => page.locator('summary', { hasText: name }).first().click()

async function handNew(text: string) {
  const number = await sendProblemTo(url, code, text)
  return { number, path: await handOver(number) }
}

async function photo(): Promise<Buffer> {
  const picture = sharp({ create: { width: 90, height: 60, channels: 3, background: '#2a2' } })
  return picture
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 2/1 3/1' } })
    .jpeg()
    .toBuffer()
}

test('a link is enough: 接单, progress, 办完了 with a picture; the resident reads all of it', async () => {
  const { number, path } = await handNew('门口堆了三天')
  const answer = await page.goto(path)
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'same-origin',
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('楼道堆物')
  await expect(page.getByText('门口堆了三天')).toBeVisible()
  await expect(page.getByText('请不要转发')).toBeVisible()
  expect(await page.content()).not.toContain('13800001234')
  expect(await page.content()).not.toContain(number)
  await tap(/接单/)
  await expect(page.getByRole('status')).toHaveText('接单了，请抓紧办')
  await unfold('报进度')
  await page.getByLabel('进度（居民看得到）').fill('下午去清')
  await tap('报上去')
  await expect(page.getByRole('status')).toHaveText('进度报上去了')
  await unfold('办完了')
  await page.getByLabel('怎么办的（居民看得到）').fill('清干净了')
  await page.locator('input[type=file]').setInputFiles({
    name: 'a.jpg',
    mimeType: 'image/jpeg',
    buffer: await photo(),
  })
  await tap('报办完了')
  await expect(page.getByRole('status')).toHaveText('报上去了，辛苦您')
  const shot = page.getByRole('img', { name: '办理的照片1' })
  const picture = await page.request.get((await shot.getAttribute('src'))!)
  expect(picture.headers()['content-type']).toBe('image/webp')
  expect((await sharp(await picture.body()).metadata()).exif).toBeUndefined()
  await page.goto(`/s/${number}`)
  await expect(page.getByText('办完了：清干净了')).toBeVisible()
  await expect(page.getByText('下午去清')).toBeVisible()
})

test('办不了 reaches the office and not the resident; nothing typed is lost where something is wrong', async () => {
  const { number, path } = await handNew('谁也不管')
  await page.goto(path)
  await unfold('办不了')
  await tap('告诉交办单位')
  await expect(page.getByText('还没有发出去，请改一下')).toBeVisible()
  await page.getByLabel('为什么（只给交办单位看）').fill('产权是供电所的')
  await tap('告诉交办单位')
  await expect(page.getByRole('status')).toHaveText('告诉交办单位了')
  await page.goto(`/s/${number}`)
  expect(await page.content()).not.toContain('产权')
  const token = 'x'.repeat(45)
  const stale = await postForm(url, path, { token, act: 'report', progress: '写了很久' })
  expect(stale.status).toBe(400)
  expect(await stale.text()).toContain('写了很久')
})

test('a HEIC or broken file holds no report up: which it was is said, the words stand ready, a picture joins them', async () => {
  const { number, path } = await handNew('传错了')
  await page.goto(path)
  await unfold('办完了')
  await page.getByLabel('怎么办的（居民看得到）').fill('好了，见照片')
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  await choose('IMG_1.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))
  await tap('报办完了')
  await expect(page.getByRole('status')).toHaveText('报上去了，辛苦您')
  await expect(page.getByRole('alert')).toContainText('照片没收下：是苹果手机的HEIC格式')
  await expect(page.getByText('报了办完了。')).toBeVisible()
  await expect(page.getByLabel('怎么办的（居民看得到）')).toHaveValue('好了，见照片')
  await choose('a.jpg', (await photo()).subarray(0, 200))
  await tap('报办完了')
  await expect(page.getByRole('alert')).toContainText('照片没收下：打不开')
  await choose('a.jpg', await photo())
  await tap('报办完了')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('img', { name: '办理的照片1' })).toHaveCount(1)
  await page.goto(`/s/${number}`)
  await expect(page.getByText('办完了：好了，见照片')).toHaveCount(1)
})

test('taken back, ended or mistyped, a link opens nothing', async ({ request }) => {
  const { number, path } = await handNew('收回的')
  const token = await openForm(url, path)
  await runSql(
    `UPDATE "Handling" SET "revokedAt" = now() WHERE "caseId" = (SELECT id FROM "Case" WHERE number = $1)`,
    [number],
  )
  expect((await page.goto(path))?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个链接已经收回')
  expect((await postForm(url, path, { token, act: 'take' })).status).toBe(410)
  const ended = await handNew('办结的')
  await runSql(`UPDATE "Case" SET state = 'CLOSED', "endedAt" = now() WHERE number = $1`, [ended.number])
  expect((await page.goto(ended.path))?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个链接已经用完了')
  expect((await request.get(path.slice(0, -1))).status()).toBe(404)
  expect((await request.put(path)).status()).toBe(405)
})

test('an old web view, which says no more than its origin, sends its form; a page of another site does not', async () => {
  const { path } = await handNew('老手机')
  const send = async (origin: string) =>
    fetch(url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin },
      body: new URLSearchParams({ token: await openForm(url, path), act: 'take' }).toString(),
    })
  expect((await send('https://evil.example')).status).toBe(403)
  expect((await send('null')).status).toBe(403)
  expect((await send(url)).status).toBe(303)
})

for (const [width, text, isBig] of [
  [360, 1, false],
  [320, 1, false],
  [360, 1.5, false],
  [320, 1, true],
] as const) {
  test(`nothing sticks out or is found by axe at ${width} px, text ${text} times${isBig ? ', 大字' : ''}`, async ({
    browser,
    baseURL,
  }, info) => {
    const { path } = await handNew(`样子 ${width} ${text} ${isBig}`)
    const scripted = await browser.newContext({ viewport: { width, height: 560 }, baseURL })
    const seen = await scripted.newPage()
    await seen.goto(isBig ? `${path}?big=1` : path)
    await setText(seen, text, isBig)
    await seen.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    expect(await readOverhang(seen)).toBe(0)
    expect((await new AxeBuilder({ page: seen }).analyze()).violations).toEqual([])
    await seen.screenshot({ path: info.outputPath(`handler-${width}-${text}-${isBig}.png`), fullPage: true })
    await scripted.close()
  })
}
