import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { awaitForms, button, field, openAs, publish, publishNew } from '@/tests/support/app'
import { makeConsultation } from '@/tests/support/consultations'
import { holdRows, runSql } from '@/tests/support/db'
import { readOverhang, readType } from '@/tests/support/phone-page'
import { makeTree } from '@/tests/support/place'
import { openForm, postForm } from '@/tests/support/say'
import { setText } from '@/tests/support/text-size'

const url = process.env.BASE_URL!
let place: Awaited<ReturnType<typeof makeTree>>
let context: BrowserContext
/** A resident's, without JavaScript. */
let phone: Page
/** The same with it, for what looks at a page by a script of its own. */
let seen: Page

test.beforeAll(async ({ browser, baseURL }) => {
  place = await makeTree()
  const viewport = { width: 360, height: 560 }
  context = await browser.newContext({ javaScriptEnabled: false, viewport, baseURL })
  phone = await context.newPage()
  seen = await (await browser.newContext({ viewport, baseURL })).newPage()
})
test.afterAll(async () => {
  await context?.close()
  await seen?.context().close()
})

/** A minute of Shanghai's clock, so many hours from now. */
const clock = (hours: number) =>
  new Date(Date.now() + (8 + hours) * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

const handIn = () => phone.getByRole('button', { name: '交上去', exact: true }).click()
const countReplies = async (id: number) =>
  (
    await runSql<{ n: number }>(
      'SELECT count(*)::int AS n FROM "ConsultationReply" WHERE "consultationId" = $1',
      [id],
    )
  )[0]!.n

async function expectNoFault(page: Page, tags: string[]) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([])
}
const PHONE_TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'best-practice']
const STAFF_TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']

/** As it is at any size: nothing for axe, no wider than the screen, no letters smaller than 18. */
async function expectFits(path: string) {
  for (const big of ['', '?big=1']) {
    await seen.goto(path + big)
    await expectNoFault(seen, PHONE_TAGS)
    expect((await readType(seen)).size).toBe(big ? 24 : 18)
    for (const [width, times] of [
      [320, 1],
      [360, 1.5],
    ] as const) {
      await seen.setViewportSize({ width, height: 560 })
      await setText(seen, times, Boolean(big))
      expect([path, width, await readOverhang(seen)]).toEqual([path, width, 0])
    }
    await setText(seen, 1, Boolean(big))
    await seen.setViewportSize({ width: 360, height: 560 })
  }
}

test('试点、征求意见、全县: asked, answered from a village’s page, decided and told', async ({ page }) => {
  await openAs(page, 'PUBLISHER', place.town, '/staff/consultations')
  await page.getByRole('link', { name: '写一个征求意见' }).click()
  await awaitForms(page)
  await field(page, '标题').fill('明白卡换成大字好不好')
  await field(page, '说明').fill('先在试验镇试，听了大家的，再定全县怎么印。')
  await field(page, '开始').fill(clock(-24))
  await field(page, '截止').fill(clock(-25))
  const first = page.getByRole('group', { name: '问题1' })
  await first.getByLabel('问什么').fill('字看得清吗')
  await first.getByLabel('选项').fill('看得清\n看不清')
  await button(page, '加一个问题').click()
  const second = page.getByRole('group', { name: '问题2' })
  await expect(second.getByLabel('问什么')).toBeFocused()
  await second.getByLabel('问什么').fill('最常用哪几个号码')
  await second.getByLabel('怎么答').selectOption('可选几项')
  await second.getByLabel('选项').fill('急救')
  await second.getByLabel('必须答').uncheck()
  await button(page, '加一个问题').click()
  const third = page.getByRole('group', { name: '问题3' })
  await third.getByLabel('问什么').fill('还想看到什么')
  await expect(third.getByLabel('必须答')).toBeChecked()
  await third.getByLabel('怎么答').selectOption('写几句')
  await expect(third.getByLabel('必须答')).not.toBeChecked()
  await expectNoFault(page, STAFF_TAGS)
  await button(page, '存草稿').click()
  await expect(page.getByText('至少写2个选项')).toBeVisible()
  await second.getByLabel('选项').fill('急救\n看病\n法律')
  await button(page, '存草稿').click()
  await expect(page.getByText('截止要晚于开始')).toBeVisible()
  await field(page, '截止').fill(clock(48))
  await button(page, '存草稿').click()
  await expect(page.getByText('草稿已存好，居民还看不到。').first()).toBeVisible()
  await publishNew(page, 'consultations')
  const id = Number(/\d+$/.exec(page.url())![0])
  await expect(page.getByText('一共0个人答了')).toBeVisible()

  // A code on a notice, in capitals; as it is typed it opens the same page.
  const code = await page.request.get(`/staff/consultations/${id}/qr`)
  const { data, info } = await sharp(await code.body())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const said = jsQR(new Uint8ClampedArray(data), info.width, info.height)!.data
  expect(said).toMatch(new RegExp(`^HTTPS?://[^a-z]+/K/${place.town}/ASK/${id}$`))
  await phone.goto(new URL(said).pathname)
  await expect(phone.getByRole('heading', { name: '明白卡换成大字好不好' })).toBeVisible()

  await phone.goto(`/k/${place.a}?big=1`)
  await phone.getByRole('link', { name: '征求意见：明白卡换成大字好不好' }).click()
  await expect(phone).toHaveURL(new RegExp(`/k/${place.a}/ask/${id}\\?big=1$`))
  await phone.goto(`/k/${place.a}`)
  await phone.getByRole('link', { name: '征求意见：明白卡换成大字好不好' }).click()
  await expect(phone).toHaveURL(new RegExp(`/k/${place.a}/ask/${id}$`))
  await expect(phone.getByRole('radio', { name: '看不清' })).toHaveAttribute('required')
  await expectFits(`/k/${place.a}/ask/${id}`)
  await seen.getByRole('button', { name: '交上去', exact: true }).click()
  await expect(seen.getByRole('alert')).toBeVisible()
  await expectNoFault(seen, PHONE_TAGS)
  await phone.getByLabel('法律').check()
  await phone.getByLabel('3. 还想看到什么').fill('字'.repeat(501))
  await handIn()
  await expect(phone.getByRole('alert')).toContainText('第1题“字看得清吗”必须答，还没选')
  await expect(phone.getByRole('alert')).toContainText('现在501个')
  await expect(phone.getByLabel('法律')).toBeChecked()
  await expect(phone.getByLabel('3. 还想看到什么')).toHaveValue('字'.repeat(501))
  await phone.getByRole('link', { name: '第1题“字看得清吗”必须答，还没选' }).click()
  await expect(phone.getByRole('group', { name: /字看得清吗/ })).toBeInViewport()
  await phone.getByLabel('看不清').check()
  await phone.getByLabel('3. 还想看到什么').fill('村医的电话<script>alert(1)</script>')
  const sent = await phone.locator('input[name="token"]').inputValue()
  await handIn()
  await expect(phone.getByRole('heading', { name: '收到了，谢谢您' })).toBeVisible()
  expect(await countReplies(id)).toBe(1)
  // The answer was lost, and it is sent again: the same form.
  const again = await postForm(url, `/k/${place.a}/ask/${id}`, { token: sent, pick1: '1' })
  expect([again.status, again.headers.get('location')]).toEqual([303, `/k/${place.a}/ask/${id}?done=1`])
  expect(await countReplies(id)).toBe(1)
  const token = await openForm(url, `/k/${place.b}/ask/${id}`)

  await page.reload()
  await awaitForms(page)
  await expect(page.getByText('已经有1个人答了，标题、问题和选项不能再改')).toBeVisible()
  await expect(page.getByRole('row', { name: /看不清/ })).toContainText('1')
  await expect(page.getByText('1个人答了。不到10个人，不算百分比。').first()).toBeVisible()
  await expect(page.getByRole('cell', { name: '村医的电话<script>' })).toBeVisible()
  await expectNoFault(page, STAFF_TAGS)
  await field(page, '标题').fill('换个标题')
  await button(page, '发布').click()
  await expect(page.getByText('标题不能再改').first()).toBeVisible()
  await field(page, '标题').fill('明白卡换成大字好不好')
  const closes = await field(page, '截止').inputValue()
  await field(page, '截止').fill(clock(24))
  await expect(page.getByText('比原来早：照旧时间来的人就答不上了。')).toBeVisible()
  await field(page, '截止').fill(clock(-1))
  await button(page, '发布').click()
  await expect(page.getByText('截止不能改到已经过去的时间。').first()).toBeVisible()
  await field(page, '截止').fill(closes)
  await field(page, '说明').fill('先在试验镇试，听了大家的，再定全县怎么印字。')
  await publish(page)
  const picture = `${url}/k/${place.a}/ask/${id}/result.png`
  expect((await fetch(picture)).status).toBe(404)
  await runSql(`UPDATE "Consultation" SET "closesAt" = date_trunc('minute', now()) WHERE id = $1`, [id])
  await page.reload()
  await awaitForms(page)
  await field(page, '怎么定的').fill('全县都换成大字。')
  await page.getByLabel('公布结果').check()
  await publish(page)

  const late = await postForm(url, `/k/${place.b}/ask/${id}`, { token, pick1: '0' })
  expect([late.status, (await late.text()).includes('截止了')]).toEqual([403, true])
  expect(await countReplies(id)).toBe(1)
  await phone.goto(`/k/${place.a}`)
  await phone.getByRole('link', { name: /明白卡换成大字好不好.*结果出来了/ }).click()
  await expect(phone.getByText('全县都换成大字。')).toBeVisible()
  await expect(phone.getByRole('row', { name: '看不清' })).toContainText('1人')
  await expect(phone.getByText('1个人写了。写的话只给办事的人看，不公开。')).toBeVisible()
  await expect(phone.getByText('村医的电话')).toHaveCount(0)
  await expect(phone.getByText('100%')).toHaveCount(0)
  const link = await phone.getByRole('link', { name: '存成图片' }).getAttribute('href')
  const drawn = await fetch(url + link)
  expect([drawn.status, drawn.url, drawn.headers.get('content-type')]).toEqual([200, picture, 'image/png'])
  expect((await sharp(Buffer.from(await drawn.arrayBuffer())).metadata()).width).toBe(800)
  await page.reload()
  await expect(page.getByRole('link', { name: '存成图片（PNG）' })).toHaveAttribute('href', /result\.png$/)
  await expectFits(`/k/${place.a}/ask/${id}`)
})

test('of another county, before it opens, from a page too old, by what fills in every field: nothing is counted', async () => {
  const id = await makeConsultation({ areaId: place.townId })
  const path = `/k/${place.a}/ask/${id}`
  expect((await fetch(`${url}/k/GY/ask/${id}`)).status).toBe(404)
  expect((await fetch(`${url}/k/${place.a}/ask/9999999999`)).status).toBe(404)
  expect((await fetch(url + path, { method: 'PUT' })).status).toBe(405)
  const answers = { pick1: '1', pick3: '2', text4: '还在吗' }
  const made = await postForm(url, path, { token: 'made up', ...answers })
  expect([made.status, /您选的、写的都还在.*还在吗/s.test(await made.text())]).toEqual([400, true])
  const trapped = await postForm(url, path, { token: await openForm(url, path), ...answers, website: 'x' })
  expect(trapped.status).toBe(400)
  const huge = await postForm(url, path, { token: await openForm(url, path), text4: 'x'.repeat(70_000) })
  expect(huge.status).toBe(413)
  const early = await makeConsultation({ areaId: place.townId, opens: 24 })
  await phone.goto(`/k/${place.a}/ask/${early}`)
  await expect(phone.getByText('还没开始')).toBeVisible()
  await expect(phone.getByRole('button', { name: '交上去' })).toHaveCount(0)
  const token = await openForm(url, path)
  expect((await postForm(url, `/k/${place.a}/ask/${early}`, { token, ...answers })).status).toBe(403)
  expect([await countReplies(id), await countReplies(early)]).toEqual([0, 0])
})

test('the database is frozen while it is sent: what was typed is there, and the same form counts once', async () => {
  const id = await makeConsultation({ areaId: place.townId })
  await phone.goto(`/k/${place.b}/ask/${id}`)
  await phone.getByLabel('早上八点').check()
  await phone.getByLabel('轮椅').check()
  await phone.getByLabel('基本满意', { exact: true }).check()
  await phone.getByLabel('4. 还想说什么').fill('晚上也开')
  await holdRows(`SELECT 1 FROM "Consultation" WHERE id = ${id} FOR UPDATE`, async () => {
    await handIn()
    await expect(phone.getByRole('alert')).toContainText('不会存成两份')
    await expect(phone.getByText('晚上也开')).toBeVisible()
  })
  expect(await countReplies(id)).toBe(0)
  await phone.getByRole('button', { name: '再发一次' }).click()
  await expect(phone.getByRole('heading', { name: '收到了，谢谢您' })).toBeVisible()
  expect(await runSql('SELECT answers FROM "ConsultationReply" WHERE "consultationId" = $1', [id])).toEqual([
    { answers: { 1: 1, 2: [1], 3: 3, 4: '晚上也开' } },
  ])
})
