import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { runSql } from '@/tests/support/db'
import { readOverhang, readType } from '@/tests/support/phone-page'
import { makePhonePlace, NUMBERS } from '@/tests/support/phone-place'
import { openForm, postForm, readNumber } from '@/tests/support/say'
import { setText } from '@/tests/support/text-size'

let place: Awaited<ReturnType<typeof makePhonePlace>>
let context: BrowserContext
let page: Page

test.beforeAll(async ({ browser, baseURL }) => {
  place = await makePhonePlace()
  const viewport = { width: 360, height: 560 }
  context = await browser.newContext({ javaScriptEnabled: false, viewport, baseURL })
  page = await context.newPage()
})
test.afterAll(() => context?.close())
test.beforeEach(() => page.setViewportSize({ width: 360, height: 560 }))

const tap = (name: string) => page.getByRole('button', { name, exact: true }).click()
const choose = (name: string) => page.getByRole('link', { name: new RegExp(name) }).click()
const caseOf = async (number: string) =>
  (await runSql<Record<string, unknown>>('SELECT * FROM "Case" WHERE number = $1', [number]))[0]!

async function sendOpinion(text: string): Promise<string> {
  const path = `/k/${place.a}/say/opinion`
  const token = await openForm(process.env.BASE_URL!, path)
  const { headers } = await postForm(process.env.BASE_URL!, path, { token, text, contact: '13800138000' })
  return headers.get('location')!.slice('/s/'.length, '/s/'.length + 9)
}

async function expectReceipt() {
  await expect(page.getByRole('heading', { name: '收到了，谢谢您' })).toBeVisible()
  await expect(page.getByRole('img', { name: '受理编号的二维码' })).toBeVisible()
  return caseOf(readNumber(page))
}

test('号码打不通: from the card’s page, one tap on the number’s way', async () => {
  await page.goto(`/k/${place.a}/say`)
  await choose('号码打不通')
  await choose('0472 ?811 ?2302')
  await expect(page.getByText('怎么打不通？')).toBeInViewport()
  await tap('没人接')
  expect(await expectReceipt()).toMatchObject({
    kind: 'REPORT',
    way: 'NO_ANSWER',
    phoneNumber: NUMBERS.pesticide[1],
    source: 'PAGE',
    codeToken: null,
    officeId: place.aId,
  })
})

test('号码打不通: said again today it is no second case, and the page says so', async () => {
  const count = async () =>
    (
      await runSql<{ n: number }>('SELECT count(*)::int AS n FROM "Case" WHERE "areaId" = $1', [place.aId])
    )[0]!.n
  const report = async (way: string) => {
    await page.goto(`/k/${place.a}/say/report`)
    await choose('0472 ?811 ?2302')
    await tap(way)
  }
  await report('没人接')
  const before = await count()
  await report('号码不对')
  await expect(page.getByRole('status')).toContainText('您今天说过这个号码了，已经记下')
  expect(await count()).toBe(before)
})

test('号码打不通: from a printed code, which is known and need not be typed', async () => {
  await page.goto(`/k/${place.a}/say?q=${place.token}`)
  await choose('号码打不通')
  await choose('0472 ?811 ?2301')
  await tap('号码不对')
  expect(await expectReceipt()).toMatchObject({ source: 'SCAN', codeToken: place.token, way: 'WRONG' })
})

test('满意度: one tap; who is not content is asked why, and may say it', async () => {
  await page.goto(`/k/${place.a}/say/rating`)
  await choose('看病、量血压、问用药')
  await tap('非常不满意')
  expect(await expectReceipt()).toMatchObject({ kind: 'RATING', grade: 5, state: 'RECEIVED' })
  await page.getByLabel('说说哪里不好').fill('打了两次都说下午再来')
  await tap('补上')
  await expect(page.getByText('打了两次都说下午再来')).toBeVisible()
  await page.goto(`/k/${place.a}/say/rating`)
  await choose('看病、量血压、问用药')
  await tap('满意')
  await expect(page.getByRole('alert')).toContainText('今天已经评过了')
  await expect(page.getByRole('button', { name: '满意', exact: true })).toHaveCount(0)
  await choose('查我说过的')
  await expect(page).toHaveURL(/\/s$/)
})

test('提意见: what is wrong is said at its field, and nothing typed is lost', async () => {
  await page.goto(`/k/${place.a}/say/opinion`)
  await tap('发送')
  await expect(page.getByRole('alert')).toContainText('请写您的意见')
  await page.getByLabel('您的意见').fill('字'.repeat(5000))
  await page.getByLabel('您的电话').fill('一三八')
  await tap('发送')
  await expect(page.getByRole('alert')).toContainText('现在有5000个字')
  await expect(page.getByLabel('您的意见')).toHaveValue('字'.repeat(5000))
  await expect(page.getByLabel('您的电话')).toHaveValue('一三八')
  await page.getByLabel('您的意见').fill('字再大点😀<script>alert(1)</script>，我是150222196503120014')
  await page.getByLabel('您的电话').fill('138 0013 8000')
  await tap('发送')
  const row = await expectReceipt()
  expect(row.text).toBe('字再大点😀<script>alert(1)</script>，我是（身份证号已隐去）')
  expect(row.phoneSealed).not.toContain('13800138000')
  await expect(page.getByText('<script>alert(1)</script>')).toBeVisible()
})

test('身边问题: with a picture, whose place and camera are gone; one that is none is said, and the words are there', async () => {
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#357' } })
    .withExif({ IFD0: { Make: 'Secret' } })
    .jpeg()
    .toBuffer()
  await page.goto(`/k/${place.a}/say/problem`)
  await expect(page.getByText('先打上面的119、110、120')).toBeInViewport()
  await page.getByLabel('楼道灯').check()
  await page.getByLabel('在哪儿').fill('看页小区')
  await page.getByLabel('几号楼').fill('3')
  await page.getByLabel('说说情况').fill('楼道灯坏了半个月')
  await page.getByLabel('第1张照片').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo })
  const heic = Buffer.from('\0\0\0\x18ftypheic', 'latin1')
  await page.getByLabel('第2张照片').setInputFiles({ name: 'b.heic', mimeType: 'image/heic', buffer: heic })
  await tap('发送')
  const row = await expectReceipt()
  expect(row).toMatchObject({ topic: '楼道灯', estate: '看页小区', building: '3', officeId: place.aId })
  await expect(page.getByRole('alert')).toContainText('第2张照片没收下：是苹果手机的HEIC格式')
  const shot = page.getByRole('img', { name: '您传的照片1' })
  const bytes = await (await page.request.get((await shot.getAttribute('src'))!)).body()
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  expect(bytes.includes('Secret')).toBe(false)
  const stranger = (await shot.getAttribute('src'))!.replace(String(row.number), '000000000')
  expect((await page.request.get(stranger)).status()).toBe(404)
})

test('a picture of 30 MB is too large; what was written is received', async () => {
  const body = new FormData()
  body.set('token', await openForm(process.env.BASE_URL!, `/k/${place.b}/say/problem`))
  body.set('topic', '小广告')
  body.set('text', '大图')
  body.set('picture', new Blob([Buffer.alloc(30 * 1024 * 1024, 1)]), 'big.jpg')
  const answer = await fetch(`${process.env.BASE_URL}/k/${place.b}/say/problem`, {
    method: 'POST',
    redirect: 'manual',
    body,
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/\?done=2&lost=1large$/),
  ])
})

test('点单: a number is needed here', async () => {
  await page.goto(`/k/${place.a}/say/order`)
  await page.getByLabel('选种、打药、施肥').check()
  await page.getByLabel('做什么用').fill('三亩地')
  await tap('发送')
  await expect(page.getByRole('alert')).toContainText('点单要留电话')
  await expect(page.getByLabel('选种、打药、施肥')).toBeChecked()
  await page.getByLabel('您的电话').fill('13800138000')
  await tap('发送')
  expect(await expectReceipt()).toMatchObject({ kind: 'ORDER', wish: '选种、打药、施肥', sharesPhone: true })
})

test('taken back, deleted, and looked up by its number as it is typed', async () => {
  const number = await sendOpinion('撤回、删掉')
  await page.goto('/s')
  await page.getByLabel('受理编号').fill(`受理编号 ${number.toLowerCase().replace(/(...)/g, '$1 ')}`)
  await tap('查')
  await expect(page).toHaveURL(new RegExp(`/s/${number}$`))
  await page.getByText('不想办了，或者想删掉').click()
  await page.getByRole('link', { name: '撤回，不用办了' }).click()
  await page.getByRole('link', { name: '不撤，接着办' }).click()
  expect(await caseOf(number)).toMatchObject({ state: 'RECEIVED' })
  await page.getByText('不想办了，或者想删掉').click()
  await page.getByRole('link', { name: '撤回，不用办了' }).click()
  await tap('撤回，不用办了')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已撤回')
  await expect(page.getByRole('status')).toContainText('撤回了')
  await page.getByText('不想办了，或者想删掉').click()
  await page.getByRole('link', { name: '删掉我写的' }).click()
  await expect(page.getByText('找不回来').first()).toBeVisible()
  expect((await caseOf(number)).text).not.toBeNull()
  await tap('删掉，找不回来')
  await expect(page.getByText('已经删掉了')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('删掉了')
  expect(await caseOf(number)).toMatchObject({ state: 'WITHDRAWN', text: null, phoneSealed: null })
  await page.goto('/s')
  await page.getByLabel('受理编号').fill(`${number.slice(1)}${number[0]}`)
  await tap('查')
  await expect(page.getByRole('alert')).toContainText('没有这个受理编号')
})

test('sent twice, from a page that is too old, and by what fills in every field', async () => {
  const url = process.env.BASE_URL!
  const path = `/k/${place.a}/say/opinion`
  const token = await openForm(url, path)
  const sent = await Promise.all([1, 2].map(() => postForm(url, path, { token, text: '只一次' })))
  expect(new Set(sent.map(({ headers }) => headers.get('location'))).size).toBe(1)
  const made = await postForm(url, path, { token: 'made up', text: '还在吗' })
  expect(made.status).toBe(400)
  expect(await made.text()).toMatch(/您写的都还在.*还在吗/s)
  const trapped = await postForm(url, path, { token: await openForm(url, path), text: '陷阱', website: 'x' })
  expect(trapped.status).toBe(400)
  expect(await runSql(`SELECT 1 FROM "Case" WHERE text IN ('还在吗', '陷阱')`)).toEqual([])
  const number = sent[0]!.headers.get('location')!.slice(3, 12)
  const picture = await fetch(`${url}/s/${number}/picture.png`)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
})

test('a kind that is not taken for a time says so, and until when, before anybody fills it in', async () => {
  await runSql(
    `INSERT INTO "CaseRules" VALUES ($1, 1, 3, 5, 5, 5, 3, 30, '{"牲畜"}', '{ORDER}', '2027-01-31T16:00:00Z', NULL)`,
    [place.countyId],
  )
  try {
    await page.goto(`/k/${place.a}/say/order`)
    await expect(page.getByText('“点单”暂时不收，2027年2月1日以后再来。')).toBeVisible()
    await expect(page.getByRole('button', { name: '发送' })).toHaveCount(0)
  } finally {
    await runSql('DELETE FROM "CaseRules" WHERE "areaId" = $1', [place.countyId])
  }
})

test('the village is merged into another while somebody writes: it is received there, and nothing is typed again', async () => {
  await page.goto(`/k/${place.b}/say/opinion`)
  await page.getByRole('textbox', { name: '您的意见' }).fill('并村以前写的话')
  const merge = 'UPDATE "Area" SET "withdrawnAt" = $2, "successorId" = $3 WHERE id = $1'
  await runSql(merge, [place.bId, new Date(), place.aId])
  try {
    await tap('发送')
    expect(await expectReceipt()).toMatchObject({ text: '并村以前写的话', areaId: place.aId })
  } finally {
    await runSql(merge, [place.bId, null, null])
  }
})

test('what was said of a number that was changed meanwhile leads to those of today', async () => {
  const url = process.env.BASE_URL!
  const path = `/k/${place.a}/say/report?phone=2147483647`
  const token = await openForm(url, `/k/${place.a}/say/opinion`)
  const answer = await postForm(url, path, { token, way: 'BUSY' })
  expect([answer.status, (await answer.text()).includes('那个号码已经换了')]).toEqual([400, true])
})

for (const big of ['', '?big=1'])
  test(`nothing for axe, nothing wider than the screen, no letters too small${big && ', in 大字'}`, async ({
    page: own,
  }) => {
    const number = await sendOpinion(`看看样子${big}`)
    const kinds = ['', '/report', '/rating', '/opinion', '/problem', '/order']
    const paths = [
      ...kinds.map(kind => `/k/${place.a}/say${kind}`),
      '/s',
      '/s/000',
      `/s/${number}`,
      `/s/${number}?sure=erase`,
    ]
    for (const path of paths) {
      await own.setViewportSize({ width: 360, height: 560 })
      await own.goto(path + (path.includes('?') ? big.replace('?', '&') : big))
      const { violations } = await new AxeBuilder({ page: own })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag2aaa', 'best-practice'])
        .analyze()
      expect.soft([path, violations.map(({ id, nodes }) => [id, nodes[0]!.html])]).toEqual([path, []])
      expect.soft([path, (await readType(own)).size]).toEqual([path, big ? 24 : 18])
      await setText(own, 1.5, Boolean(big))
      expect.soft([path, await readOverhang(own)]).toEqual([path, 0])
      await setText(own, 1, Boolean(big))
      await own.setViewportSize({ width: 320, height: 560 })
      expect.soft([path, await readOverhang(own)]).toEqual([path, 0])
    }
  })
